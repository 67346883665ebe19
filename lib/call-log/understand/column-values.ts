import { dateOrders } from '../../base/text/day';
import { parseDuration, parseNumber, thousandsMarkOf } from '../../base/text/duration';
import type { Meaning } from './mapping-schema';
import { momentReader, parseTimeOfDay, toMoment } from '../../base/text/moment';
import { isNothing, parseEnding } from './outcome';

/** What the values of one column look like, in a sample from the top of the file. */
export type ColumnValues = {
  header: string;
  /** The cells of the sample, trimmed, in the order of the file; those that say nothing included. */
  cells: readonly string[];
  /** Only what says something. */
  values: readonly string[];
};

/** The columns of a sample of rows. */
export function toColumns(
  header: readonly string[],
  rows: readonly { cells: readonly string[] }[],
): ColumnValues[] {
  return header.map((name, index) => {
    const cells = rows.map((row) => (row.cells[index] ?? '').trim());
    return { header: name, cells, values: cells.filter((cell) => !isNothing(cell)) };
  });
}

const readers = dateOrders.map((order) => momentReader(order, 'UTC'));

function isMoment(text: string): boolean {
  return readers.some((read) => read(text) !== null);
}

const isClock = (text: string) => text.includes(':') && !isMoment(text);

const hasTimeOfDay = (text: string) =>
  isMoment(text) && (/^\d{10,13}$|^\d{5}[.,]/.test(text) || (toMoment(text)?.seconds ?? 0) > 0);

const isDuration = (text: string) => !isMoment(text) && parseDuration(text, 'seconds') !== null;

const isPlainDuration = (text: string) =>
  /^-?\d+(?:[.,]\d+)?$/.test(text) || isClock(text) || isDuration(text);

const isText = (text: string) => !(/[-/.:]/.test(text) && isMoment(text));

const looks: Partial<Record<Meaning, (text: string) => boolean>> = {
  date: isMoment,
  time: (text) => parseTimeOfDay(text) !== null && !/^[01]$/.test(text),
  wait: isPlainDuration,
  'abandon-wait': isPlainDuration,
  handling: isPlainDuration,
  talk: isPlainDuration,
  'after-call': isPlainDuration,
  'average-wait': isPlainDuration,
  outcome: (text) => parseEnding(text, 'answered') !== null,
  'service-level': (text) => parseNumber(text.replace('%', '')) !== null,
  agent: isText,
};

/**
 * How far values confirm a meaning: the share of them, 0 to 1, that can be read so.
 * Names of queues, callers and calls can be anything.
 */
export function fitOf(meaning: Meaning, { values }: ColumnValues): number {
  if (values.length === 0) return 0;
  if (meaning === 'arrived') return arrivedFit(values);
  if (meaning.endsWith('-count')) return countFit(values);
  const looksRight = looks[meaning];
  return looksRight ? shareOf(values, looksRight) : 1;
}

/** Some have a time that is not midnight: a column of days alone says when no call arrived. */
function arrivedFit(values: readonly string[]): number {
  return values.some(hasTimeOfDay) ? shareOf(values, isMoment) : 0;
}

/** Counts are whole numbers, and not only 0 and 1, which are answers to a question. */
function countFit(values: readonly string[]): number {
  const thousands = thousandsMarkOf(values);
  const numbers = values.map((value) => parseNumber(value, thousands));
  if (!numbers.some((number) => number !== null && number > 1)) return 0;
  return numbers.filter((number) => Number.isInteger(number)).length / numbers.length;
}

function shareOf(values: readonly string[], test: (value: string) => boolean): number {
  return values.filter(test).length / values.length;
}
