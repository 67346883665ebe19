export const durationUnits = ['seconds', 'minutes', 'milliseconds', 'days'] as const;

/** What a bare number counts; Excel writes a duration as a fraction of a day. */
export type DurationUnit = (typeof durationUnits)[number];

/** The mark between thousands: the same comma or point is a decimal mark elsewhere. */
export type ThousandsMark = ',' | '.' | null;

const SECONDS: Record<DurationUnit, number> = {
  ...{ seconds: 1, minutes: 60, milliseconds: 0.001, days: 86_400 },
};

const clock = /^(-)?(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d+))?\s*([ap])?\.?\s?(?:m\.?)?$/i;
// Day zero of Excel's calendar, which some exports write before a duration.
const dayZero =
  /^(?:1899-12-3[01]|1900-01-00|3[01][/.-]12[/.-]1899|12[/-]3[01][/-]1899|0?0[/-]01[/-]1900|1[/-]0[/-]1900)[T ]+/;
const spelled =
  /^(-)?(?:(\d+)\s?h[a-z]*\.?\s*)?(?:(\d+)\s?(?:m|min[a-z]*|')\.?\s*)?(?:(\d+(?:[.,]\d+)?)\s?(?:s|sec[a-z]*|"|'')\.?)?$/i;

/**
 * Seconds of a duration as telephone systems write it: `83`, `1:23`, `0:01:23`, `12:01:23 AM` (a time
 * of day that means a duration), `1 min 23 s`, `0,000960648` (of a day).
 * @returns null for what is no duration; a negative one is returned as it stands.
 */
export function parseDuration(
  text: string,
  unit: DurationUnit,
  thousands: ThousandsMark = null,
): number | null {
  const number = parseNumber(text, thousands);
  if (number !== null) return inSeconds(number, unit);
  const trimmed = text.trim().replace(dayZero, '');
  return clockSeconds(trimmed) ?? spelledSeconds(trimmed);
}

/** A bare number of a unit in seconds. */
export function inSeconds(number: number, unit: DurationUnit): number {
  const seconds = number * SECONDS[unit];
  // A fraction of a day is never exact: 150 s must not become 150.0003 s.
  return unit === 'days' ? Math.round(seconds) : Math.round(seconds * 1000) / 1000;
}

function clockSeconds(text: string): number | null {
  const parts = clock.exec(text);
  if (!parts) return null;
  const [, sign, first, second = '', third = '', fraction = '', half] = parts;
  // `12:02 AM` has hours and minutes, `12:02` minutes and seconds.
  const hasHours = first !== undefined || half !== undefined;
  const [h, m, s] =
    first === undefined && half !== undefined
      ? [second, third, '0']
      : [first ?? '0', second, third];
  if (Number(s) > 59 || (hasHours && Number(m) > 59)) return null;
  if (half !== undefined && (Number(h) < 1 || Number(h) > 12)) return null;
  const hours = half === undefined ? Number(h) : (Number(h) % 12) + (/p/i.test(half) ? 12 : 0);
  const seconds = hours * 3600 + Number(m) * 60 + Number(s) + Number(`0.${fraction || 0}`);
  return sign === undefined ? seconds : -seconds;
}

function spelledSeconds(text: string): number | null {
  const milliseconds = /^(-?\d+)\s?ms$/i.exec(text);
  if (milliseconds) return Number(milliseconds[1]) / 1000;
  const parts = spelled.exec(text);
  if (!parts || text === '' || text === '-') return null;
  const [, sign, h = 0, m = 0, s = '0'] = parts;
  const seconds = Number(h) * 3600 + Number(m) * 60 + Number(String(s).replace(',', '.'));
  return sign === undefined ? seconds : -seconds;
}

/** Plain or no-break spaces, or the Swiss apostrophe, between thousands. */
const spaces = /[ \u00a0\u202f\u2009'](?=\d{3}(?!\d))/g;

/** A number with a decimal point or comma; null for anything else, exponents of tiny fractions included as numbers. */
export function parseNumber(text: string, thousands: ThousandsMark = null): number | null {
  const compact = text.trim().replace(spaces, '').replace('\u2212', '-');
  const marks = compact.replace(/[^.,]/g, '');
  const last = marks.at(-1) ?? '';
  // Of two different marks the last one is the decimal mark; a repeated one parts thousands.
  const groups = new Set(marks).size === 2 ? marks[0] : marks.length > 1 ? last : thousands;
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
