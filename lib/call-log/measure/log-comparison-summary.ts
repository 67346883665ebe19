import type { LogSummary } from './log-summary';
import { listMeasures, type Measure } from './measure-list-summary';

/** A measure of two logs. */
export type ComparedMeasure = Pick<Measure, 'measure' | 'method' | 'threshold' | 'unit'> & {
  first: number | null;
  second: number | null;
  /** The second less the first, in the unit; null where either is not known. */
  difference: number | null;
  /** Whether a difference of shares exceeds chance; null for what is no share, and for too few calls. */
  beyondChance: boolean | null;
};

/** Whether two logs were measured by the same rules, so that their measures can be compared. */
export function haveSameRules(first: LogSummary, second: LogSummary): boolean {
  return JSON.stringify(first.rules) === JSON.stringify(second.rules);
}

/**
 * Two logs side by side: before and after, or two sites.
 * @throws RangeError where they were measured by different rules
 */
export function compareLogs(first: LogSummary, second: LogSummary): ComparedMeasure[] {
  if (!haveSameRules(first, second))
    throw new RangeError('both logs must be measured by the same rules');
  const others = listMeasures(second);
  return listMeasures(first).flatMap((a, index) => {
    const b = others[index];
    return b ? [compareMeasures(a, b)] : [];
  });
}

function compareMeasures(a: Measure, b: Measure): ComparedMeasure {
  const { measure, method, threshold, unit } = a;
  return {
    ...{ measure, method, threshold, unit },
    first: a.value,
    second: b.value,
    difference: a.value === null || b.value === null ? null : b.value - a.value,
    beyondChance: unit === 'share' ? exceedsChance(a, b) : null,
  };
}

type Proportion = { value: number | null; n: number };

/** The 97.5th percentile of the standard normal distribution: a 5 % risk of seeing what is not there. */
const z = 1.959963984540054;

/**
 * The test of two proportions with their pooled share. It takes calls for independent of each other,
 * which those of one busy hour are not: a difference within chance is safe to say, one just beyond is not.
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3, "How can we determine whether two
 * processes produce the same proportion of defectives?"
 * @returns null where either log is too small for the normal approximation: fewer than 5 calls
 *   expected on one side
 */
export function exceedsChance(a: Proportion, b: Proportion): boolean | null {
  if (a.value === null || b.value === null) return null;
  const pooled = (a.value * a.n + b.value * b.n) / (a.n + b.n);
  if (Math.min(a.n, b.n) * Math.min(pooled, 1 - pooled) < 5) return null;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  return Math.abs(a.value - b.value) > z * error;
}
