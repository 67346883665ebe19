import type { ColumnValues } from './column-values';
import { parseDuration, type DurationUnit } from '../../base/text/parse-duration';
import { parseNumber, thousandsMarkOf } from '../../base/text/parse-number';

/** Between which usual waits, in seconds, a unit is likely, and up to which long ones. */
const LIKELY = {
  seconds: { least: 0, median: 1800, long: Infinity },
  minutes: { least: 0, median: 900, long: 10_800 },
  milliseconds: { least: 1, median: 1800, long: Infinity },
} as const;

/**
 * The units in which a column's bare numbers would make sense as waits; empty where it has none, as
 * in a column of clock times. More than one must be asked.
 */
export function likelyUnits({ values }: ColumnValues): DurationUnit[] {
  const thousands = thousandsMarkOf(values);
  const numbers = values.flatMap((value) => parseNumber(value, thousands) ?? []);
  if (numbers.length === 0) return [];
  // Fractions of a day have many decimals, and each is a whole number of seconds.
  if (areSecondsAsDays(numbers)) return ['days'];
  const sorted = numbers.filter((number) => number > 0).sort((a, b) => a - b);
  // One wait in a hundred may be a mistake.
  const [usual = 0, long = 0] = [0.5, 0.99].map(
    (share) => sorted[Math.floor(sorted.length * share)],
  );
  const units = (['seconds', 'minutes', 'milliseconds'] as const).filter((unit) => {
    const likely = LIKELY[unit];
    const median = parseDuration(String(usual), unit) ?? 0;
    const isUsual = median >= likely.least && median <= likely.median;
    return isUsual && (parseDuration(String(long), unit) ?? 0) <= likely.long;
  });
  if (sorted.length === 0) return ['seconds'];
  return units.length === 0 ? ['seconds', 'minutes', 'milliseconds'] : units;
}

function areSecondsAsDays(numbers: readonly number[]): boolean {
  const isFraction = (number: number) => number >= 0 && number < 1;
  const parts = numbers.filter((number) => !Number.isInteger(number));
  const isWholeSecond = (number: number) =>
    Math.abs(number * 86_400 - Math.round(number * 86_400)) < 0.06;
  return parts.length > 0 && numbers.every(isFraction) && parts.every(isWholeSecond);
}
