import { readDate } from './cell-date';

/** What stands where a year is expected and is none by itself. */
export type WrittenYear =
  /** Two years that follow each other, by the one in which it ends; `isOpen` where it may be a month. */
  | { kind: 'financial'; ends: number; isOpen: boolean }
  /** A day, week, month, quarter or half of a year. */
  | { kind: 'part' };

const twoYears = /^(fy|exercice|boekjaar)?\s*(\d{4})\s?([-–/])\s?(\d{4}|\d{2})$/i;
const named = /^(?:fy|exercice|boekjaar)\s*(\d{4})$/i;
const wholeYearFrom = /^(\d{4})-(\d{2})-\d{2}\/P(?:1Y|12M)$/i;
const partOfYear =
  /^(?:\d{4}\s?-?\s?(?:[qtksh][1-4]|w\d{1,2})|(?:[qtksh][1-4]|w\d{1,2})\s?[-/']?\s?\d{4})$/i;
const partInWords = /trimest|kwarta|quarter|semest|half|maand|mois|month|week|semaine/i;

/** `2010-11`, `2010/2011`, `FY 2011`, `2015-Q4`, `juli 2010`; null for what is none of these. */
export function readWrittenYear(text: string): WrittenYear | null {
  const trimmed = text.trim();
  const [, name, from, mark, to] = twoYears.exec(trimmed) ?? [];
  if (from !== undefined && to !== undefined) return ofTwo(Number(from), to, { name, mark });
  const [, ends] = named.exec(trimmed) ?? [];
  if (ends !== undefined) return { kind: 'financial', ends: Number(ends), isOpen: false };
  const [, year, month] = wholeYearFrom.exec(trimmed) ?? [];
  if (year !== undefined)
    return { kind: 'financial', ends: Number(year) + (month === '01' ? 0 : 1), isOpen: false };
  const isPart = partOfYear.test(trimmed) || (partInWords.test(trimmed) && /\d{4}/.test(trimmed));
  return isPart || /^\d{4}-\d{2}/.test(readDate(trimmed, 'dmy')) ? { kind: 'part' } : null;
}

function ofTwo(
  from: number,
  to: string,
  { name, mark }: { name: string | undefined; mark: string | undefined },
): WrittenYear | null {
  const isNext = to.length === 4 ? Number(to) === from + 1 : Number(to) === (from + 1) % 100;
  const isMonth = to.length === 2 && Number(to) >= 1 && Number(to) <= 12 && name === undefined;
  if (isNext) return { kind: 'financial', ends: from + 1, isOpen: isMonth && mark !== '/' };
  return isMonth ? { kind: 'part' } : null;
}
