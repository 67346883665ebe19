import { sortByTime, type CallColumns } from '../calls/call-columns';
import { NextCalls } from './next-calls';

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
export function firstContactOf(calls: CallColumns): FirstContact {
  const answered = calls.answered.reduce((sum, one) => sum + one, 0);
  const { judged, repeated } = countRepeats(sortByTime(calls));
  const value = judged === 0 ? null : (judged - repeated) / judged;
  return { judged, repeated, notJudged: answered - judged, value };
}

function countRepeats({ length, arrived, answered, caller }: CallColumns) {
  const end = arrived.reduce((latest, moment) => (moment > latest ? moment : latest), -Infinity);
  const calls = new NextCalls();
  let judged = 0;
  let repeated = 0;
  for (let place = length - 1; place >= 0; place -= 1) {
    const moment = arrived[place] ?? NaN;
    const who = caller[place] ?? -1;
    if (who === -1 || Number.isNaN(moment)) continue;
    const next = calls.nextAfter(who, moment);
    if (answered[place] !== 1 || moment + WINDOW > end) continue;
    judged += 1;
    if (next <= moment + WINDOW) repeated += 1;
  }
  return { judged, repeated };
}
