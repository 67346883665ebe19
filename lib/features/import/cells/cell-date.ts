import { foldText } from '../../../base/i18n/text-schema';
import {
  dayOrders,
  dependsOnOrder,
  monthOf,
  parseWrittenDay,
  possibleOrders,
  type DayOrder,
} from '../../../base/text/parse-day';

/**
 * Which day a date names: one for each order, or the only one it can, with the order where only that makes it a
 * day (`25/04/2013`).
 */
export type WrittenDay = { day: string; order: DayOrder | null } | { [order in DayOrder]: string };

/** Midnight, which programs write behind a day. */
const midnight = /[ T]0{1,2}:00(?::00(?:\.0+)?)?$/;

/** Reads the day of a text whose year has four digits; null for what is none. */
export function readWrittenDay(text: string): WrittenDay | null {
  const bare = text.replace(midnight, '').replace(/\s+/g, ' ');
  if (!/(?<!\d)\d{4}(?!\d)|^(?:19|20)\d{6}$/.test(bare)) return null;
  const orders = dependsOnOrder(bare) ? possibleOrders(bare) : dayOrders;
  const [dmy, mdy] = dayOrders.map((order) => (orders.includes(order) ? dayIn(bare, order) : null));
  if (dmy && mdy) return dmy === mdy ? { day: dmy, order: null } : { dmy, mdy };
  if (dmy) return { day: dmy, order: 'dmy' };
  return mdy ? { day: mdy, order: 'mdy' } : null;
}

function dayIn(text: string, order: DayOrder): string | null {
  const day = parseWrittenDay(text, order);
  return day === null ? null : new Date(day).toISOString().slice(0, 10);
}

/**
 * A date in ISO 8601, as far as it says: `12/11/2013`, `12 novembre 2013`, `juli 2010`, `2013-11-12 00:00:00`.
 * What is none of these stays as it is, for the schema to refuse.
 * @param order of dates that name a day in either order
 */
export function readDate(text: string, order: DayOrder): string {
  if (/^\d{4}(?:-\d{2})?$/.test(text)) return text;
  const written = readWrittenDay(text);
  if (written !== null) return 'day' in written ? written.day : written[order];
  const [, month, year] = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (month !== undefined) return `${year}-${month.padStart(2, '0')}`;
  const [, name = '', last] = /^(\p{L}+)\.?\s+(\d{4})$/u.exec(text) ?? [];
  const named = monthOf(foldText(name));
  return named === 0 ? text : `${last}-${String(named).padStart(2, '0')}`;
}
