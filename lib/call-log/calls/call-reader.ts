import type { RuleCounts } from './call-rules';
import type { Call } from './call-schema';
import { hashCaller } from './caller-hash';
import { inSeconds, parseDuration, wholeNumber } from '../../base/text/duration';
import type { DurationMeaning, Mapping } from '../understand/mapping-schema';
import { momentReader, parseTimeOfDay } from '../../base/text/moment';
import { isNothing, parseEnding, type Ending } from '../understand/outcome';
import type { Row } from '../../tables/row-schema';
import type { Table, UnreadableCode } from '../read/table-schema';

/** Why a row is no call, and the column that says so, from 0; null where the whole row does. */
export type RowFault = { code: UnreadableCode; column: number | null };

const DAY = 86_400;

/** What cells say: a number, nothing, or something that cannot be read. */
type Told = number | null | RowFault;

const isFault = (told: Told): told is RowFault => typeof told === 'object' && told !== null;

/** Different texts whose meaning is kept: waits and times of day repeat themselves. */
const KEPT_TEXTS = 100_000;

/**
 * Reads rows as calls by a mapping. Counts calls that left the queue unanswered, times in UTC and
 * handling times that cannot be read in `rules`.
 */
export function callReader(
  table: Table,
  mapping: Mapping,
  rules: RuleCounts,
): (row: Row) => Call | RowFault {
  const { columns } = mapping;
  const width = table.header.length;
  const needed = Math.max(-1, ...Object.values(columns));
  const readArrived = arrivalReader(mapping, rules);
  const readEnding = endingReader(mapping);
  const readWait = waitReader(mapping);
  const readHandling = handlingReader(mapping, rules);
  return ({ row, cells }) => {
    // A workbook does not store the empty cells at the end of a row.
    if (table.format === 'csv' && cells.length <= needed)
      return { code: 'row-too-short', column: null };
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      return { code: 'row-too-long', column: null };
    const arrived = readArrived(cells);
    if (isFault(arrived)) return arrived;
    const ending = readEnding(cells);
    if (typeof ending !== 'string') return ending;
    const outcome = ending === 'left' ? 'abandoned' : ending;
    const wait = readWait(cells, outcome);
    if (isFault(wait)) return wait;
    if (ending === 'left') rules.leftUnanswered += 1;
    const handling = outcome === 'answered' ? readHandling(cells) : null;
    const queue = textOf(cells, columns.queue);
    const callerText = textOf(cells, columns.caller);
    const caller = callerText === null ? null : hashCaller(callerText);
    return { row, arrived, outcome, wait, handling, queue, caller };
  };
}

/** The text of a cell. Few have something to trim, and looking is quicker than trimming. */
function cellAt(cells: readonly string[], column: number): string {
  const text = cells[column] ?? '';
  const isTrimmed = isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1));
  return isTrimmed ? text : text.trim();
}

/** Printed ASCII; NaN, of an empty text, is not. */
function isInk(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function textOf(cells: readonly string[], column: number | undefined): string | null {
  const text = column === undefined ? '' : cellAt(cells, column);
  return isNothing(text) ? null : text;
}

/** The same reader, which reads a text that comes again only once. */
function kept<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < KEPT_TEXTS) known.set(text, value);
    return value;
  };
}

function arrivalReader(
  { columns, dateOrder, timeZone }: Mapping,
  rules: RuleCounts,
): (cells: readonly string[]) => Told {
  const { arrived, date, time } = columns;
  const column = arrived ?? (time === undefined ? undefined : date);
  if (column === undefined) return () => null;
  const read = momentReader(dateOrder, timeZone);
  const readTime = kept(parseTimeOfDay);
  return (cells) => {
    const text = cellAt(cells, column);
    if (isNothing(text)) return { code: 'time-missing', column };
    const moment = read(text);
    if (moment === null) return { code: 'time-unreadable', column };
    if (moment.isUtc) rules.timesInUtc += 1;
    if (arrived !== undefined || time === undefined) return moment.at;
    const timeText = cellAt(cells, time);
    if (isNothing(timeText)) return { code: 'time-missing', column: time };
    const seconds = readTime(timeText);
    if (seconds === null) return { code: 'time-unreadable', column: time };
    // A workbook may write midnight beside the day: the column of times counts.
    return Math.floor(moment.at / (DAY * 1000)) * DAY * 1000 + seconds * 1000;
  };
}

function endingReader({
  columns: { outcome, agent },
  outcomeFrom,
  yesMeans,
  emptyMeans,
}: Mapping): (cells: readonly string[]) => Ending | RowFault {
  if (outcomeFrom === 'all-answered') return () => 'answered';
  if (outcomeFrom === 'agent' || outcome === undefined)
    return (cells) => (textOf(cells, agent) === null ? 'abandoned' : 'answered');
  const read = kept((text: string): Ending | RowFault => {
    if (isNothing(text)) return emptyMeans ?? { code: 'outcome-missing', column: outcome };
    return parseEnding(text, yesMeans) ?? { code: 'outcome-unknown', column: outcome };
  });
  return (cells) => read(cellAt(cells, outcome));
}

/** Seconds of a column of durations; `unreadable` for a text that is none. */
function durationReader({ durations }: Mapping, meaning: DurationMeaning) {
  const { unit = 'seconds', thousands = null } = durations[meaning] ?? {};
  const readOther = kept((text: string) =>
    isNothing(text) ? null : (parseDuration(text, unit, thousands) ?? 'unreadable'),
  );
  return (text: string) => {
    const number = wholeNumber(text);
    return number === null ? readOther(text) : inSeconds(number, unit);
  };
}

function waitReader(
  mapping: Mapping,
): (cells: readonly string[], outcome: Call['outcome']) => Told {
  const readWait = waitColumnReader(mapping, 'wait');
  const readAbandoned = waitColumnReader(mapping, 'abandon-wait');
  return (cells, outcome) =>
    (outcome === 'abandoned' ? readAbandoned(cells) : null) ?? readWait(cells);
}

function waitColumnReader(mapping: Mapping, meaning: 'wait' | 'abandon-wait') {
  const column = mapping.columns[meaning];
  const read = durationReader(mapping, meaning);
  return (cells: readonly string[]): Told => {
    if (column === undefined) return null;
    const wait = read(cellAt(cells, column));
    if (wait === null) return null;
    if (wait === 'unreadable') return { code: 'wait-unreadable', column };
    if (wait < 0) return { code: 'wait-negative', column };
    return wait >= DAY ? { code: 'wait-day-long', column } : wait;
  };
}

/** The handling time where the file has it, else talk and after-call work together. */
function handlingReader(
  mapping: Mapping,
  rules: RuleCounts,
): (cells: readonly string[]) => number | null {
  const { columns } = mapping;
  const meanings =
    columns.handling === undefined ? (['talk', 'after-call'] as const) : (['handling'] as const);
  const parts = meanings.flatMap((meaning) => {
    const column = columns[meaning];
    return column === undefined ? [] : [{ column, read: durationReader(mapping, meaning) }];
  });
  return (cells) => {
    let total: number | null = null;
    for (const { column, read } of parts) {
      const seconds = read(cellAt(cells, column));
      if (seconds === null) continue;
      if (seconds === 'unreadable' || seconds < 0) {
        rules.handlingUnreadable += 1;
        return null;
      }
      total = (total ?? 0) + seconds;
    }
    return total;
  };
}
