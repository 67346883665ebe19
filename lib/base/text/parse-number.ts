/** The mark between thousands: the same comma or point is a decimal mark elsewhere. */
export type ThousandsMark = ',' | '.' | null;

/** Plain or no-break spaces, or the Swiss apostrophe, between thousands. */
const spaces = /[ \u00a0\u202f\u2009'](?=\d{3}(?!\d))/g;

/** A number with a decimal point or comma; null for anything else, exponents of tiny fractions included as numbers. */
export function parseNumber(text: string, thousands: ThousandsMark = null): number | null {
  const compact = text.trim().replace(spaces, '').replace('\u2212', '-');
  const marks = compact.replace(/[^.,]/g, '');
  const last = marks.at(-1) ?? '';
  // Of two different marks the last one is the decimal mark; a repeated one parts thousands.
  const groups = new Set(marks).size === 2 ? marks[0] : marks.length > 1 ? last : thousands;
  // `00.02.30` is a time, no number: what stands between two marks of thousands has three digits.
  if (groups && compact.includes(groups) && !/^-?\d{1,3}(?:[.,]\d{3})*(?:[.,]\d*)?$/.test(compact))
    return null;
  const plain = (groups ? compact.replaceAll(groups, '') : compact).replace(',', '.');
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e-\d{1,2})?$/i.test(plain) ? Number(plain) : null;
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
 * Whether a column writes `1,234` for a thousand: every mark it has is followed by three digits, and
 * some of its numbers have none, as decimals would.
 */
export function thousandsMarkOf(values: readonly string[]): ThousandsMark {
  for (const mark of [',', '.'] as const) {
    const marked = values.filter((value) => value.includes(mark));
    const isGrouped = marked.every((value) => /^-?[1-9]\d{0,2}([.,]\d{3})+$/.test(value.trim()));
    if (
      marked.length > 0 &&
      isGrouped &&
      values.some((value) => /^[1-9]\d{0,2}$/.test(value.trim()))
    )
      return mark;
  }
  return null;
}
