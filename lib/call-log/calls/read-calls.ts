import {
  countOutOfOrder,
  gatherCalls,
  pickCalls,
  sortByTime,
  type CallColumns,
} from './call-columns';
import { countRules, noRuleMet, type RuleCounts } from './call-rules';
import { callReader } from './call-reader';
import type { RowIssue } from './row-cells';
import type { Mapping } from '../understand/mapping-schema';
import { findRepeatedRows, joinRows } from './same-call-rows';
import type { FileRow } from '../../base/text/row-schema';
import type { LogTable, Unreadable } from '../table-schema';

/** What a call log says, once its columns are understood. */
export type CallLog = {
  /** By time of arrival; in the order of the file where it has none. */
  calls: CallColumns;
  /** Every row that is no call, in the order of the file. */
  unreadable: Unreadable[];
  rules: RuleCounts;
  /** The file has days but no times: nothing can be said by hour, and `arrived` is null. */
  hasOnlyDays: boolean;
};

/**
 * Reads every row of a table as a call, or says why it is none.
 * @param mapping of `understand`, once it asks nothing more
 * @param onRead told the share of the file that has been read
 */
export function readCalls(
  table: LogTable,
  mapping: Mapping,
  onRead?: (share: number) => void,
): CallLog {
  const gathering = gatherCalls();
  const unreadable = [...table.unreadable];
  const rules = noRuleMet();
  const readRow = callReader(table, mapping, rules);
  let share = 0;
  const rows = table.rows((read) => {
    share = read;
    onRead?.(read);
  });
  for (const row of rows) {
    const call = readRow(row);
    if ('code' in call) unreadable.push(toUnreadable(row, call, table));
    else if ('row' in call) gathering.add(call, share);
  }
  const inFile = gathering.take();
  const sorted = sortByTime(inFile);
  const repeated = findRepeatedRows(table, sorted);
  const once = withoutDuplicates(sorted, repeated, mapping, rules);
  const calls = mapping.columns.call === undefined ? once : joinRows(once, rules);
  rules.outOfOrder = countOutOfOrder(inFile, once === sorted ? new Set() : repeated);
  countRules(calls, mapping.timeZone, rules);
  countWaitIssues(unreadable, rules);
  const { columns } = mapping;
  const hasOnlyDays =
    columns.arrived === undefined && columns.date !== undefined && columns.time === undefined;
  return { calls, unreadable: unreadable.sort((a, b) => a.row - b.row), rules, hasOnlyDays };
}

function toUnreadable(
  { row, cells }: FileRow,
  { column, code }: RowIssue,
  { header }: LogTable,
): Unreadable {
  if (column === null) return { row, column, found: cells.join(' | '), code };
  return { row, column: header[column] ?? '', found: cells[column] ?? '', code };
}

/**
 * Equal rows are the same call told twice where a row can tell calls apart: by a call's or a caller's
 * id, or by arrivals to the second. Where it cannot, two calls of one minute may well look the same.
 */
function withoutDuplicates(
  calls: CallColumns,
  repeated: ReadonlySet<number>,
  { columns }: Mapping,
  rules: RuleCounts,
): CallColumns {
  if (repeated.size === 0) return calls;
  const hasSeconds = calls.arrived.some((arrived) => arrived % 60_000 > 0);
  const tellsApart = columns.call !== undefined || columns.caller !== undefined || hasSeconds;
  rules[tellsApart ? 'duplicates' : 'equalRowsKept'] = repeated.size;
  if (!tellsApart) return calls;
  const places = Uint32Array.from({ length: calls.length }, (_, place) => place);
  return pickCalls(
    calls,
    places.filter((place) => !repeated.has(calls.row[place] ?? 0)),
  );
}

function countWaitIssues(unreadable: readonly Unreadable[], rules: RuleCounts): void {
  for (const { code } of unreadable) {
    if (code === 'wait-negative') rules.negativeWaits += 1;
    if (code === 'wait-day-long') rules.dayLongWaits += 1;
  }
}
