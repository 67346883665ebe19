import { dateOrders } from '../../base/text/parse-day';
import { parseDuration } from '../../base/text/parse-duration';
import { parseNumber, readCount } from '../../base/text/parse-number';
import type { Meaning } from './mapping-schema';
import { momentReader, parseInstant, parseTimeOfDay, toMoment } from '../../base/text/parse-moment';
import { directionAsked, isEndingOnly, parseDirection } from './direction';
import { headerWords, senseOf } from './header-sense';
import { isNoMoment, isPlaceholder, isYesOrNo, parsePhrase } from './outcome';

/** What the values of one column look like, in a sample from the top of the file. */
export type ColumnValues = {
  header: string;
  /** The cells of the sample, trimmed, in the order of the file; those that say nothing included. */
  cells: readonly string[];
  /** Only what says something. */
  values: readonly string[];
};

/** The columns of a sample of rows. */
export function sampleColumns(
  header: readonly string[],
  rows: readonly { cells: readonly string[] }[],
): ColumnValues[] {
  return header.map((name, index) => {
    const cells = rows.map((row) => (row.cells[index] ?? '').trim());
    return { header: name, cells, values: cells.filter((cell) => !isPlaceholder(cell)) };
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

/** A number of a telephone: as seconds it would be of years. */
const isPhoneNumber = (text: string) => /^(?:\+|0)\d{7,}$|^\d{10,}$/.test(text);

const isPlainDuration = (text: string) =>
  !isPhoneNumber(text) && (/^-?\d+(?:[.,]\d+)?$/.test(text) || isClock(text) || isDuration(text));

/** Times of the clock on the wall, and no durations: few of those are of five hours and more. */
const isWallTime = (text: string) =>
  /^(?:0?[5-9]|1\d|2[0-3]):\d{2}(?::\d{2})?(?:[.,]\d+)?$|^\d{1,2}:\d{2}(?::\d{2})? ?[ap]\.?m\.?$/i.test(
    text,
  );

/** No moment, and no measured number. */
const isText = (text: string) =>
  !(/[-/.:]/.test(text) && isMoment(text)) && !/^\d*[.,]\d+(?:e-\d+)?$/.test(text);

const isMomentOfCall = (text: string) => hasTimeOfDay(text) || isWallTime(text);

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
  'service-level': (text) => parseNumber(text.replace('%', '')) !== null,
  agent: isText,
};

/**
 * How far values confirm a meaning: the share of them, 0 to 1, that can be read so.
 * Names of queues, callers and calls can be anything.
 */
export function fitOf(meaning: Meaning, column: ColumnValues): number {
  const { values } = column;
  if (values.length === 0) return 0;
  if (meaning === 'arrived') return arrivedFit(values);
  if (meaning === 'answered-at' || meaning === 'ended') return laterMomentFit(values);
  if (meaning.endsWith('-count')) return countFit(values);
  if (meaning === 'outcome') return outcomeFit(column);
  if (meaning === 'direction') return directionFit(column);
  if (meaning === 'call' && isShared(column)) return 0;
  if (meaning === 'caller' && (isCounter(values) || isConstant(column))) return 0;
  const areClocks = () => shareOf(values, isClock) >= 0.6;
  if (meaning === 'queue' && (areClocks() || isMeasured(values) || values.every(isYesOrNo)))
    return 0;
  // Bare numbers under the name of a queue are its number, and times are those in it.
  if (meaning === 'wait' && senseOf(column.header)?.meanings[0] === 'queue' && !areClocks())
    return 0;
  const looksRight = looks[meaning];
  return looksRight ? shareOf(values, looksRight) : 1;
}

/** Some have a time that is not midnight: a column of days alone says when no call arrived. */
function arrivedFit(values: readonly string[]): number {
  return values.some(hasTimeOfDay) ? shareOf(values, isMoment) : 0;
}

/** Counts are whole numbers, and not only 0 and 1, which are answers to a question. */
function countFit(values: readonly string[]): number {
  const numbers = values.map(readCount);
  if (!numbers.some((number) => number !== null && number > 1)) return 0;
  return numbers.filter((number) => Number.isInteger(number)).length / numbers.length;
}

/** Moments at which a call was answered or ended; where it was not, some systems write zero. */
function laterMomentFit(values: readonly string[]): number {
  const moments = values.filter((text) => !isNoMoment(text));
  return moments.length === 0 ? 0 : shareOf(moments, isMomentOfCall);
}

/** Words that repeat themselves may be endings although they are not known: they are asked. */
const MOST_WORDS = 40;

function outcomeFit(column: ColumnValues): number {
  const { values } = column;
  const known = shareOf(values, (text) => isYesOrNo(text) || parsePhrase(text) !== null);
  const words = new Set(values);
  const isText = shareOf(values, (text) => /\p{L}{2}/u.test(text) && !isMoment(text)) >= 0.6;
  const isRepeating =
    words.size <= Math.min(MOST_WORDS, values.length / 2) && (isText || areCodes(values));
  // A word that is not known, and stands in every row, says nothing of how one of them ended.
  const isSaying = isRepeating && !isConstant(column);
  return known >= 0.6 ? known : Math.max(known, isSaying ? 0.6 : 0);
}

/**
 * Words of directions; yes or no under a header that asks for one; or a few codes under a header that can
 * mean nothing else, to be asked.
 */
function directionFit({ header, values }: ColumnValues): number {
  if (directionAsked(header) !== null) return shareOf(values, isYesOrNo);
  const known = shareOf(values, (text) => parseDirection(text) !== null);
  const words = headerWords(header);
  const isPlain =
    /direction|in ?out|richting|richtung|direccion|\bsens\b|sentido/.test(words) ||
    /\b(?:call|appel|oproep|gesprek\w*|anruf\w*|llamada) ?(?:type|typ|art)\b|\b(?:type|tipo) (?:d'|de )?(?:appel|oproep|gesprek|llamada)/.test(
      words,
    );
  const areAsked =
    isPlain && areCodes(values) && new Set(values).size > 1 && !values.some(isEndingOnly);
  const isPartlyKnown =
    known > 0 && /direction|context|richting|richtung|direccion|sens/.test(words);
  return known < 0.6 && (areAsked || isPartlyKnown) ? 0.6 : known;
}

/** A few numbers, or signs of one letter, that stand for words. */
function areCodes(values: readonly string[]): boolean {
  return values.every((text) => /^(?:\d{1,2}|[A-Za-z])$/.test(text)) && new Set(values).size <= 12;
}

/** Ids that so many rows share are those of something else than calls. */
function isShared(column: ColumnValues): boolean {
  return isConstant(column) || new Set(column.values).size * 8 < column.values.length;
}

/** One value in every row of a file of several rows. */
function isConstant({ cells, values }: ColumnValues): boolean {
  return values.length > 2 && values.length === cells.length && new Set(values).size === 1;
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
