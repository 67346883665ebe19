import { z } from 'zod';
import type { IssueCode } from '../issues/issue-schema';

/**
 * The time that a figure speaks of, as SDMX writes it: `2010`, `2024-S1`, `2015-Q4`, `2013-07`, or where it
 * begins and how long it lasts, `2023-04-01/P1Y` for a financial year.
 */
export type ReportingPeriod = {
  /** As it is written; one period has one writing. */
  text: string;
  /** Months from January of year 0 to its first, and to the one after its last. */
  from: number;
  to: number;
  /** Whether it begins and ends with the calendar's years. */
  isCalendarYear: boolean;
};

type Frequency = { pattern: RegExp; months: number };

/** What divides a calendar year, with how many months a part has. */
const frequencies = [
  { pattern: /^(\d{4})$/, months: 12 },
  { pattern: /^(\d{4})-S([12])$/, months: 6 },
  { pattern: /^(\d{4})-Q([1-4])$/, months: 3 },
  { pattern: /^(\d{4})-(0[1-9]|1[0-2])$/, months: 1 },
] as const satisfies readonly Frequency[];

const range = /^(\d{4})-(0[1-9]|1[0-2])-01\/P(\d{1,2})([MY])$/;

/** Whole calendar periods are written as such: `2023-01-01/P1Y` is `2023`, and only that. */
const calendarMonths: ReadonlySet<number> = new Set(frequencies.map(({ months }) => months));

/** @returns null for what is no period, or another writing of one */
export function parseReportingPeriod(text: string): ReportingPeriod | null {
  for (const { pattern, months } of frequencies) {
    const found = pattern.exec(text);
    if (!found) continue;
    const from = Number(found[1]) * 12 + (Number(found[2] ?? 1) - 1) * months;
    return { text, from, to: from + months, isCalendarYear: months === 12 };
  }
  const found = range.exec(text);
  if (!found) return null;
  const [, year, month, count, unit] = found;
  const from = Number(year) * 12 + Number(month) - 1;
  const months = Number(count) * (unit === 'Y' ? 12 : 1);
  const isWrittenOtherwise = calendarMonths.has(months) && from % months === 0;
  const isNotShortest = unit === 'M' && months % 12 === 0;
  if (months === 0 || isWrittenOtherwise || isNotShortest || count?.startsWith('0')) return null;
  return { text, from, to: from + months, isCalendarYear: false };
}

/**
 * The one writing of a period.
 * @param from months from January of year 0 to its first
 * @param months how many it has
 */
export function writePeriod(from: number, months: number): string {
  const year = String(Math.floor(from / 12)).padStart(4, '0');
  const month = String((from % 12) + 1).padStart(2, '0');
  const part = from % months === 0 ? (from % 12) / months + 1 : null;
  if (months === 12 && part === 1) return year;
  if (months === 6 && part !== null) return `${year}-S${part}`;
  if (months === 3 && part !== null) return `${year}-Q${part}`;
  if (months === 1) return `${year}-${month}`;
  return `${year}-${month}-01/P${months % 12 === 0 ? `${months / 12}Y` : `${months}M`}`;
}

export function calendarYear(year: number): ReportingPeriod {
  return { text: String(year), from: year * 12, to: (year + 1) * 12, isCalendarYear: true };
}

/** A period as it is stored and written. */
export const reportingPeriodSchema = z
  .string()
  .refine((text) => parseReportingPeriod(text) !== null, {
    message: 'not-a-period' satisfies IssueCode,
  });

/** The calendar year in which a period ends: 2024 for the financial year from April 2023. */
export function yearOfPeriod({ to }: ReportingPeriod): number {
  return Math.floor((to - 1) / 12);
}

/** The earlier end first; of two that end together the longer one first. */
export function comparePeriods(a: ReportingPeriod, b: ReportingPeriod): number {
  return a.to - b.to || a.from - b.from;
}

/** Whether two periods share a month. */
export function periodsOverlap(a: ReportingPeriod, b: ReportingPeriod): boolean {
  return a.from < b.to && b.from < a.to;
}

/**
 * Which part of a year a period is, where a year has several: two Decembers are of one season, December and
 * July are not. Null for periods of a year or more.
 */
export function seasonOf({ from, to }: ReportingPeriod): string | null {
  return to - from >= 12 ? null : `${from % 12}+${to - from}`;
}

/** Where on an axis of years a period stands: its middle, in years. */
export function positionOfPeriod({ from, to }: ReportingPeriod): number {
  return (from + to) / 24;
}
