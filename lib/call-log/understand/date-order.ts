import {
  dateOrders,
  dependsOnOrder,
  parseDay,
  possibleOrders,
  type DateOrder,
} from '../../base/text/parse-day';
import { toMoment } from '../../base/text/parse-moment';
import type { LogTable } from '../table-schema';

/** Rows after which a long file is looked at again: is the order known by now? */
const ROWS_BETWEEN = 50_000;

/**
 * The orders of day and month that a column's dates allow: one where the file tells, several where
 * it must be asked. The whole file is read if its first rows do not tell.
 * @param sample cells from the top of the column
 */
export function ordersOfFile(
  table: LogTable,
  column: number,
  sample: readonly string[],
): DateOrder[] {
  const days = new Set(sample.map(dayTextOf));
  let orders = likelyOrders(days);
  if (orders.length === 1) return orders;
  let rows = 0;
  for (const { cells } of table.rows()) {
    days.add(dayTextOf(cells[column] ?? ''));
    rows += 1;
    if (rows % ROWS_BETWEEN !== 0) continue;
    orders = likelyOrders(days);
    if (orders.length === 1) return orders;
  }
  return likelyOrders(days);
}

function dayTextOf(text: string): string {
  return toMoment(text)?.day ?? '';
}

/** The orders that read the most of these days; several where the days do not tell. */
function likelyOrders(days: ReadonlySet<string>): DateOrder[] {
  const open = [...days].filter(dependsOnOrder);
  if (open.length === 0) return ['ymd'];
  const read = dateOrders.map((order) => open.map((day) => parseDay(day, order)));
  const counts = read.map((list) => list.filter((day) => day !== null).length);
  const spans = read.map((list) => spanOf(list.flatMap((day) => day ?? [])));
  const most = Math.max(...counts);
  const shortest = Math.min(...spans.filter((_, index) => counts[index] === most));
  // Years read as days spread a file over decades.
  const orders = dateOrders.filter(
    (order, index) =>
      counts[index] === most &&
      (spans[index] ?? 0) <= shortest + TEN_YEARS &&
      open.some((day) => possibleOrders(day).includes(order)),
  );
  const meanings = new Set(orders.map((order) => open.map((day) => parseDay(day, order)).join()));
  return meanings.size === 1 ? orders.slice(0, 1) : orders;
}

const TEN_YEARS = 10 * 366 * 86_400_000;

function spanOf(days: readonly number[]): number {
  const [first = 0] = days;
  let [low, high] = [first, first];
  for (const day of days) [low, high] = [Math.min(low, day), Math.max(high, day)];
  return high - low;
}
