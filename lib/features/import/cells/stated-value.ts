import { parseWrittenDuration, type WrittenDuration } from '../../../base/text/parse-duration';
import { parseFraction, roundingOf } from '../../../domain/figures/fraction-summary';
import type { Unit } from '../../../domain/indicators/indicator-schema';
import { isTimeUnit } from '../../../domain/indicators/time-units';
import {
  readWritten,
  toNumber,
  type Decimal,
  type WrittenNumber,
} from '../../../base/text/parse-number';
import { inUnit, markOf } from './cell-value';

/** A number that a text may state, in the indicator's unit: from, and to, for how much was rounded away. */
type Stated = { low: number; high: number };

const numbers = /[-−]?\d+(?:[.,\s'’]\d+)*/g;
const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:milliards?|miljard|billions?|mrd)\b/i, 1e9],
  [/^(?:millions?|miljoen|mln|mio)\b/i, 1e6],
  [/^(?:mille|duizend|thousand|k)\b/i, 1e3],
];
/** What counts are shortened by; elsewhere these may be metres or minutes. */
const scalesOfCounts: typeof scales = [
  [/^(?:bn|md)\b/i, 1e9],
  [/^m\b/i, 1e6],
];
const atLeast = /plus d|more than|over|at least|au moins|meer dan|minstens|ten minste|\+|>|≥/i;
const atMost =
  /moins d|less than|under|at most|au plus|minder dan|hoogstens|ten hoogste|jusqu|<|≤/i;
const between = /\d.*?(?:\b(?:à|to|tot|et|en|and)\b|[-–]).*?\d/i;

/**
 * Whether a value is another than the one that was printed: `16 %` for 61. What is printed may be rounded, a
 * fraction, a range, a bound, or in another unit of time; a text without digits says nothing here.
 * @param language of the document, where it is known: it tells what `12,500` means
 */
export function contradictsStated(
  value: number,
  unit: Unit,
  stated: string,
  language: string | null = null,
): boolean {
  const text = withDigits(stated.replace(/[\u00a0\u202f]/g, ' '));
  const fraction = unit === 'percent' ? parseFraction(text) : null;
  const spelled = isTimeUnit(unit) ? spelledDuration(text) : null;
  // The parts of a fraction, of a duration or of a scale are no values by themselves.
  const rest = spelled ? text.replace(spelled.text, ' ') : text;
  const numbers = [...numbersIn(unit === 'score' ? withoutScale(rest) : rest, unit, language)];
  const found = [
    ...(fraction ? [roundingOf(fraction)] : numbers),
    ...(spelled ? durationEnds(spelled.duration, unit) : []),
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

/** Numbers from one to ten, as the three languages write them. */
const words: ReadonlyMap<string, number> = new Map(
  [
    ['one', 'un', 'une', 'een', 'één'],
    ['two', 'deux', 'twee'],
    ['three', 'trois', 'drie'],
    ['four', 'quatre', 'vier'],
    ['five', 'cinq', 'vijf'],
    ['six', 'zes'],
    ['seven', 'sept', 'zeven'],
    ['eight', 'huit', 'acht'],
    ['nine', 'neuf', 'negen'],
    ['ten', 'dix', 'tien'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const word = `(?<![\\p{L}\\d-])(?:${[...words.keys()].join('|')})(?!\\p{L})`;
const share = new RegExp(
  `(${word}|\\d+)((?:\\s+\\p{L}+){0,3}?\\s+(?:sur|in|out of|op de|op)\\s+)(${word}|\\d+(?:[.,\\s]\\d{3})*)`,
  'giu',
);
const counted = new RegExp(`(${word})(?=\\s+(?:min|heur|hour|uur|uren|sec|jour|day|dag))`, 'giu');

/** `one in 4` as `1 in 4`, `nine minutes` as `9 minutes`: elsewhere, numbers in words may be anything. */
function withDigits(text: string): string {
  const digits = (one: string) => String(words.get(one.toLowerCase()) ?? one);
  return text
    .replace(
      share,
      (_, part: string, of: string, whole: string) =>
        digits(part) + of + digits(whole.replace(/[.,\s](?=\d{3})/g, '')),
    )
    .replace(counted, digits);
}

/** Without the end of a scale: `7,5/10`, `7.5 out of 10`. */
function withoutScale(text: string): string {
  return text.replace(/(?<=\d\s*)(?:\/|\b(?:out of|sur|op)\b)\s*\d+(?:[.,]\d+)?/gi, ' ');
}

function* numbersIn(text: string, unit: Unit, language: string | null): Generator<Stated> {
  for (const { 0: digits, index } of text.matchAll(numbers)) {
    const written = readWritten(digits);
    if (written === null) continue;
    const rest = text.slice(index + digits.length).trimStart();
    const [unitWord = ''] = /^[^\d\s]+/.exec(rest) ?? [];
    const known = unit === 'count' ? [...scales, ...scalesOfCounts] : scales;
    const scale = known.find(([pattern]) => pattern.test(rest))?.[1] ?? 1;
    for (const decimal of decimalsMeant(written, language)) {
      const number = toNumber(written, decimal);
      if (number === null) continue;
      const half = (scale * 0.5) / 10 ** decimalsOf(written.digits, decimal);
      const isRound = scale === 1 && number % 1 === 0 && Math.abs(number) >= 1000;
      const [low, high] = [number * scale - half, number * scale + half];
      const mark = markOf(unitWord);
      const ends = [low, high].map((end) => inUnit(end, mark, unit) ?? end);
      yield {
        low: isRound ? number : (ends[0] ?? low),
        high: isRound ? number : (ends[1] ?? high),
      };
    }
  }
}

/** What the marks of a number mean: what its form says, else what its language writes, else either. */
function decimalsMeant({ digits, decimal }: WrittenNumber, language: string | null): Decimal[] {
  if (decimal === 'none') return ['point'];
  if (decimal !== 'either') return [decimal];
  if (language === 'en') return ['point'];
  // French parts thousands by spaces: a point in it may be an English one.
  if (language === 'fr') return digits.includes(',') ? ['comma'] : ['comma', 'point'];
  return language !== null && commaLanguages.has(language) ? ['comma'] : ['comma', 'point'];
}

const commaLanguages: ReadonlySet<string> = new Set(['nl', 'de', 'es', 'it', 'pt', 'da']);

function decimalsOf(digits: string, decimal: 'comma' | 'point'): number {
  const mark = decimal === 'comma' ? ',' : '.';
  const at = digits.lastIndexOf(mark);
  return at < 0 ? 0 : digits.length - at - 1;
}

const durationStart = /\d/g;

/** The first duration of two parts or more in a text, as long as it goes: `3 min 20`, `2h05`, `11:54`. */
function spelledDuration(text: string): { text: string; duration: WrittenDuration } | null {
  for (const { index } of text.matchAll(durationStart)) {
    const ends = [...text.slice(index).matchAll(/[\p{L}\d'"’”′″.](?![\p{L}\d])/gu)];
    for (const end of ends.toReversed()) {
      const part = text.slice(index, index + end.index + 1);
      const duration = parseWrittenDuration(part);
      if (duration) return { text: part, duration };
    }
  }
  return null;
}

function durationEnds(duration: WrittenDuration, unit: Unit): Stated[] {
  const seconds =
    'seconds' in duration ? [duration.seconds] : [duration.minutesFirst, duration.hoursFirst];
  return seconds.flatMap((one) => {
    const value = inUnit(one, 'seconds', unit);
    const half = inUnit(0.5, 'seconds', unit);
    if (value === null || half === null) return [];
    // `3 min 20` may be written as 3.33 minutes, and 2.3 days to one decimal.
    const room = Math.max(half, unit === 'seconds' ? 0 : 0.05);
    return [{ low: value - room, high: value + room }];
  });
}
