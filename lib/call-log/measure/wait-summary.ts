import type { CallColumns } from '../calls/call-columns';
import type { Outcome } from '../understand/outcome';

/** How the recorded waits of calls are spread, in seconds; null where none was recorded. */
export type WaitSpread = {
  /** Calls with a recorded wait. */
  calls: number;
  p50: number | null;
  p90: number | null;
  p95: number | null;
  longest: number | null;
};

/** The recorded waits of the calls that ended so, from the shortest to the longest. */
export function sortedWaits({ wait, answered }: CallColumns, outcome: Outcome): Float64Array {
  const ended = outcome === 'answered' ? 1 : 0;
  const isMeant = (place: number) => answered[place] === ended && !Number.isNaN(wait[place]);
  let count = 0;
  for (let place = 0; place < wait.length; place += 1) if (isMeant(place)) count += 1;
  const waits = new Float64Array(count);
  for (let place = wait.length - 1; place >= 0; place -= 1) {
    if (!isMeant(place)) continue;
    count -= 1;
    waits[count] = wait[place] ?? NaN;
  }
  return waits.sort();
}

/**
 * A percentile by the nearest rank: the shortest wait that at least so many percent of the calls do
 * not exceed. It is always a wait that was really recorded.
 * Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American
 * Statistician 50 (1996), 361–365, definition 1.
 * @param percent a whole number from 1 to 100
 * @returns null where there are no waits
 */
export function nearestRank(sorted: Float64Array, percent: number): number | null {
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null;
}

/** The spread of waits that are in order. */
export function toWaitSpread(sorted: Float64Array): WaitSpread {
  return {
    calls: sorted.length,
    p50: nearestRank(sorted, 50),
    p90: nearestRank(sorted, 90),
    p95: nearestRank(sorted, 95),
    longest: nearestRank(sorted, 100),
  };
}

/** How many of the waits, which are in order, are at most so long; by halving. */
export function countUpTo(sorted: Float64Array, seconds: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}
