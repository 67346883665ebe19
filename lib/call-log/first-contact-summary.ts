import type { Call } from './call-schema';

/** After so long without another call, what a caller came for counts as resolved. */
export const REPEAT_DAYS = 7;

/**
 * How often one call was enough: an approximation, since a caller may call again for something else,
 * give up without being helped, or call from another number.
 */
export type FirstContact = {
  /** Answered calls whose caller and time are known and whose 7 days are over before the log ends. */
  judged: number;
  /** Judged calls after which the same caller called again within 7 days, answered or not. */
  repeated: number;
  /** Answered calls that cannot be judged: no caller, no time, or too near the end of the log. */
  notJudged: number;
  /** Share of the judged calls without a repeat, as a fraction of 1; null where none is judged. */
  value: number | null;
};

const WINDOW = REPEAT_DAYS * 86_400_000;

/** First-contact resolution, by the callers that come back. The order of the calls does not matter. */
export function firstContactOf(calls: readonly Call[]): FirstContact {
  let answered = 0;
  let end = -Infinity;
  for (const { outcome, arrived } of calls) {
    if (outcome === 'answered') answered += 1;
    if (arrived !== null && arrived > end) end = arrived;
  }
  const { judged, repeated } = countRepeats(gatherByCaller(calls), end);
  const value = judged === 0 ? null : (judged - repeated) / judged;
  return { judged, repeated, notJudged: answered - judged, value };
}

/**
 * The moments of each caller, one caller after the other. A moment is twice the time, and one more for
 * an abandoned call: plain numbers in one array, since a million small objects would take a second.
 * @returns the moments, and where each caller's end
 */
function gatherByCaller(calls: readonly Call[]) {
  const { callerOf, counts } = numberCallers(calls);
  let total = 0;
  const ends = counts.map((count) => (total += count));
  const free = [...ends];
  const moments = new Float64Array(total);
  calls.forEach(({ arrived, outcome }, index) => {
    const caller = callerOf[index] ?? -1;
    if (caller < 0 || arrived === null) return;
    const place = (free[caller] ?? 0) - 1;
    free[caller] = place;
    moments[place] = 2 * arrived + (outcome === 'answered' ? 0 : 1);
  });
  return { moments, ends };
}

/** A number for each caller, from 0, −1 for a call that cannot be followed; and each caller's calls. */
function numberCallers(calls: readonly Call[]) {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const callerOf = new Int32Array(calls.length).fill(-1);
  calls.forEach(({ arrived, caller }, index) => {
    if (arrived === null || caller === null) return;
    const number = numbers.get(caller) ?? numbers.size;
    if (number === numbers.size) numbers.set(caller, number);
    callerOf[index] = number;
    counts[number] = (counts[number] ?? 0) + 1;
  });
  return { callerOf, counts };
}

function countRepeats({ moments, ends }: ReturnType<typeof gatherByCaller>, end: number) {
  let judged = 0;
  let repeated = 0;
  let start = 0;
  for (const stop of ends) {
    if (stop - start > 1) moments.subarray(start, stop).sort();
    for (let index = start; index < stop; index++) {
      const moment = moments[index] ?? 0;
      const over = moment + 2 * WINDOW;
      if (moment % 2 !== 0 || over > 2 * end) continue;
      judged += 1;
      // One more than the end of the 7 days is still within them: an abandoned call.
      if (index + 1 < stop && (moments[index + 1] ?? Infinity) <= over + 1) repeated += 1;
    }
    start = stop;
  }
  return { judged, repeated };
}
