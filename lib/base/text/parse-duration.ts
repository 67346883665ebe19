import { parseNumber, type ThousandsMark } from './parse-number';
import { foldText } from '../i18n/text-schema';

export const durationUnits = ['seconds', 'minutes', 'milliseconds', 'days'] as const;

/** What a bare number counts; Excel writes a duration as a fraction of a day. */
export type DurationUnit = (typeof durationUnits)[number];

const SECONDS: Record<DurationUnit, number> = {
  ...{ seconds: 1, minutes: 60, milliseconds: 0.001, days: 86_400 },
};

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
  // `12e3` is somebody's id; only what a spreadsheet writes of a tiny fraction of a day has an exponent.
  const number = /e\+?\d/i.test(text) ? null : parseNumber(text, thousands);
  if (number !== null) return inSeconds(number, unit);
  return readDurationForm(text)?.seconds ?? null;
}

/** A bare number of a unit in seconds. */
export function inSeconds(number: number, unit: DurationUnit): number {
  const seconds = number * SECONDS[unit];
  // A fraction of a day is never exact: 150 s must not become 150.0003 s.
  return unit === 'days' ? Math.round(seconds) : Math.round(seconds * 1000) / 1000;
}

/**
 * A duration where its form alone says that it is one, and no column does. `11:54` may be minutes and seconds or
 * hours and minutes: both are given.
 */
export type WrittenDuration = { seconds: number } | { minutesFirst: number; hoursFirst: number };

/**
 * Reads `11:54`, `0:11:54`, `2 min 30`, `2'30"`, `2 h 05`, `1 uur en 5 minuten`, `PT2M30S`.
 * @returns null for what is none, a negative one, and a number with a single unit (`2,5 min`): its mark may part
 *   thousands, which a duration does not tell
 */
export function parseWrittenDuration(text: string): WrittenDuration | null {
  const form = /^[-+\u2212]|[ap]\.?\s?m\.?$/i.test(text.trim()) ? null : readDurationForm(text);
  if (form === null || form.isDoubtful) return null;
  const { seconds, hoursFirst } = form;
  return hoursFirst === null ? { seconds } : { minutesFirst: seconds, hoursFirst };
}

export type TimeUnit = 'days' | 'hours' | 'minutes' | 'seconds' | 'milliseconds';

/** Units in five languages, from the longest: what each is called, and its seconds. */
const UNITS: readonly (readonly [TimeUnit | null, RegExp, number])[] = [
  // Years and months have no fixed length: only none of them can be read.
  [
    null,
    /^(?:years?|mons?|months?|ans?|annees?|mois|jahre?|monate?|anos?|meses|jaar|maanden)$/,
    NaN,
  ],
  ['days', /^(?:d|days?|j|jours?|dag|dagen|t|tage?|tagen|dias?)$/, 86_400],
  ['hours', /^(?:h|hrs?|hours?|heures?|uur|uren|u|stdn?|stunden?|horas?)$/, 3600],
  ['minutes', /^(?:m|mins?|mn|minutes?|minuut|minuten?|minutos?|')$/, 60],
  ['seconds', /^(?:s|secs?|seks?|segs?|seconds?|secondes?|seconden?|sekunden?|segundos?|"|'')$/, 1],
  [
    'milliseconds',
    /^(?:ms|msecs?|milli ?(?:seconds?|secondes?|seconden?|sekunden?)|milisegundos?)$/,
    0.001,
  ],
];

/** The unit of time that a word names, folded or not; null for one that names none. */
export function timeUnitOf(word: string): TimeUnit | null {
  const folded = foldText(withPlainMarks(word)).replace(/\.$/, '');
  return UNITS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Apostrophes, primes and quotation marks as a keyboard has them. */
function withPlainMarks(text: string): string {
  return text.replace(/[\u2019\u2032]/g, "'").replace(/[\u201d\u2033]/g, '"');
}

/** What a text that is no bare number says. */
type DurationForm = {
  seconds: number;
  /** The same with hours before minutes, where nothing tells which of two parts are meant; else null. */
  hoursFirst: number | null;
  /** Whether only a column of durations tells that it is one: a time with points, a number with one unit. */
  isDoubtful: boolean;
};

const sure = (seconds: number): DurationForm => ({ seconds, hoursFirst: null, isDoubtful: false });

/** Day zero of Excel's calendar, which some exports write before a duration. */
const dayZero =
  /^(?:1899-12-3[01]|1900-01-00|3[01][/.-]12[/.-]1899|12[/-]3[01][/-]1899|0?0[/-]01[/-]1900|1[/-]0[/-]1900)[T ]+/;

function readDurationForm(text: string): DurationForm | null {
  const plain = withPlainMarks(text).trim().replace(dayZero, '').replace(/^@\s*/, '');
  const [, sign = '', rest = ''] = /^([-+\u2212]?)\s*(.*)$/s.exec(plain) ?? [];
  const isNegative = sign === '-' || sign === '\u2212';
  const form =
    clockForm(rest) ?? daysAndClock(rest, isNegative) ?? isoForm(rest) ?? spelledForm(rest);
  return form && isNegative ? { ...form, seconds: -form.seconds } : form;
}

const clock =
  /^(?:(\d{1,4}):(\d{1,2})|(\d{0,4})):(\d{1,2})(?:[.,](\d+))?\s*(?:([ap])\.?\s?m\.?|([a-z]+)\.?)?$/i;

/** `1:23`, `:23`, `0:01:23.5`, `12:01:23 AM`, `00.01.23`, `2:30 min`, `1:05 h` */
function clockForm(text: string): DurationForm | null {
  const pointed = text.replace(/^(\d{1,2})\.(\d{2})\.(\d{2})$/, '$1:$2:$3');
  const parts = clock.exec(pointed);
  if (!parts) return null;
  const [, hours, minutes, first = '', last = '', fraction, half, word = ''] = parts;
  const unit = word === '' ? null : timeUnitOf(word);
  if (word !== '' && unit !== 'hours' && unit !== 'minutes') return null;
  const rest = Number(`0.${fraction ?? 0}`);
  if (hours !== undefined && minutes !== undefined) {
    if (Number(last) > 59 || Number(minutes) > 59) return null;
    const whole = hourOf(Number(hours), half);
    if (whole === null) return null;
    const seconds = whole * 3600 + Number(minutes) * 60 + Number(last) + rest;
    return { ...sure(seconds), isDoubtful: pointed !== text };
  }
  if (last.length !== 2 || Number(last) > 59 || (first === '' && half !== undefined)) return null;
  const minutesFirst = Number(first) * 60 + Number(last) + rest;
  const whole = hourOf(Number(first), half);
  if (whole === null) return null;
  const hoursFirst = whole * 3600 + Number(last) * 60;
  // `12:02 AM` has hours and minutes, as `1:05 h`; parts of a second show that the last part is seconds.
  if (half !== undefined || unit === 'hours') return sure(hoursFirst);
  if (unit === 'minutes' || fraction !== undefined || first === '') return sure(minutesFirst);
  return { seconds: minutesFirst, hoursFirst, isDoubtful: false };
}

/** An hour of a clock of twelve, of the half of the day that is told; null for one that it does not have. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/p/i.test(half) ? 12 : 0);
}

/** Days before a clock, as databases print intervals: `0 days 00:01:23`, `1 day, 0:01:23`, `+00 00:01:23.000`, `0.00:01:23`. */
const days =
  /^(?:0+ (?:years?|mons?|months?),? )*(\d{1,9})(?: ?([a-z]+),?(?: (?:and|et|en|und|y))? ?(\+?)|[. ])(\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?)$/;

function daysAndClock(text: string, isNegative: boolean): DurationForm | null {
  const [all, number, word, plus, time = ''] = days.exec(foldText(text)) ?? [];
  const form = clockForm(time);
  if (all === undefined || form === null) return null;
  if (word !== undefined && timeUnitOf(word) !== 'days') return null;
  const whole = Number(number) * 86_400;
  // `-1 days +23:59:30` is half a minute less than nothing.
  return sure(isNegative && plus === '+' ? whole - form.seconds : whole + form.seconds);
}

const iso =
  /^P(?:0+Y)?(?:0+M)?(?:(\d+)W)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;
const isoClock = /^P0000-00-(\d{2})T(\d{2}):(\d{2}):(\d{2}(?:[.,]\d+)?)$/i;

/** `PT1M23S`, `P0DT0H1M23S`, `P0000-00-00T00:01:23` (ISO 8601) */
function isoForm(text: string): DurationForm | null {
  const [, ...clockParts] = isoClock.exec(text) ?? [];
  const [, ...parts] = iso.exec(text) ?? [];
  const clock = clockParts.length > 0 ? ['0', ...clockParts] : parts;
  if (clock.length === 0 || !/\d/.test(text)) return null;
  const [w = 0, d = 0, h = 0, m = 0, s = 0] = clock.map((one) =>
    Number((one || '0').replace(',', '.')),
  );
  return sure(w * 604_800 + d * 86_400 + h * 3600 + m * 60 + s);
}

const part = /(\d+(?:[.,]\d+)?)\s*(milli ?[a-z]+|[a-z]+|''|["'])?\.?/gy;
const between = /(?:\s*[,&])?\s*(?:(?:and|et|en|und|y)\s+)?/y;

/**
 * Numbers with their units, each once, from the longest, and less than one of the unit before it; a last bare
 * number is of the next shorter one: `2 min 30`.
 */
function spelledForm(text: string): DurationForm | null {
  const words = foldText(text);
  let [at, last, total, units] = [0, -1, 0, 0];
  while (at < words.length) {
    part.lastIndex = at;
    const [all, number, unit] = part.exec(words) ?? [];
    if (all === undefined || number === undefined) return null;
    const place =
      unit === undefined ? last + 1 : UNITS.findIndex(([, pattern]) => pattern.test(unit));
    const [, , seconds = NaN] = UNITS[place] ?? [];
    if (place <= last || (unit === undefined && !canBeBare(last, number))) return null;
    const value = Number(number.replace(',', '.'));
    if (Number.isNaN(seconds) && (value !== 0 || place !== 0)) return null;
    const [, , longer = NaN] = UNITS[last] ?? [];
    if (value * seconds >= longer) return null;
    total += value === 0 ? 0 : value * seconds;
    units += 1;
    last = Number.isNaN(seconds) ? -1 : place;
    between.lastIndex = at + all.length;
    at += all.length + (between.exec(words)?.[0].length ?? 0);
    if (unit === undefined && at < words.length) return null;
  }
  if (last < 0) return null;
  return { ...sure(Math.round(total * 1000) / 1000), isDoubtful: units < 2 };
}

/** A bare number says something after hours and minutes: alone it is none. The Swiss write 12000 as `12'000`. */
function canBeBare(last: number, number: string): boolean {
  const before = UNITS[last]?.[0];
  return (before === 'hours' || before === 'minutes') && /^\d{1,2}$/.test(number);
}
