import type { Outcome } from '../understand/outcome';

/** One offered call, as a call log tells it. */
export type Call = {
  /** Row of the file, counted from 1, the header's row included. */
  row: number;
  /** When it arrived: milliseconds of the clock on the wall, read as if it were UTC; null where the file has no time. */
  arrived: number | null;
  outcome: Outcome;
  /** Of an unanswered call: whether its caller gave up, the system took it out of the queue, or never let it in. */
  way: 'gave-up' | 'left' | 'turned-away';
  /** Seconds between joining the queue and being answered or giving up; null where none was recorded. */
  wait: number | null;
  /** Seconds of talk, hold and after-call work; null where not known. */
  handling: number | null;
  queue: string | null;
  /** A number that tells callers apart (`hashText`), never what they are called; null for an unknown one. */
  caller: number | null;
  /** A number that tells calls apart, where the file has ids of calls: rows of one id are one call. */
  call: number | null;
};

/** Columns of a kind that holds what is in them: half of what numbers of 64 bits take throughout. */
function makeColumns(size: number) {
  return {
    row: new Uint32Array(size),
    arrived: new Float64Array(size),
    answered: new Uint8Array(size),
    way: new Uint8Array(size),
    wait: new Float64Array(size),
    handling: new Float64Array(size),
    queue: new Int32Array(size),
    caller: new Float64Array(size),
    call: new Float64Array(size),
  };
}

type Columns = Readonly<ReturnType<typeof makeColumns>>;

const columnNames = [
  ...(['row', 'arrived', 'answered', 'way', 'wait'] as const),
  ...(['handling', 'queue', 'caller', 'call'] as const),
];

/**
 * Calls in columns of numbers: a million of them as objects would fill a tab's memory, and take longer
 * to be made than to be read. NaN stands for what is not known (`arrived`, `wait`, `handling`), −1 for
 * no queue, caller or call's id; `answered` is 1, or 0 for an abandoned call; `way` says how an unanswered one
 * ended; `queue` is a place in `queues`.
 */
export type CallColumns = Columns & { readonly length: number; readonly queues: readonly string[] };

/** How an unanswered call ended, where it was not the caller who gave up. */
export const [LEFT, TURNED_AWAY] = [1, 2] as const;

const WAYS = { 'gave-up': 0, left: LEFT, 'turned-away': TURNED_AWAY } as const;

/** Puts calls into columns one by one; `take` gives all that were added. */
export type CallGathering = {
  /** @param share of the file that was read before the call, which tells how many are still to come */
  add: (call: Call, share?: number) => void;
  take: () => CallColumns;
};

export function gatherCalls(): CallGathering {
  const queues = new Map<string, number>();
  let columns = makeColumns(1024);
  let length = 0;
  const add = (
    { row, arrived, outcome, way, wait, handling, queue, caller, call }: Call,
    share = 0,
  ) => {
    if (length === columns.row.length) columns = copyColumns(columns, capacityFor(length, share));
    columns.row[length] = row;
    columns.arrived[length] = arrived ?? NaN;
    columns.answered[length] = outcome === 'answered' ? 1 : 0;
    columns.way[length] = WAYS[way];
    columns.wait[length] = wait ?? NaN;
    columns.handling[length] = handling ?? NaN;
    columns.queue[length] = queue === null ? -1 : placeOf(queue, queues);
    columns.caller[length] = caller ?? -1;
    columns.call[length] = call ?? -1;
    length += 1;
  };
  const take = () => {
    const { row, arrived, answered, way, wait, handling, queue, caller, call } = columns;
    return {
      row: row.subarray(0, length),
      arrived: arrived.subarray(0, length),
      answered: answered.subarray(0, length),
      way: way.subarray(0, length),
      wait: wait.subarray(0, length),
      handling: handling.subarray(0, length),
      queue: queue.subarray(0, length),
      caller: caller.subarray(0, length),
      call: call.subarray(0, length),
      ...{ length, queues: [...queues.keys()] },
    };
  };
  return { add, take };
}

/**
 * Room for all calls of a file, by how many its first part had, with some to spare. Memory that is never written
 * to is never taken; copying it again and again costs more than reading the calls.
 */
function capacityFor(length: number, share: number): number {
  const inAll = share > 0 ? (length / share) * 1.1 : Infinity;
  return Math.ceil(Math.min(Math.max(inAll, length * 1.25), length * 16));
}

function copyColumns(columns: Columns, size: number): Columns {
  const wider = makeColumns(size);
  for (const name of columnNames) wider[name].set(columns[name]);
  return wider;
}

/** The calls at these places, in this order. */
export function pickCalls(calls: CallColumns, places: Uint32Array): CallColumns {
  const picked = makeColumns(places.length);
  for (const name of columnNames) {
    const [from, to] = [calls[name], picked[name]];
    places.forEach((place, at) => (to[at] = from[place] ?? NaN));
  }
  return { ...picked, length: places.length, queues: calls.queues };
}

/** Calls by time, those of the same moment and those without one as the file has them. */
export function sortByTime(calls: CallColumns): CallColumns {
  const { arrived, length } = calls;
  if (countOutOfOrder(calls, new Set()) === 0) return calls;
  const places = Uint32Array.from({ length }, (_, index) => index);
  const momentAt = (place: number) => arrived[place] || 0;
  return pickCalls(
    calls,
    places.sort((a, b) => momentAt(a) - momentAt(b) || a - b),
  );
}

/** How many calls stand below a later one in the file; rows that are left out do not count. */
export function countOutOfOrder(
  { arrived, row }: CallColumns,
  leftOut: ReadonlySet<number>,
): number {
  let latest = -Infinity;
  let outOfOrder = 0;
  arrived.forEach((moment, place) => {
    if (leftOut.size > 0 && leftOut.has(row[place] ?? 0)) return;
    if (moment < latest) outOfOrder += 1;
    else if (moment > latest) latest = moment;
  });
  return outOfOrder;
}

function placeOf(queue: string, queues: Map<string, number>): number {
  const known = queues.get(queue);
  if (known !== undefined) return known;
  queues.set(queue, queues.size);
  return queues.size - 1;
}
