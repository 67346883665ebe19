import { pickCalls, type CallColumns } from './call-columns';
import type { RuleCounts } from './call-rules';
import type { LogTable } from '../table-schema';

// Rows that tell of a call of which another row tells too: as its copy, or as its next leg.

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

/** Rows of one id that begin further apart are different calls: some systems count from 1 again each day. */
const NEAR = 6 * 3_600_000;

/** A column in which so many rows share an id tells something else than calls. */
const MOST_ROWS = 8;

/**
 * Joins the rows that tell of the same call: its legs, transfers, and queues that it overflowed to. A call is
 * answered if one of its rows is; its wait is what the caller waited in all.
 * @param sorted calls by time
 */
export function joinRows(sorted: CallColumns, rules: RuleCounts): CallColumns {
  const groups = groupsOf(sorted);
  if (groups.length === 0) return sorted;
  const isDropped = new Uint8Array(sorted.length);
  const joined = pickCalls(
    sorted,
    Uint32Array.from({ length: sorted.length }, (_, at) => at),
  );
  for (const places of groups) {
    const [first = 0, ...others] = places;
    joinInto(joined, sorted, first, places);
    for (const place of others) isDropped[place] = 1;
    rules.joinedRows += others.length;
  }
  const kept = Uint32Array.from({ length: sorted.length }, (_, place) => place);
  return pickCalls(
    joined,
    kept.filter((place) => isDropped[place] === 0),
  );
}

/** Places of rows that share an id and are near in time, for each call of several rows. */
function groupsOf({ call, arrived, length }: CallColumns): number[][] {
  const repeated = repeatedIds(call);
  if (repeated.size === 0) return [];
  const byId = new Map<number, number[][]>();
  let rows = 0;
  for (let place = 0; place < length; place += 1) {
    const id = call[place] ?? -1;
    if (!repeated.has(id)) continue;
    rows += 1;
    const groups = byId.get(id) ?? [];
    byId.set(id, groups);
    const last = groups.at(-1);
    const before = arrived[last?.at(-1) ?? -1] ?? NaN;
    const isFar = (arrived[place] ?? NaN) - before > NEAR;
    if (last && !isFar) last.push(place);
    else groups.push([place]);
  }
  if (rows > byId.size * MOST_ROWS) return [];
  return [...byId.values()].flat().filter((places) => places.length > 1);
}

/** Ids that stand in more than one row. Sorting plain numbers is quicker than a set of a million. */
function repeatedIds(call: Float64Array): Set<number> {
  const repeated = new Set<number>();
  if (call.every((id) => id === -1)) return repeated;
  const ids = call.slice().sort();
  for (let at = 1; at < ids.length; at += 1) {
    const id = ids[at] ?? -1;
    if (id !== -1 && id === ids[at - 1]) repeated.add(id);
  }
  return repeated;
}

function joinInto(
  into: CallColumns,
  from: CallColumns,
  first: number,
  places: readonly number[],
): void {
  const legs = withoutRepeatedLegs(from, places);
  const answered = legs.filter((place) => from.answered[place] === 1);
  const last = legs.at(-1) ?? first;
  into.row[first] = Math.min(...places.map((place) => from.row[place] ?? 0));
  into.answered[first] = answered.length > 0 ? 1 : 0;
  into.way[first] = answered.length > 0 ? 0 : (from.way[last] ?? 0);
  into.wait[first] = joinedWait(from, legs);
  into.handling[first] = sumOfKnown(answered.map((place) => from.handling[place] ?? NaN));
  const caller = legs.find((place) => from.caller[place] !== -1);
  into.caller[first] = caller === undefined ? -1 : (from.caller[caller] ?? -1);
  const queue = legs.find((place) => from.queue[place] !== -1);
  into.queue[first] = queue === undefined ? -1 : (from.queue[queue] ?? -1);
}

/** A record that was sent twice is one leg. */
function withoutRepeatedLegs(calls: CallColumns, places: readonly number[]): number[] {
  const { arrived, answered, wait, handling, queue } = calls;
  const known = new Set<string>();
  return places.filter((place) => {
    const text = [arrived, answered, wait, handling, queue].map((column) => column[place]).join();
    const isNew = !known.has(text);
    known.add(text);
    return isNew;
  });
}

/**
 * What a caller waited in all, in seconds: the time in which at least one leg waited, since several agents may
 * be rung at once. Rows that all bear the call's start are queues one after the other, where they name
 * different queues and waits. NaN where a leg of the call has no wait.
 */
function joinedWait({ arrived, wait, queue }: CallColumns, legs: readonly number[]): number {
  const waits = legs.map((place) => wait[place] ?? NaN);
  if (waits.some((seconds) => Number.isNaN(seconds))) return NaN;
  const starts = legs.map((place) => arrived[place] ?? NaN);
  const [start = NaN] = starts;
  const hasOneStart = starts.every((moment) => Object.is(moment, start));
  if (hasOneStart) {
    const queues = new Set(legs.map((place) => queue[place]));
    const isInTurn =
      Number.isNaN(start) || (queues.size === legs.length && new Set(waits).size > 1);
    return isInTurn ? waits.reduce((sum, seconds) => sum + seconds, 0) : Math.max(...waits);
  }
  let [total, until] = [0, -Infinity];
  legs.forEach((_, index) => {
    const from = Math.max(starts[index] ?? 0, until);
    const to = (starts[index] ?? 0) + (waits[index] ?? 0) * 1000;
    if (to > from) total += to - from;
    until = Math.max(until, to);
  });
  return total / 1000;
}

function sumOfKnown(numbers: readonly number[]): number {
  const known = numbers.filter((number) => !Number.isNaN(number));
  return known.length === 0 ? NaN : known.reduce((sum, number) => sum + number, 0);
}
