import { foldText } from '../../../base/i18n/text-schema';
import { parseReportingPeriod, writePeriod } from '../../../domain/periods/reporting-period';
import { readDate } from './cell-date';

/** What stands where a year is expected and is none by itself. */
export type WrittenYear =
  /** Two years that follow each other, by the one in which it ends; `isOpen` where it may be a month. */
  | { kind: 'financial'; ends: number; isOpen: boolean; period: string | null }
  /** A month, quarter or half of a year, as periods are written; null for a day or a week. */
  | { kind: 'part'; period: string | null };

const twoYears = /^(fy|exercice|boekjaar)?\s*(\d{4})\s?([-–/])\s?(\d{4}|\d{2})$/i;
const named = /^(?:fy|exercice|boekjaar)\s*(\d{4})$/i;
const wholeYearFrom = /^(\d{4})-(\d{2})-\d{2}\/P(?:1Y|12M)$/i;
const partOfYear =
  /^(?:\d{4}\s?-?\s?(?:[qtksh][1-4]|w\d{1,2})|(?:[qtksh][1-4]|w\d{1,2})\s?[-/']?\s?\d{4})$/i;
const partInWords =
  /\dq|trimest|kwarta|quarter|quartal|semest|half|halb|maand|mois|month|week|semaine/i;

/** `2010-11`, `2010/2011`, `FY 2011`, `2015-Q4`, `juli 2010`; null for what is none of these. */
export function readWrittenYear(text: string): WrittenYear | null {
  const trimmed = text.trim();
  const [, name, from, mark, to] = twoYears.exec(trimmed) ?? [];
  if (from !== undefined && to !== undefined) return ofTwo(Number(from), to, { name, mark });
  const [, ends] = named.exec(trimmed) ?? [];
  if (ends !== undefined)
    return { kind: 'financial', ends: Number(ends), isOpen: false, period: null };
  const [, year, month] = wholeYearFrom.exec(trimmed) ?? [];
  if (year !== undefined) {
    const isCalendar = month === '01';
    const period = isCalendar ? null : `${year}-${month}-01/P1Y`;
    return {
      ...{ kind: 'financial', ends: Number(year) + (isCalendar ? 0 : 1), isOpen: false, period },
    };
  }
  const isPart = partOfYear.test(trimmed) || (partInWords.test(trimmed) && /\d{4}/.test(trimmed));
  const date = readDate(trimmed, 'dmy');
  if (!isPart && !/^\d{4}-\d{2}/.test(date)) return null;
  return { kind: 'part', period: partPeriod(trimmed, date) };
}

const sdmxPart = /^(\d{4})-(?:A1|M(0[1-9]|1[0-2]))$/i;
const length = /^(\d{4})-(\d{2})-01\/P(\d{1,3})([MY])$/i;
const ends = /^(\d{4})-(0[1-9]|1[0-2])(?:-01)?\/(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?$/;

/**
 * A period as it is stored: `Q4 2024`, `maart 2024`, `2024-M03`, `2023-04-01/P12M` and `2023-04/2024-03` are written
 * otherwise. Null for what is none, a financial year whose first month is not told among them.
 */
export function readPeriodCell(text: string): string | null {
  const trimmed = text.trim();
  const [, year, month] = sdmxPart.exec(trimmed) ?? [];
  if (year !== undefined) return month === undefined ? year : `${year}-${month}`;
  const [, from, first, count, unit] = length.exec(trimmed) ?? [];
  if (from !== undefined) {
    const months = Number(count) * (unit?.toUpperCase() === 'Y' ? 12 : 1);
    return checked(writePeriod(monthOf(from, first), months));
  }
  const [, begins, begun, until, last, day] = ends.exec(trimmed) ?? [];
  if (begins !== undefined) {
    const [start, end] = [monthOf(begins, begun), monthOf(until, last)];
    const isWhole = day === undefined || Number(day) === daysIn(Number(until), Number(last));
    return isWhole && end >= start ? checked(writePeriod(start, end - start + 1)) : null;
  }
  const written = trimmed.toUpperCase();
  if (parseReportingPeriod(written) !== null) return written;
  const part = readWrittenYear(trimmed);
  return part?.kind === 'part' ? part.period : null;
}

/** Months from January of year 0. */
const monthOf = (year: string | undefined, month: string | undefined) =>
  Number(year) * 12 + Number(month) - 1;

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const checked = (text: string) => (parseReportingPeriod(text) === null ? null : text);

const quarter = /^(?:(\d{4})\s?-?\s?[qtk]([1-4])|[qtk]([1-4])\s?[-/']?\s?(\d{4}))$/i;
const half = /^(?:(\d{4})\s?-?\s?[sh]([12])|[sh]([12])\s?[-/']?\s?(\d{4}))$/i;

/** `3e trimestre 2021`, `eerste kwartaal 2021`, `2nd half of 2021`, `3Q 2021`, folded. */
const numbered =
  /^(?:([1-4])(?:\s?\.|\s?(?:e|er|ere|eme|re|de|ste|st|nd|rd|th))?|(\p{L}+))\s?(q|trimest(?:re|er)|kwartaal|quarter|quartal|semest(?:re|er)|half(?:-?jaar|-?year)?|halbjahr)\s?(?:(?:of|de|van)\s)?(\d{4})$/u;
const ordinals: readonly (readonly string[])[] = [
  ['first', 'premier', 'eerste'],
  ['second', 'deuxieme', 'tweede'],
  ['third', 'troisieme', 'derde'],
  ['fourth', 'quatrieme', 'vierde'],
];

function numberedPart(text: string): string | null {
  const [, digit, word = '', part = '', year] = numbered.exec(foldText(text)) ?? [];
  const number = Number(digit ?? ordinals.findIndex((words) => words.includes(word)) + 1);
  if (year === undefined || number === 0) return null;
  if (!/^(?:sem|hal)/.test(part)) return `${year}-Q${number}`;
  return number > 2 ? null : `${year}-S${number}`;
}

/** A part of a year as periods are written. @param date the text read as a date */
function partPeriod(text: string, date: string): string | null {
  const [, quarterYear, quarterPart, otherQuarterPart, otherQuarterYear] = quarter.exec(text) ?? [];
  if (quarterYear ?? otherQuarterYear)
    return `${quarterYear ?? otherQuarterYear}-Q${quarterPart ?? otherQuarterPart}`;
  const [, halfYear, halfPart, otherHalfPart, otherHalfYear] = half.exec(text) ?? [];
  if (halfYear ?? otherHalfYear)
    return `${halfYear ?? otherHalfYear}-S${halfPart ?? otherHalfPart}`;
  return numberedPart(text) ?? (/^\d{4}-\d{2}$/.test(date) ? date : null);
}

function ofTwo(
  from: number,
  to: string,
  { name, mark }: { name: string | undefined; mark: string | undefined },
): WrittenYear | null {
  const isNext = to.length === 4 ? Number(to) === from + 1 : Number(to) === (from + 1) % 100;
  // Nobody writes a month behind a dash of ranges: `2010–12` are three years.
  const mayBeMonth = to.length === 2 && name === undefined && mark !== '–';
  const isMonth = mayBeMonth && Number(to) >= 1 && Number(to) <= 12;
  if (isNext)
    return { kind: 'financial', ends: from + 1, isOpen: isMonth && mark !== '/', period: null };
  return isMonth ? { kind: 'part', period: `${from}-${to}` } : null;
}
