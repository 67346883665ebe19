import type { Call } from './call-schema';

type ColumnName =
  ('row' | 'arrived' | 'answered' | 'way' | 'wait' | 'handling') | ('queue' | 'caller' | 'call');

type Columns = Readonly<Record<ColumnName, Float64Array>>;

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
export type CallGathering = { add: (call: Call) => void; take: () => CallColumns };

export function gatherCalls(): CallGathering {
  const queues = new Map<string, number>();
  let columns = mapColumns(() => new Float64Array(1024));
  let length = 0;
  const add = ({ row, arrived, outcome, way, wait, handling, queue, caller, call }: Call) => {
    if (length === columns.row.length) columns = mapColumns((name) => widened(columns[name]));
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
  const take = () => ({
    ...mapColumns((name) => columns[name].subarray(0, length)),
    ...{ length, queues: [...queues.keys()] },
  });
  return { add, take };
}

/** The calls at these places, in this order. */
export function pickCalls(calls: CallColumns, places: Uint32Array): CallColumns {
  const pick = (column: Float64Array) => {
    const picked = new Float64Array(places.length);
    places.forEach((from, to) => (picked[to] = column[from] ?? NaN));
    return picked;
  };
  const { length } = places;
  return { ...mapColumns((name) => pick(calls[name])), length, queues: calls.queues };
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

function mapColumns(columnOf: (name: ColumnName) => Float64Array): Columns {
  return {
    row: columnOf('row'),
    arrived: columnOf('arrived'),
    answered: columnOf('answered'),
    way: columnOf('way'),
    wait: columnOf('wait'),
    handling: columnOf('handling'),
    queue: columnOf('queue'),
    caller: columnOf('caller'),
    call: columnOf('call'),
  };
}

function widened(column: Float64Array): Float64Array {
  const wider = new Float64Array(column.length * 2);
  wider.set(column);
  return wider;
}

function placeOf(queue: string, queues: Map<string, number>): number {
  const known = queues.get(queue);
  if (known !== undefined) return known;
  queues.set(queue, queues.size);
  return queues.size - 1;
}
