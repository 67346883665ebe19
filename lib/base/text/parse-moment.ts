import { dependsOnOrder, fromExcel, parseDay, type DateOrder } from './parse-day';
import { parseNumber } from './parse-number';
import { instantIn, parseZone, type ZoneOfTime } from './time-zone';
import { wallClockOf } from './wall-clock';

const DAY_SECONDS = 86_400;

const zone = String.raw`\(?(?:Z|[A-Z]{2,4}(?![a-z]))?(?:\s?[+-]\d{1,2}(?::?\d{2}(?::00)?)?)?\)?(?:\s?\[?[A-Z][a-z]+\/[A-Za-z_/]+\]?)?`;
const timeAtEnd = new RegExp(
  String.raw`(?:^|[T ,;]\s*|\s-\s*)(\d{1,2})(?:\s?(?:[:.]|[hHuU]|Uhr)\s?(\d{2}))(?:[:.m](\d{2})([.,]\d+)?)?\s?(?:s|[hH]|hrs|Uhr|uur)?\s*(?:([aApP])\.?\s?[mM]\.?)?\s*(${zone})$`,
);
const hourAtEnd = /(?:^|[T ,]\s*)(\d{1,2})\s?(?:([aApP])\.?\s?[mM]\.?|[hH]|Uhr|uur)$/;
const compactTime =
  /^(\d{8}(?=\d|T)|\d{4}-\d{2}-\d{2}(?=T))T?(\d{2})(\d{2})(\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/;
/** `at` between a day and its time, in five languages. */
const at = /(?<=[\s\d])\s*(?:\u00e0|@|at|om|um|a las|a|kl\.?)\s+(?=\d{1,2}\s?[:.hHuU])/i;
/** A day of the week before a date in numbers: `lun. 12/03/2024`. */
const weekday = /^\p{L}{2,}[.,]*\s+(?=\d{1,4}[-/.]\d)/u;
/** `Tue Mar 05 09:05:00 CET 2024`, as programs print dates. */
const yearAtEnd =
  /^\p{L}{3,4},? (\p{L}{3}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) (?:([A-Z]{3,4}) )?(\d{4})$/u;
/** `16:46:47 UTC 2024-03-12`: the time before the day. */
const timeFirst =
  /^(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?)(\s[A-Z]{1,4}|\s?[+-]\d{2}:?\d{2})?,?\s+(?=\S*\d)(\S.*)$/i;
/** Hours, minutes and seconds without a mark; a program may have lost a zero before them. */
const compactTimeOfDay = /^([01]?\d|2[0-3])([0-5]\d)([0-5]\d)$/;
const excelZero = /^(?:1899-12-3[01]|1900-01-0[01])[T ]/;

/** A text parted into the day it names and its time of day. */
export type Moment = {
  /** The day's own text, for `parseDay`; empty where there is only a time. */
  day: string;
  /** Seconds since midnight; null where the text has no time of day. */
  seconds: number | null;
  /** The zone that the text names behind its time. */
  zone: ZoneOfTime | null;
};

/** Parts a text into day and time of day without yet reading the day; null for an impossible time or an unknown zone. */
export function toMoment(text: string): Moment | null {
  const trimmed = text
    .trim()
    .replace(weekday, '')
    // As DB2 prints a moment.
    .replace(/^(\d{4}-\d{2}-\d{2})-(?=\d{2}\.)/, '$1 ')
    .replace(timeFirst, '$3 $1$2')
    .replace(yearAtEnd, '$1 $2 $5 $3 $4')
    .replace(at, ' ')
    .trimEnd();
  const joined = compactTime.exec(trimmed);
  if (joined) {
    const [, day = '', h, m, s, named] = joined;
    return withTime(day, { h, m, s }, named);
  }
  const time = timeAtEnd.exec(trimmed);
  const hour = time ? null : hourAtEnd.exec(trimmed);
  const found = time ?? hour;
  if (!found) return { day: trimmed, seconds: null, zone: null };
  const day = trimmed
    .slice(0, found.index)
    .replace(/[,T]$| -$/, '')
    .trim();
  // `01.03.24` ends like a time of day: it is one only after a day, or alone.
  if (day === '' && dependsOnOrder(trimmed)) return { day: trimmed, seconds: null, zone: null };
  if (hour) return withTime(day, { h: hour[1], m: '0', half: hour[2] }, undefined);
  const [, h, m, s, fraction, half, named] = found;
  return withTime(day, { h, m, s, fraction, half }, named);
}

type TimeParts = { h?: string; m?: string; s?: string; fraction?: string; half?: string };

function withTime(day: string, parts: TimeParts, named: string | undefined): Moment | null {
  const { h, m, s = '0', fraction = '0', half } = parts;
  const hour = Number(h);
  const isPossible =
    Number(m) < 60 && Number(s) < 60 && (half ? hour >= 1 && hour <= 12 : hour < 24);
  const zone = named ? parseZone(named) : null;
  if (!isPossible || (named && zone === null)) return null;
  const hours = half ? (hour % 12) + (/p/i.test(half) ? 12 : 0) : hour;
  const parted = Math.round(Number(fraction.replace(',', '.')) * 1000) / 1000;
  return { day, seconds: hours * 3600 + Number(m) * 60 + Number(s) + parted, zone };
}

/**
 * A time of day in its own column: a clock time, or Excel's fraction of a day.
 * @param isFraction whether the column holds fractions of a day, of which `0.38` looks like a clock time
 */
export function parseTimeOfDay(
  text: string,
  isFraction = false,
): { seconds: number; zone: ZoneOfTime | null } | null {
  const [joined, h, m, s] = compactTimeOfDay.exec(text.trim()) ?? [];
  if (joined !== undefined)
    return { seconds: Number(h) * 3600 + Number(m) * 60 + Number(s), zone: null };
  const moment = isFraction ? null : toMoment(text.trim().replace(excelZero, ''));
  if (moment?.day === '' && moment.seconds !== null)
    return { seconds: moment.seconds, zone: moment.zone };
  const fraction = parseNumber(text);
  return fraction !== null && fraction >= 0 && fraction < 1 && text.trim() !== ''
    ? { seconds: Math.round(fraction * DAY_SECONDS) % DAY_SECONDS, zone: null }
    : null;
}

/** Whether times of day are written as fractions of a day: no clock time of a whole column begins with 0 alone. */
export function areDayFractions(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => /^(?:0?[.,]\d+|[01](?:[.,]0+)?)$/.test(text));
}

/** When something happened by the clock on the wall, and whether the file gave it by another clock. */
export type ReadMoment = { at: number; isTurned: boolean; hasTime: boolean };

export type MomentRules = {
  order: DateOrder;
  /** Where the telephone system stands: what times with a zone of their own are turned to. */
  timeZone: string;
  /** The zone of times that name none; null where they are those of the wall. */
  zone?: ZoneOfTime | null;
};

/** Turns a time as a zone's clocks showed it into what the clock on the wall showed. */
export function wallTurner(timeZone: string): (shown: number, zone: ZoneOfTime) => number {
  const toWall = wallClockOf(timeZone);
  const instants = new Map<ZoneOfTime, (shown: number) => number>();
  return (shown, zone) => {
    let instant = instants.get(zone);
    if (instant === undefined) instants.set(zone, (instant = instantIn(zone)));
    return toWall(instant(shown));
  };
}

/** Reads moments as a file writes them, all in one order of day and month. */
export function momentReader({
  order,
  timeZone,
  zone: ofColumn = null,
}: MomentRules): (text: string) => ReadMoment | null {
  const turn = wallTurner(timeZone);
  const days = new Map<string, number | null>();
  const dayOf = (text: string) => {
    const known = days.get(text);
    if (known !== undefined) return known;
    const day = parseDay(text, order);
    if (days.size < 50_000) days.set(text, day);
    return day;
  };
  const shownIn = (shown: number, zone: ZoneOfTime | null, hasTime: boolean): ReadMoment =>
    zone === null || !hasTime
      ? { at: shown, isTurned: false, hasTime }
      : { at: turn(shown, zone), isTurned: true, hasTime };
  let lastDay = ' ';
  return (text) => {
    const plain = secondsOfPlain(text);
    if (plain !== null) {
      if (!text.startsWith(lastDay)) lastDay = text.slice(0, 10);
      const day = dayOf(lastDay);
      if (day !== null) return shownIn(day + plain * 1000, ofColumn, true);
    }
    const excel = excelMoment(text);
    if (excel !== null) return shownIn(excel, ofColumn, true);
    const instant = parseInstant(text);
    if (instant !== null) return shownIn(instant, 0, true);
    const moment = toMoment(text);
    const day = moment && dayOf(moment.day);
    if (moment === null || day === null) return null;
    const { seconds, zone } = moment;
    return shownIn(day + (seconds ?? 0) * 1000, zone ?? ofColumn, seconds !== null);
  };
}

const SPACE = 32;
const COLON = 58;

/**
 * The time of `2024-03-01 09:15:22` or `01/03/2024 09:15:22`, in seconds; null for any other form. Most
 * logs are written so, and patterns would take most of the time that reading a million calls takes.
 */
function secondsOfPlain(text: string): number | null {
  const isPlain =
    text.length === 19 &&
    text.charCodeAt(10) === SPACE &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON;
  if (!isPlain) return null;
  const [h, m, s] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
  return h < 24 && m < 60 && s < 60 ? h * 3600 + m * 60 + s : null;
}

/** NaN where they are no digits, which is never less than anything. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Excel's days with a fraction: `45352.38`. */
function excelMoment(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{5}[.,]\d+$/.test(trimmed) ? fromExcel(Number(trimmed.replace(',', '.'))) : null;
}

/** Milliseconds since 1970 of an instant that is written as seconds, milliseconds, micro- or nanoseconds since then. */
export function parseInstant(text: string): number | null {
  const [, whole = '', fraction = ''] =
    /^(\d{10}|\d{13}|\d{16}|\d{19})([.,]\d+)?$/.exec(text.trim()) ?? [];
  if (whole === '') return null;
  const scale = 10 ** (13 - whole.length);
  return Math.floor(Number(whole + fraction.replace(',', '.')) * scale);
}
