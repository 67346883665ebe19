import type { ColumnValues } from './column-values';
import { parseDuration, parseNumber, thousandsMarkOf, type DurationUnit } from './duration';

/** A longest and a usual wait, in seconds, that are likely somewhere. */
const LIKELY: Record<DurationUnit, { median: number; most: number; atLeast: number }> = {
  seconds: { median: 1800, most: 86_400, atLeast: 1 },
  minutes: { median: 900, most: 10_800, atLeast: 1 },
  milliseconds: { median: 1800, most: 86_400, atLeast: 5 },
  days: { median: 3600, most: 86_399, atLeast: 1 },
};

/**
 * The units in which a column's bare numbers would make sense as waits; empty where it has none, as
 * in a column of clock times. More than one must be asked.
 */
export function likelyUnits({ values }: ColumnValues): DurationUnit[] {
  const thousands = thousandsMarkOf(values);
  const numbers = values.flatMap((value) => parseNumber(value, thousands) ?? []);
  if (numbers.length === 0) return [];
  // Fractions of a day have many decimals, and each is a whole number of seconds.
  if (areDayFractions(numbers)) return ['days'];
  const sorted = numbers.filter((number) => number >= 0).sort((a, b) => a - b);
  const units = (['seconds', 'minutes', 'milliseconds'] as const).filter((unit) => {
    const { median, most, atLeast } = LIKELY[unit];
    const inSeconds = (number = 0) => parseDuration(String(number), unit) ?? 0;
    const longest = inSeconds(sorted.at(-1));
    return inSeconds(sorted[sorted.length >> 1]) <= median && longest <= most && longest >= atLeast;
  });
  // Nothing but zeros, or nothing likely: the unit of most systems.
  return units.length === 0 ? ['seconds'] : units;
}

function areDayFractions(numbers: readonly number[]): boolean {
  const isFraction = (number: number) => number >= 0 && number < 1;
  const parts = numbers.filter((number) => !Number.isInteger(number));
  const isWholeSecond = (number: number) =>
    Math.abs(number * 86_400 - Math.round(number * 86_400)) < 0.06;
  return parts.length > 0 && numbers.every(isFraction) && parts.every(isWholeSecond);
}
