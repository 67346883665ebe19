import { candidateMeanings, chooseMeanings, contentOf, type ColumnMeaning } from './column-meaning';
import { sampleColumns, type ColumnValues } from './column-values';
import { ordersOfFile } from './date-order';
import { type DurationUnit } from '../../base/text/parse-duration';
import { areDayFractions } from '../../base/text/parse-moment';
import { thousandsMarkOf } from '../../base/text/parse-number';
import { zoneInHeader } from '../../base/text/time-zone';
import { likelyUnits } from './duration-unit';
import {
  durationMeanings,
  type Answers,
  type LogContent,
  type DurationMeaning,
  type Mapping,
  type Meaning,
  type LogQuestion,
} from './mapping-schema';
import { unitInHeader } from './header-sense';
import { readOutcome } from './outcome-question';
import type { FileRow } from '../../base/text/row-schema';
import { isHeaderRow, type LogTable } from '../table-schema';
import { readWaitRule } from './wait-question';

/** What a file was understood to say. It may be read once no question is left. */
export type Understanding = {
  content: LogContent;
  columns: ColumnMeaning[];
  mapping: Mapping;
  questions: LogQuestion[];
  /** Rows from the top, by which columns were understood. */
  sample: FileRow[];
};

const SAMPLE_ROWS = 2000;

const waitMeanings = ['wait', 'abandon-wait'] as const;

/**
 * What the columns of a table mean, by their names and values, and what must be asked about them.
 * Called again with the answers until it asks nothing more.
 */
export function understand(table: LogTable, answers: Answers = {}): Understanding {
  const sample = firstRowsOf(table);
  const values = sampleColumns(table.header, sample);
  const content = answers.content ?? contentOf(values);
  const candidates = candidateMeanings(values, content);
  const columns = chooseMeanings(candidates, answers.columns ?? {});
  const chosen = columnOfMeaning(columns);
  const dates = readDateOrder(table, chosen, values, answers);
  const outcome = readOutcome(chosen, values, answers);
  const wait = readWaitRule(candidates, chosen, values, answers);
  const units = readUnits(durationColumns(chosen, wait.rule), values, answers);
  const mapping: Mapping = {
    columns: Object.fromEntries(chosen),
    durations: units.durations,
    dateOrder: dates.order,
    ...{ ...outcome.rule, ...wait.rule, ...readTimes(chosen, values) },
    timeZone: answers.timeZone ?? 'Europe/Brussels',
  };
  const ofCalls = [...wait.questions, ...outcome.questions];
  const questions = [
    ...(content === 'calls' ? ofCalls : []),
    ...units.questions,
    ...dates.questions,
  ];
  return { content, columns, mapping, questions, sample };
}

function firstRowsOf(table: LogTable): FileRow[] {
  const rows: FileRow[] = [];
  for (const row of table.rows()) {
    if (row.isBroken || isHeaderRow(row.cells, table.header)) continue;
    rows.push(row);
    if (rows.length === SAMPLE_ROWS) break;
  }
  return rows;
}

function columnOfMeaning(columns: readonly ColumnMeaning[]): Map<Meaning, number> {
  return new Map(
    columns.flatMap(({ meaning, column }) =>
      meaning === null ? [] : [[meaning, column] as const],
    ),
  );
}

/** How each column of durations writes numbers; one question for all whose unit nothing tells. */
function readUnits(
  ofMeanings: readonly (readonly [DurationMeaning, number])[],
  columns: readonly ColumnValues[],
  answers: Answers,
): { durations: Mapping['durations']; questions: LogQuestion[] } {
  const durations: Mapping['durations'] = {};
  const open: { column: number; units: DurationUnit[] }[] = [];
  for (const [meaning, column] of ofMeanings) {
    const values = columns[column];
    if (!values) continue;
    const units = unitsOf(values, answers.unit, durations.wait?.unit);
    if (units.length > 1) open.push({ column, units });
    const [unit = 'seconds'] = units;
    durations[meaning] = {
      unit,
      thousands: thousandsMarkOf(values.values, unit === 'milliseconds'),
    };
  }
  return { durations, questions: open.length === 0 ? [] : [unitQuestion(open, columns)] };
}

/**
 * The units that a column's bare numbers may count: the one in its header, else the one a person
 * said, else that of the column of waits if it is likely here, else what the values allow.
 */
function unitsOf(
  values: ColumnValues,
  said: DurationUnit | undefined,
  ofWaits: DurationUnit | undefined,
): DurationUnit[] {
  const likely = likelyUnits(values);
  const named = unitInHeader(values.header);
  if (likely[0] === 'days' || likely.length === 0) return likely;
  if (named) return [named];
  const unit = said ?? likely.find((one) => one === ofWaits);
  return unit ? [unit] : likely;
}

function durationColumns(
  chosen: ReadonlyMap<Meaning, number>,
  { waitFrom, wholeAndTalk }: Pick<Mapping, 'waitFrom' | 'wholeAndTalk'>,
): [DurationMeaning, number][] {
  const [whole, talk] = waitFrom === 'duration-less-talk' && wholeAndTalk ? wholeAndTalk : [];
  const columns = new Map<Meaning, number | undefined>(chosen);
  // The whole duration serves for nothing but a wait that follows from it.
  columns.set('duration', whole);
  // Nor does a column of waits that are not read from it.
  if (waitFrom !== 'column') for (const meaning of waitMeanings) columns.delete(meaning);
  if (!columns.has('talk')) columns.set('talk', talk);
  return durationMeanings.flatMap((meaning) => {
    const column = columns.get(meaning);
    return column === undefined ? [] : [[meaning, column] satisfies [DurationMeaning, number]];
  });
}

/** How times of day are written, and by the clock of which zone. */
function readTimes(
  chosen: ReadonlyMap<Meaning, number>,
  columns: readonly ColumnValues[],
): Pick<Mapping, 'timeIsFraction' | 'zone'> {
  const time = columns[chosen.get('time') ?? -1];
  const arrived = columns[chosen.get('arrived') ?? chosen.get('time') ?? chosen.get('date') ?? -1];
  return {
    timeIsFraction: time !== undefined && areDayFractions(time.values),
    zone: arrived === undefined ? null : zoneInHeader(arrived.header),
  };
}

function unitQuestion(
  open: readonly { column: number; units: DurationUnit[] }[],
  columns: readonly ColumnValues[],
): LogQuestion {
  return {
    code: 'unit',
    columns: open.map(({ column }) => column),
    examples: examplesOf(columns[open[0]?.column ?? 0]),
    choices: [...new Set(open.flatMap(({ units }) => units))],
  };
}

function readDateOrder(
  table: LogTable,
  chosen: ReadonlyMap<Meaning, number>,
  columns: readonly ColumnValues[],
  answers: Answers,
): { order: Mapping['dateOrder']; questions: LogQuestion[] } {
  const column = chosen.get('arrived') ?? chosen.get('date');
  if (answers.dateOrder !== undefined || column === undefined)
    return { order: answers.dateOrder ?? 'ymd', questions: [] };
  // French, Dutch, German and Spanish name the day first.
  const values = columns[column]?.values ?? [];
  if (values.some((text) => /\d\s+(?:\u00e0|um|om|a las)\s+\d|\d\s?(?:Uhr|uur)\b/.test(text)))
    return { order: 'dmy', questions: [] };
  const [order = 'ymd', ...others] = ordersOfFile(table, column, values);
  if (others.length === 0) return { order, questions: [] };
  const examples = examplesOf(columns[column]);
  return {
    order,
    questions: [{ code: 'date-order', column, examples, choices: [order, ...others] }],
  };
}

/** A few different values, to recognise a column by. */
function examplesOf(column: ColumnValues | undefined): string[] {
  return [...new Set(column?.values.slice(0, 100))].slice(0, 3);
}
