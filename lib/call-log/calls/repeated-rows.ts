import type { CallColumns } from './call-columns';
import type { LogTable } from '../table-schema';

/**
 * The rows that are equal in every cell to an earlier one. Only rows whose calls look alike are read
 * again and compared: in most files there is none.
 * @param sorted the calls of the table, by time
 * @returns row numbers
 */
export function findRepeatedRows(table: LogTable, sorted: CallColumns): Set<number> {
  const alike = findLookAlikes(sorted);
  const repeated = new Set<number>();
  if (alike.size === 0) return repeated;
  const seen = new Set<string>();
  for (const { row, cells } of table.rows()) {
    if (!alike.has(row)) continue;
    const text = JSON.stringify(cells);
    if (seen.has(text)) repeated.add(row);
    seen.add(text);
  }
  return repeated;
}

/** The rows of calls that agree with another one in all that was read. */
function findLookAlikes(calls: CallColumns): Set<number> {
  const alike = new Set<number>();
  for (let start = 0, end = 1; start < calls.length; start = end, end = start + 1) {
    while (Object.is(calls.arrived[end], calls.arrived[start])) end += 1;
    if (end - start > 1) addLookAlikes(calls, start, end, alike);
  }
  return alike;
}

/** Among calls that arrived together: those from `start` to before `end`. */
function addLookAlikes(calls: CallColumns, start: number, end: number, alike: Set<number>): void {
  const first = new Map<string, number>();
  for (let place = start; place < end; place += 1) {
    const { answered, wait, handling, queue, caller, row } = calls;
    const read = [answered, wait, handling, queue, caller].map((column) => column[place]).join();
    const other = first.get(read);
    if (other === undefined) first.set(read, row[place] ?? 0);
    else alike.add(other).add(row[place] ?? 0);
  }
}
