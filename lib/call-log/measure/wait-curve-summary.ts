import { countUpTo } from './wait-summary';

/** How many of the offered calls had ended by a wait: fractions of 1 of all offered calls. */
export type CurvePoint = { seconds: number; answered: number; abandoned: number };

/** Enough for a line as wide as a page, few enough for a table. */
const STEPS = 200;

/** Waits that a person asks about: every 5 seconds of the first 5 minutes. */
const ROUND_WAITS = Array.from({ length: 60 }, (_, index) => 5 * (index + 1));

/**
 * The share of the offered calls answered by waiting time, beside the share that had given up. Every
 * point is exact. A long log is thinned to about 200 points, each half a percent of the answered
 * calls further, so that the curve is finest where most calls are, and gets round waits;
 * the thresholds are always points.
 * @param answered waits in order; so are `abandoned`
 * @returns points by rising seconds, beginning at 0; none where no call was offered
 */
export function toWaitCurve(
  answered: Float64Array,
  abandoned: Float64Array,
  offered: number,
  thresholds: readonly number[],
): CurvePoint[] {
  if (offered === 0) return [];
  const longest = answered.at(-1) ?? 0;
  const round = answered.length > STEPS ? ROUND_WAITS.filter((wait) => wait < longest) : [];
  const waits = [...thresholds, ...round, ...spreadOver(answered), ...abandoned.slice(-1)];
  const seconds = new Set([0, ...waits]);
  return [...seconds]
    .sort((a, b) => a - b)
    .map((wait) => ({
      seconds: wait,
      answered: countUpTo(answered, wait) / offered,
      abandoned: countUpTo(abandoned, wait) / offered,
    }));
}

function spreadOver(sorted: Float64Array): number[] {
  const steps = Math.min(STEPS, sorted.length);
  return Array.from(
    { length: steps },
    (_, step) => sorted[Math.ceil(((step + 1) * sorted.length) / steps) - 1] ?? 0,
  );
}
