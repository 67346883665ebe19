import { newcombeInterval, type Interval } from '../../base/statistics/share-interval';
import type { LogSummary } from './log-summary';
import { listMeasures, type Measure } from './measure-list-summary';

/** A measure of two logs. */
export type ComparedMeasure = Pick<Measure, 'measure' | 'method' | 'threshold' | 'unit'> & {
  first: number | null;
  second: number | null;
  /** The second less the first, in the unit; null where either is not known. */
  difference: number | null;
  /** The 95 % interval of a difference of shares, in points; null for what is no share. */
  interval: Interval | null;
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
    interval: intervalOf(a, b),
  };
}

/**
 * The interval takes calls for independent of each other, which those of one busy hour are not: a difference
 * within chance is safe to say, one just beyond is not.
 */
function intervalOf(a: Measure, b: Measure): Interval | null {
  if (a.unit !== 'share' || a.value === null || b.value === null) return null;
  return newcombeInterval(
    { percent: b.value * 100, sampleSize: b.n },
    { percent: a.value * 100, sampleSize: a.n },
  );
}
