/** Which mark parts the decimals. */
export type Decimal = 'comma' | 'point';

/**
 * A number as people write it, before it is known what its marks mean: `1 234,5`, `1.234`, `-3`.
 * `either` is a single mark before three digits, which may part thousands or decimals.
 */
export type WrittenNumber = { digits: string; decimal: Decimal | 'either' | 'none' };

const minus = /^[-−]/;
/** Plain, no-break and thin spaces, or the apostrophe of Switzerland, between thousands. */
const groupMark = /(?<=\d)[ \u00a0\u202f\u2009'’](?=\d{3}(?!\d))/g;

/** Reads a number with the marks left as they are; null for what is none. */
export function readWritten(text: string): WrittenNumber | null {
  // Most cells of most files are such numbers.
  if (/^\d+$/.test(text)) return { digits: text, decimal: 'none' };
  const bare = text
    .trim()
    .replace(minus, '-')
    .replace(/^\+(?!-)/, '');
  if (/^-?\d+(?:[.,]\d+)?e[-+]?\d+$/i.test(bare))
    return { digits: bare.replace(',', '.'), decimal: 'none' };
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

/** The mark between thousands: the same comma or point is a decimal mark elsewhere. */
export type ThousandsMark = ',' | '.' | null;

/** A number as it is written; null for what is none. A single mark parts decimals unless it is the one given for thousands. */
export function parseNumber(text: string, thousands: ThousandsMark = null): number | null {
  const written = readWritten(text);
  if (written === null) return null;
  const mark = written.digits.includes(',') ? ',' : '.';
  return toNumber(written, (mark === ',') === (mark === thousands) ? 'point' : 'comma');
}

/**
 * A whole number of up to nine digits; null for all other texts. Without a pattern, since most cells
 * of most logs are such numbers.
 */
export function wholeNumber(text: string): number | null {
  if (text.length === 0 || text.length > 9) return null;
  let number = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * Whether a column writes `1,234` for a thousand: every mark it has is followed by three digits, and either some of
 * its numbers have none, as decimals would, or one has two marks, as no decimals have.
 * @param areWhole whether its numbers have no decimals, as milliseconds: a mark before three digits is enough
 */
export function thousandsMarkOf(values: readonly string[], areWhole = false): ThousandsMark {
  for (const mark of [',', '.'] as const) {
    const marked = values.map((value) => value.trim()).filter((value) => value.includes(mark));
    const isGrouped = marked.every((value) =>
      /^-?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/.test(value),
    );
    if (marked.length === 0 || !isGrouped) continue;
    const isTold =
      areWhole ||
      marked.some((value) => value.split(mark).length > 2) ||
      values.some((value) => /^[1-9]\d{0,2}$/.test(value.trim()));
    if (isTold) return mark;
  }
  return null;
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
