import type { RuleCounts } from './call-rules';
import type { Call } from './call-schema';
import { parseDuration } from './duration';
import type { DurationMeaning, Mapping } from './mapping-schema';
import { momentReader, parseTimeOfDay } from './moment';
import { isNothing, parseEnding, type Ending } from './outcome';
import type { Row, Table, UnreadableCode } from './table-schema';

/** Why a row is no call, and the column that says so, from 0; null where the whole row does. */
export type RowFault = { code: UnreadableCode; column: number | null };

const DAY = 86_400;

/** What a cell says: a value, nothing, or something that cannot be read. */
type Told<T> = { value: T | null } | RowFault;

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
    if ('code' in arrived) return arrived;
    const ending = readEnding(cells);
    if (typeof ending !== 'string') return ending;
    const outcome = ending === 'left' ? 'abandoned' : ending;
    const wait = readWait(cells, outcome);
    if ('code' in wait) return wait;
    if (ending === 'left') rules.leftUnanswered += 1;
    const handling = outcome === 'answered' ? readHandling(cells) : null;
    const queue = textOf(cells, columns.queue);
    const caller = textOf(cells, columns.caller);
    return { row, arrived: arrived.value, outcome, wait: wait.value, handling, queue, caller };
  };
}

function textOf(cells: readonly string[], column: number | undefined): string | null {
  const text = column === undefined ? '' : (cells[column] ?? '').trim();
  return isNothing(text) ? null : text;
}

function arrivalReader(
  { columns, dateOrder, timeZone }: Mapping,
  rules: RuleCounts,
): (cells: readonly string[]) => Told<number> {
  const { arrived, date, time } = columns;
  const column = arrived ?? (time === undefined ? undefined : date);
  if (column === undefined) return () => ({ value: null });
  const read = momentReader(dateOrder, timeZone);
  return (cells) => {
    const text = (cells[column] ?? '').trim();
    if (isNothing(text)) return { code: 'time-missing', column };
    const moment = read(text);
    if (moment === null) return { code: 'time-unreadable', column };
    if (moment.isUtc) rules.timesInUtc += 1;
    if (arrived !== undefined || time === undefined) return { value: moment.at };
    const timeText = (cells[time] ?? '').trim();
    if (isNothing(timeText)) return { code: 'time-missing', column: time };
    const seconds = parseTimeOfDay(timeText);
    if (seconds === null) return { code: 'time-unreadable', column: time };
    // A workbook may write midnight beside the day: the column of times counts.
    return { value: Math.floor(moment.at / (DAY * 1000)) * DAY * 1000 + seconds * 1000 };
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
  const known = new Map<string, Ending | RowFault>();
  const read = (text: string): Ending | RowFault => {
    if (isNothing(text)) return emptyMeans ?? { code: 'outcome-missing', column: outcome };
    return parseEnding(text, yesMeans) ?? { code: 'outcome-unknown', column: outcome };
  };
  return (cells) => {
    const text = (cells[outcome] ?? '').trim();
    const ending = known.get(text) ?? read(text);
    if (known.size < 1000) known.set(text, ending);
    return ending;
  };
}

function waitReader({
  columns,
  durations,
}: Mapping): (cells: readonly string[], outcome: Call['outcome']) => Told<number> {
  const read = (meaning: 'wait' | 'abandon-wait', cells: readonly string[]): Told<number> => {
    const column = columns[meaning];
    const text = textOf(cells, column);
    if (column === undefined || text === null) return { value: null };
    const { unit = 'seconds', thousands = null } = durations[meaning] ?? {};
    const value = parseDuration(text, unit, thousands);
    if (value === null) return { code: 'wait-unreadable', column };
    if (value < 0) return { code: 'wait-negative', column };
    return value >= DAY ? { code: 'wait-day-long', column } : { value };
  };
  return (cells, outcome) => {
    if (outcome === 'answered' || columns['abandon-wait'] === undefined) return read('wait', cells);
    const own = read('abandon-wait', cells);
    return 'code' in own || own.value !== null ? own : read('wait', cells);
  };
}

/** The handling time where the file has it, else talk and after-call work together. */
function handlingReader(
  { columns, durations }: Mapping,
  rules: RuleCounts,
): (cells: readonly string[]) => number | null {
  const parts: DurationMeaning[] =
    columns.handling === undefined ? ['talk', 'after-call'] : ['handling'];
  return (cells) => {
    let total: number | null = null;
    for (const meaning of parts) {
      const text = textOf(cells, columns[meaning]);
      if (text === null) continue;
      const { unit = 'seconds', thousands = null } = durations[meaning] ?? {};
      const seconds = parseDuration(text, unit, thousands);
      if (seconds === null || seconds < 0) {
        rules.handlingUnreadable += 1;
        return null;
      }
      total = (total ?? 0) + seconds;
    }
    return total;
  };
}
