import { parseWrittenDuration } from '../../../base/text/parse-duration';
import { parseFraction, roundingOf } from '../../../domain/figures/fraction-summary';
import type { Unit } from '../../../domain/indicators/indicator-schema';
import { readWritten, toNumber } from '../../../base/text/parse-number';
import { inUnit, markOf } from './cell-value';

/** A number that a text may state, in the indicator's unit: from, and to, for how much was rounded away. */
type Stated = { low: number; high: number };

const numbers = /[-−]?\d+(?:[.,\s'’]\d+)*/g;
const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:milliards?|miljard|billions?|mrd)\b/i, 1e9],
  [/^(?:millions?|miljoen|mln|mio)\b/i, 1e6],
  [/^(?:mille|duizend|thousand|k)\b/i, 1e3],
];
const atLeast = /plus d|more than|over|at least|au moins|meer dan|minstens|ten minste|\+|>|≥/i;
const atMost =
  /moins d|less than|under|at most|au plus|minder dan|hoogstens|ten hoogste|jusqu|<|≤/i;
const between = /\d.*?(?:\b(?:à|to|tot|et|en|and)\b|[-–]).*?\d/i;

/**
 * Whether a value is another than the one that was printed: `16 %` for 61. What is printed may be rounded, a
 * fraction, a range, a bound, or in another unit of time; a text without digits says nothing here.
 */
export function contradictsStated(value: number, unit: Unit, stated: string): boolean {
  const text = stated.replace(/[\u00a0\u202f]/g, ' ');
  const fraction = unit === 'percent' ? parseFraction(text) : null;
  const found = [
    ...numbersIn(text, unit),
    ...durationsIn(text, unit),
    ...(fraction ? [roundingOf(fraction)] : []),
  ];
  if (found.length === 0) return false;
  const lows = found.map(({ low }) => low);
  const highs = found.map(({ high }) => high);
  const near = Math.abs(value) * 1e-6 + 1e-9;
  if (found.some(({ low, high }) => value >= low - near && value <= high + near)) return false;
  if (atLeast.test(text) && value >= Math.min(...lows)) return false;
  if (atMost.test(text) && value <= Math.max(...highs)) return false;
  const isBetween = value >= Math.min(...lows) - near && value <= Math.max(...highs) + near;
  return !(between.test(text) && isBetween);
}

function* numbersIn(text: string, unit: Unit): Generator<Stated> {
  for (const { 0: digits, index } of text.matchAll(numbers)) {
    const written = readWritten(digits);
    if (written === null) continue;
    const rest = text.slice(index + digits.length).trimStart();
    const [word = ''] = /^[^\d\s]+/.exec(rest) ?? [];
    const scale = scales.find(([pattern]) => pattern.test(rest))?.[1] ?? 1;
    for (const decimal of ['comma', 'point'] as const) {
      const number = toNumber(written, decimal);
      if (number === null) continue;
      const half = (scale * 0.5) / 10 ** decimalsOf(written.digits, decimal);
      const isRound = scale === 1 && number % 1 === 0 && Math.abs(number) >= 1000;
      const [low, high] = [number * scale - half, number * scale + half];
      const mark = markOf(word);
      const ends = [low, high].map((end) => inUnit(end, mark, unit) ?? end);
      yield {
        low: isRound ? number : (ends[0] ?? low),
        high: isRound ? number : (ends[1] ?? high),
      };
    }
  }
}

function decimalsOf(digits: string, decimal: 'comma' | 'point'): number {
  const mark = decimal === 'comma' ? ',' : '.';
  const at = digits.lastIndexOf(mark);
  return at < 0 ? 0 : digits.length - at - 1;
}

function durationsIn(text: string, unit: Unit): Stated[] {
  const [found = ''] = /\d[\d:.,]*\s*\D{0,8}\d.*$/.exec(text) ?? [];
  const duration = parseWrittenDuration(text) ?? parseWrittenDuration(found);
  if (duration === null) return [];
  const seconds =
    'seconds' in duration ? [duration.seconds] : [duration.minutesFirst, duration.hoursFirst];
  return seconds.flatMap((one) => {
    const value = inUnit(one, 'seconds', unit);
    const half = inUnit(0.5, 'seconds', unit);
    return value === null || half === null ? [] : [{ low: value - half, high: value + half }];
  });
}
