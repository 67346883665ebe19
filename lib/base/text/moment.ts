import { dependsOnOrder, fromExcel, parseDay, type DateOrder } from './day';
import { parseNumber } from './duration';
import { wallClockOf } from './wall-clock';

const DAY_SECONDS = 86_400;

const timeAtEnd =
  /(?:^|[T ,]\s*|\bà |\bom )(\d{1,2})(?:[:.hHu](\d{2}))(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([aApP])\.?\s?[mM]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/;
const compactTime = /^(\d{8})T?(\d{2})(\d{2})(\d{2})?$/;
const epoch = /^(?:\d{10}(?:\.\d+)?|\d{13})$/;
/** A day of the week before a date in numbers: `lun. 12/03/2024`. */
const weekday = /^\p{L}{2,}[.,]*\s+(?=\d{1,2}[-/.]\d)/u;
const excelZero = /^(?:1899-12-3[01]|1900-01-0[01])[T ]/;

/** A text parted into the day it names and its time of day. */
export type Moment = {
  /** The day's own text, for `parseDay`; empty where there is only a time. */
  day: string;
  /** Seconds since midnight; null where the text has no time of day. */
  seconds: number | null;
  /** Says that it is in UTC. */
  isUtc: boolean;
};

/** Parts a text into day and time of day without yet reading the day; null for an impossible time. */
export function toMoment(text: string): Moment | null {
  const trimmed = text.trim().replace(weekday, '');
  const joined = compactTime.exec(trimmed);
  if (joined) {
    const [, day = '', h, m, s] = joined;
    return withTime(day, [h, m, s, undefined], undefined);
  }
  const time = timeAtEnd.exec(trimmed);
  if (!time) return { day: trimmed, seconds: null, isUtc: false };
  const day = trimmed.slice(0, time.index).replace(/[,T]$/, '').trim();
  // `01.03.24` ends like a time of day: it is one only after a day, or alone.
  if (day === '' && dependsOnOrder(trimmed)) return { day: trimmed, seconds: null, isUtc: false };
  return withTime(day, [time[1], time[2], time[3], time[4]], time[5]);
}

type TimeParts = readonly [
  ...(readonly [h: string | undefined, m: string | undefined, s: string | undefined]),
  half: string | undefined,
];

function withTime(day: string, [h, m, s, half]: TimeParts, zone: string | undefined) {
  const hour = Number(h);
  const isPossible =
    Number(m) < 60 && Number(s ?? 0) < 60 && (half ? hour >= 1 && hour <= 12 : hour < 24);
  if (!isPossible) return null;
  const hours = half ? (hour % 12) + (/p/i.test(half) ? 12 : 0) : hour;
  const isUtc = zone !== undefined && /^(?:Z|UTC|GMT|[+-]00:?00)$/.test(zone);
  return { day, seconds: hours * 3600 + Number(m) * 60 + Number(s ?? 0), isUtc };
}

/** Seconds since midnight of a time that stands in its own column, as a clock time or Excel's fraction of a day. */
export function parseTimeOfDay(text: string): number | null {
  const moment = toMoment(text.trim().replace(excelZero, ''));
  if (moment?.day === '') return moment.seconds;
  const fraction = parseNumber(text);
  return fraction !== null && fraction >= 0 && fraction < 1 && text.trim() !== ''
    ? Math.round(fraction * DAY_SECONDS) % DAY_SECONDS
    : null;
}

/** When something happened by the clock on the wall, and whether the file gave it in UTC. */
export type ReadMoment = { at: number; isUtc: boolean; hasTime: boolean };

/**
 * Reads moments as a file writes them, all in one order of day and month.
 * @param timeZone where the telephone system stands, for times given in UTC or as seconds since 1970
 */
export function momentReader(
  order: DateOrder,
  timeZone: string,
): (text: string) => ReadMoment | null {
  const toWall = wallClockOf(timeZone);
  const days = new Map<string, number | null>();
  const dayOf = (text: string) => {
    const known = days.get(text);
    if (known !== undefined) return known;
    const day = parseDay(text, order);
    if (days.size < 50_000) days.set(text, day);
    return day;
  };
  let lastDay = ' ';
  return (text) => {
    const plain = secondsOfPlain(text);
    if (plain !== null) {
      if (!text.startsWith(lastDay)) lastDay = text.slice(0, 10);
      const day = dayOf(lastDay);
      if (day !== null) return { at: day + plain * 1000, isUtc: false, hasTime: true };
    }
    const number = readNumber(text, toWall);
    if (number) return number;
    const moment = toMoment(text);
    const day = moment && dayOf(moment.day);
    if (moment === null || day === null) return null;
    const at = day + (moment.seconds ?? 0) * 1000;
    const hasTime = moment.seconds !== null;
    return { at: moment.isUtc ? toWall(at) : at, isUtc: moment.isUtc, hasTime };
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

/** Excel's days with a fraction, and seconds or milliseconds since 1970. */
function readNumber(text: string, toWall: (instant: number) => number): ReadMoment | null {
  const trimmed = text.trim();
  if (/^\d{5}[.,]\d+$/.test(trimmed)) {
    const at = fromExcel(Number(trimmed.replace(',', '.')));
    return at === null ? null : { at, isUtc: false, hasTime: true };
  }
  if (!epoch.test(trimmed)) return null;
  const instant = trimmed.length === 13 ? Number(trimmed) : Number(trimmed) * 1000;
  return { at: toWall(Math.floor(instant)), isUtc: true, hasTime: true };
}
