import { parseNumber, type ThousandsMark } from './parse-number';
import { foldText } from '../../i18n/text-schema';

export const durationUnits = ['seconds', 'minutes', 'milliseconds', 'days'] as const;

/** What a bare number counts; Excel writes a duration as a fraction of a day. */
export type DurationUnit = (typeof durationUnits)[number];

const SECONDS: Record<DurationUnit, number> = {
  ...{ seconds: 1, minutes: 60, milliseconds: 0.001, days: 86_400 },
};

/** Day zero of Excel's calendar, which some exports write before a duration. */
const dayZero =
  /^(?:1899-12-3[01]|1900-01-00|3[01][/.-]12[/.-]1899|12[/-]3[01][/-]1899|0?0[/-]01[/-]1900|1[/-]0[/-]1900)[T ]+/;
const clock = /^(?:(\d{1,4}):)?(\d{0,4}):(\d{1,2})(?:[.,](\d+))?\s*(?:([ap])\.?\s?m\.?)?$/i;

/**
 * Seconds of a duration as systems, databases, standards and people write it: `83`, `1:23`, `0:01:23`,
 * `12:01:23 AM` (a time of day that means a duration), `PT1M23S` (ISO 8601), `0 days 00:01:23`,
 * `0.00:01:23`, `1 min 23 s`, `1 Std. 5 Min.`, `1'23"`, `0,000960648` (of a day).
 * @returns null for what is no duration; a negative one is returned as it stands.
 */
export function parseDuration(
  text: string,
  unit: DurationUnit,
  thousands: ThousandsMark = null,
): number | null {
  const number = parseNumber(text, thousands);
  if (number !== null) return inSeconds(number, unit);
  const [, sign = '', rest = ''] =
    /^([-+\u2212]?)\s*(.*)$/s.exec(text.trim().replace(dayZero, '').replace(/^@\s*/, '')) ?? [];
  const seconds = clockSeconds(rest) ?? daysAndClock(rest) ?? isoSeconds(rest) ?? spelled(rest);
  if (seconds === null) return null;
  return sign === '-' || sign === '\u2212' ? -seconds : seconds;
}

/** A bare number of a unit in seconds. */
export function inSeconds(number: number, unit: DurationUnit): number {
  const seconds = number * SECONDS[unit];
  // A fraction of a day is never exact: 150 s must not become 150.0003 s.
  return unit === 'days' ? Math.round(seconds) : Math.round(seconds * 1000) / 1000;
}

/** `1:23`, `:23`, `0:01:23.5`, `12:01:23 AM`, `00.01.23` */
function clockSeconds(text: string): number | null {
  const parts = clock.exec(text.replace(/^(\d{1,2})\.(\d{2})\.(\d{2})$/, '$1:$2:$3'));
  if (!parts) return null;
  const [, first, second = '', third = '', fraction = '', half] = parts;
  if (second === '' && (first !== undefined || half !== undefined)) return null;
  // `12:02 AM` has hours and minutes, `12:02` minutes and seconds.
  const hasHours = first !== undefined || half !== undefined;
  const [h, m, s] =
    first === undefined && half !== undefined
      ? [second, third, '0']
      : [first ?? '0', second, third];
  if (Number(s) > 59 || (hasHours && Number(m) > 59)) return null;
  if (half !== undefined && (Number(h) < 1 || Number(h) > 12)) return null;
  const hours = half === undefined ? Number(h) : (Number(h) % 12) + (/p/i.test(half) ? 12 : 0);
  return hours * 3600 + Number(m) * 60 + Number(s) + Number(`0.${fraction || 0}`);
}

const DAY_WORD = 'd|days?|j|jours?|dag|dagen|t|tage?|tagen|dias?';

/** Days before a clock, as databases print intervals: `0 days 00:01:23`, `1 day, 0:01:23`, `+00 00:01:23.000`, `0.00:01:23`. */
const days = new RegExp(
  `^(?:0+ (?:years?|mons?|months?),? )*(\\d{1,9})(?: (?:${DAY_WORD}),?(?: (?:and|et|en|und|y))?[ ]?\\+?|[. ])(\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d+)?)$`,
);

function daysAndClock(text: string): number | null {
  const parts = days.exec(foldText(text));
  const seconds = parts ? clockSeconds(parts[2] ?? '') : null;
  return parts && seconds !== null ? Number(parts[1]) * 86_400 + seconds : null;
}

const iso =
  /^P(?:0+Y)?(?:0+M)?(?:(\d+)W)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;

/** `PT1M23S`, `P0DT0H1M23S` (ISO 8601) */
function isoSeconds(text: string): number | null {
  const parts = iso.exec(text);
  if (!parts || !/\d/.test(text)) return null;
  const [w = 0, d = 0, h = 0, m = 0, s = 0] = parts
    .slice(1)
    .map((part) => Number((part || '0').replace(',', '.')));
  return w * 604_800 + d * 86_400 + h * 3600 + m * 60 + s;
}

/** Units in five languages, from the longest: what each is called, and its seconds. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:years?|mons?|months?|ans?|annees?|mois|jahre?|monate?|anos?|meses|jaar|maanden)$/, NaN],
  [new RegExp(`^(?:${DAY_WORD})$`), 86_400],
  [/^(?:h|hrs?|hours?|heures?|uur|uren|u|stdn?|stunden?|horas?)$/, 3600],
  [/^(?:m|mins?|mn|minutes?|minuut|minuten?|minutos?|['\u2032])$/, 60],
  [/^(?:s|secs?|seks?|segs?|seconds?|secondes?|seconden?|sekunden?|segundos?|"|''|\u2033)$/, 1],
  [/^(?:ms|msecs?|milli ?(?:seconds?|secondes?|seconden?|sekunden?)|milisegundos?)$/, 0.001],
];

const part = /(\d+(?:[.,]\d+)?)\s*(milli ?[a-z]+|[a-z]+|''|["'\u2032\u2033])?\.?/gy;
const between = /(?:\s*,)?\s*(?:(?:and|et|en|und|y)\s+)?/y;

/** Numbers with their units, each once and from the longest; a last bare number is of the next shorter one: `2 min 30`. */
function spelled(text: string): number | null {
  const words = foldText(text);
  let [at, last, total] = [0, -1, 0];
  while (at < words.length) {
    part.lastIndex = at;
    const [all, number, unit] = part.exec(words) ?? [];
    if (all === undefined || number === undefined) return null;
    const place =
      unit === undefined ? last + 1 : UNITS.findIndex(([pattern]) => pattern.test(unit));
    // A bare number alone is no spelled duration; behind seconds it says nothing.
    const isBareInside = unit === undefined && (last < 2 || last > 3 || /[.,]\d/.test(number));
    const [, seconds = NaN] = UNITS[place] ?? [];
    if (place <= last || isBareInside) return null;
    const value = Number(number.replace(',', '.'));
    // Years and months have no fixed length: only none of them can be read.
    if (Number.isNaN(seconds) && (value !== 0 || place !== 0)) return null;
    total += value === 0 ? 0 : value * seconds;
    last = Number.isNaN(seconds) ? -1 : place;
    between.lastIndex = at + all.length;
    at += all.length + (between.exec(words)?.[0].length ?? 0);
    if (unit === undefined && at < words.length) return null;
  }
  return last < 0 ? null : Math.round(total * 1000) / 1000;
}
