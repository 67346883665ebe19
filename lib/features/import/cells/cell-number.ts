/** Which mark parts the decimals. */
export type Decimal = 'comma' | 'point';

/**
 * A number as people write it, before it is known what its marks mean: `1 234,5`, `1.234`, `-3`.
 * `either` is a single mark before three digits, which may part thousands or decimals.
 */
export type WrittenNumber = { digits: string; decimal: Decimal | 'either' | 'none' };

/** Signs, spaces inside numbers (NBSP and narrow NBSP among them), and the apostrophe of Switzerland. */
const minus = /^[-−]/;
const groupMark = /(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))/g;

/** Reads a number with the marks left as they are; null for what is none. */
export function readWritten(text: string): WrittenNumber | null {
  const bare = text
    .trim()
    .replace(minus, '-')
    .replace(/^\+(?!-)/, '');
  if (/^-?\d+(?:\.\d+)?e[-+]?\d+$/i.test(bare)) return { digits: bare, decimal: 'none' };
  const digits = bare.replace(groupMark, '');
  const decimal = decimalOf(digits.replace(/^-/, ''));
  return decimal === null ? null : { digits, decimal };
}

function decimalOf(digits: string): WrittenNumber['decimal'] | null {
  if (/^\d+$/.test(digits)) return 'none';
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(digits))
    return 'comma';
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits) || /^\d{1,3}(?:,\d{3}){2,}$/.test(digits))
    return 'point';
  const [, mark] = /^\d*([.,])\d+$/.exec(digits) ?? [];
  if (mark === undefined) return null;
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return 'either';
  return mark === ',' ? 'comma' : 'point';
}

/** The number; `decimal` says what `either` is. Null where it is too large to hold. */
export function toNumber(written: WrittenNumber, decimal: Decimal): number | null {
  const own = written.decimal === 'either' ? decimal : written.decimal;
  const number = Number(plainDigits(written.digits, own));
  return Number.isFinite(number) ? number : null;
}

function plainDigits(digits: string, decimal: Decimal | 'none'): string {
  if (decimal === 'none') return digits;
  return decimal === 'comma'
    ? digits.replaceAll('.', '').replace(',', '.')
    : digits.replaceAll(',', '');
}

/**
 * What the marks of a column mean, told by all of its numbers.
 * @returns null where numbers may be read both ways and the others do not tell
 */
export function decimalOfColumn(numbers: Iterable<WrittenNumber>): Decimal | 'any' | null {
  const seen = new Set<WrittenNumber['decimal']>();
  for (const { decimal } of numbers) seen.add(decimal);
  if (!seen.has('either')) return 'any';
  if (seen.has('comma') === seen.has('point')) return null;
  return seen.has('comma') ? 'comma' : 'point';
}

/** A count, which has no decimals: any mark before three digits parts thousands (`1.234` is 1234). */
export function readCount(text: string): number | null {
  const written = readWritten(text);
  if (written === null) return null;
  if (written.decimal !== 'either') return toNumber(written, 'comma');
  return Number(written.digits.replace(/[.,]/, ''));
}

/** A share of 1 in percent, by moving the point: 0.29 × 100 would be 28.999999999999996. */
export function shareToPercent(share: number): number {
  return tidy(share * 100);
}

/** Without the last digits, in which binary fractions differ from what was written. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
