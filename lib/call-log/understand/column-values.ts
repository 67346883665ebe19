import { dateOrders } from '../../base/text/parse-day';
import { parseDuration } from '../../base/text/parse-duration';
import { parseNumber, thousandsMarkOf } from '../../base/text/parse-number';
import type { Meaning } from './mapping-schema';
import { momentReader, parseInstant, parseTimeOfDay, toMoment } from '../../base/text/parse-moment';
import { parseDirection } from './direction';
import { isNothing, isYesOrNo, parsePhrase } from './outcome';

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

const readers = dateOrders.map((order) => momentReader({ order, timeZone: 'UTC' }));

function isMoment(text: string): boolean {
  return readers.some((read) => read(text) !== null);
}

const isClock = (text: string) => text.includes(':') && !isMoment(text);

const hasTimeOfDay = (text: string) =>
  isMoment(text) &&
  (parseInstant(text) !== null || /^\d{5}[.,]/.test(text) || (toMoment(text)?.seconds ?? 0) > 0);

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
  hold: isPlainDuration,
  duration: isPlainDuration,
  direction: (text) => parseDirection(text) !== null,
  'answered-at': hasTimeOfDay,
  ended: hasTimeOfDay,
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
  if (meaning === 'outcome') return outcomeFit(values);
  if (meaning === 'caller' && isCounter(values)) return 0;
  if (meaning === 'queue' && isMeasured(values)) return 0;
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

/** Words that repeat themselves may be endings although they are not known: they are asked. */
const MOST_WORDS = 40;

function outcomeFit(values: readonly string[]): number {
  const known = shareOf(values, (text) => isYesOrNo(text) || parsePhrase(text) !== null);
  const words = new Set(values);
  const isText = shareOf(values, (text) => /\p{L}{2}/u.test(text) && !isMoment(text)) >= 0.6;
  const isCode = shareOf(values, (text) => /^\d{1,2}$/.test(text)) === 1 && words.size <= 12;
  const isRepeating = words.size <= Math.min(MOST_WORDS, values.length / 2) && (isText || isCode);
  return known >= 0.6 ? known : Math.max(known, isRepeating ? 0.6 : 0);
}

/** Numbers that go up by one from row to row, perhaps from 1 again each day: they name nobody. */
function isCounter(values: readonly string[]): boolean {
  if (!values.includes('1') || !values.every((value) => /^[1-9]\d{0,5}$/.test(value))) return false;
  const steps = values.slice(1).filter((value, index) => {
    const step = Number(value) - Number(values[index]);
    return step === 1 || (value === '1' && step < 0);
  });
  return values.length > 2 && steps.length >= (values.length - 1) * 0.9;
}

/** Many different whole numbers are measured, and no names of queues. */
function isMeasured(values: readonly string[]): boolean {
  return (
    values.length > 10 &&
    new Set(values).size > values.length / 3 &&
    shareOf(values, (text) => parseDuration(text, 'seconds') !== null) > 0.9
  );
}

function shareOf(values: readonly string[], test: (value: string) => boolean): number {
  return values.filter(test).length / values.length;
}
