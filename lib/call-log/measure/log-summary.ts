import { countWeekdays, toArrivals, type QuarterArrivals } from './arrivals-summary';
import {
  dateName,
  dayOf,
  halfHourOf,
  halfHourOfWeek,
  monthName,
  quarterOfWeek,
  weekName,
} from './call-calendar';
import {
  addCounts,
  countCall,
  noCounts,
  type CallCounts,
  type CountingRules,
} from './call-counts-summary';
import { TURNED_AWAY, type CallColumns } from '../calls/call-columns';
import type { CallLog } from '../calls/read-calls';
import { countPossibleCalls } from '../table-schema';
import { firstContactOf, type FirstContact } from './first-contact-summary';
import { toWaitCurve, type CurvePoint } from './wait-curve-summary';
import { sortedWaits, toWaitSpread, type WaitSpread } from './wait-summary';

/** Counts of a part of the log, under its name: `2026-03-09`, `2026-W11`, `2026-03`, or a queue. */
export type NamedCounts = { name: string; counts: CallCounts };

/** A queue's counts, and what it brings to staff for. */
export type QueueCounts = NamedCounts & { arrivals: QuarterArrivals[] };

/** An hour of the week: weekday 0 (Monday) to 6, hour 0 to 23. */
export type HourCounts = { weekday: number; hour: number; counts: CallCounts };

/** Everything a call log is measured by: plain data, to be posted from a worker. */
export type LogSummary = {
  rules: CountingRules;
  counts: CallCounts;
  /** Waits until an answer, and waits until giving up. */
  answeredWaits: WaitSpread;
  abandonedWaits: WaitSpread;
  curve: CurvePoint[];
  /** All 168 hours of the week, Monday first. */
  hours: HourCounts[];
  /** Only days with calls, in order; so are weeks and months. */
  days: NamedCounts[];
  weeks: NamedCounts[];
  months: NamedCounts[];
  /** Queues by how many calls they were offered; none where the file names no queue. */
  queues: QueueCounts[];
  /** Rows that may be calls and could not be read: a verdict that they could turn is none. */
  unread: number;
  /** Abandoned calls that were never let into the queue. */
  turnedAway: number;
  /** Calls without a time, which are in no hour, day, week or month; and without a queue. */
  withoutTime: number;
  withoutQueue: number;
  firstContact: FirstContact;
  /** Calls to staff for, quarter-hour by quarter-hour. */
  arrivals: QuarterArrivals[];
};

/** Measures a call log as it was read. */
export function summariseLog({ calls, unreadable }: CallLog, rules: CountingRules): LogSummary {
  return summariseCalls(calls, rules, countPossibleCalls(unreadable));
}

/**
 * Measures calls. Their order changes nothing.
 * @param unread rows beside them that may be calls and could not be read
 */
export function summariseCalls(calls: CallColumns, rules: CountingRules, unread = 0): LogSummary {
  const { halfHours, quarters, queues, withoutTime, withoutQueue } = countParts(calls, rules);
  const weekdays = countWeekdays(new Set([...halfHours.keys()].map(dayOf)));
  const answered = sortedWaits(calls, 'answered');
  const abandoned = sortedWaits(calls, 'abandoned');
  const counts = noCounts(rules);
  for (const part of [withoutTime, ...halfHours.values()]) addCounts(counts, part);
  return {
    rules,
    counts,
    answeredWaits: toWaitSpread(answered),
    abandonedWaits: toWaitSpread(abandoned),
    curve: toWaitCurve(answered, abandoned, counts.offered, rules.thresholds),
    ...toCalendar(halfHours, rules),
    unread,
    turnedAway: calls.way.filter((way) => way === TURNED_AWAY).length,
    queues: queues
      .filter(({ counts }) => counts.offered > 0)
      .sort(byOffered)
      .map(({ name, counts, quarters }) => ({
        name,
        counts,
        arrivals: toArrivals(quarters, weekdays),
      })),
    withoutTime: withoutTime.offered,
    withoutQueue,
    firstContact: firstContactOf(calls),
    arrivals: toArrivals(quarters, weekdays),
  };
}

/** Counts every call by its half-hour, from which all longer times are put together, and by its queue. */
function countParts(calls: CallColumns, rules: CountingRules) {
  const halfHours = new Map<number, CallCounts>();
  const quarters = new Map<number, number>();
  const queues = calls.queues.map((name) => ({
    ...{ name, counts: noCounts(rules), quarters: new Map<number, number>() },
  }));
  const withoutTime = noCounts(rules);
  let withoutQueue = 0;
  for (let place = 0; place < calls.length; place += 1) {
    const arrived = calls.arrived[place] ?? NaN;
    const counts = Number.isNaN(arrived)
      ? withoutTime
      : countsAt(halfHours, halfHourOf(arrived), rules);
    countCall(counts, calls, place, rules);
    const queue = queues[calls.queue[place] ?? -1];
    if (queue) countCall(queue.counts, calls, place, rules);
    else withoutQueue += 1;
    if (Number.isNaN(arrived)) continue;
    const quarter = quarterOfWeek(arrived);
    addOne(quarters, quarter);
    if (queue) addOne(queue.quarters, quarter);
  }
  return { halfHours, quarters, queues, withoutTime, withoutQueue };
}

function addOne(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function toCalendar(halfHours: ReadonlyMap<number, CallCounts>, rules: CountingRules) {
  const inOrder = [...halfHours].sort(([a], [b]) => a - b);
  const days = join(inOrder, dayOf, rules);
  const hours = join(inOrder, (halfHour) => halfHourOfWeek(halfHour) >> 1, rules);
  return {
    hours: Array.from({ length: 168 }, (_, index) => ({
      weekday: Math.floor(index / 24),
      hour: index % 24,
      counts: hours.get(index) ?? noCounts(rules),
    })),
    days: toNamed(join(days, dateName, rules)),
    weeks: toNamed(join(days, weekName, rules)),
    months: toNamed(join(days, monthName, rules)),
  };
}

/** Puts counts together that come under the same key, in the order in which the keys first come. */
function join<From, To>(
  parts: Iterable<readonly [From, CallCounts]>,
  keyOf: (part: From) => To,
  rules: CountingRules,
): Map<To, CallCounts> {
  const joined = new Map<To, CallCounts>();
  for (const [part, counts] of parts) addCounts(countsAt(joined, keyOf(part), rules), counts);
  return joined;
}

function countsAt<Key>(parts: Map<Key, CallCounts>, key: Key, rules: CountingRules): CallCounts {
  const standing = parts.get(key);
  if (standing) return standing;
  const counts = noCounts(rules);
  parts.set(key, counts);
  return counts;
}

function toNamed(parts: ReadonlyMap<string, CallCounts>): NamedCounts[] {
  return [...parts].map(([name, counts]) => ({ name, counts }));
}

function byOffered(a: NamedCounts, b: NamedCounts): number {
  return b.counts.offered - a.counts.offered || (a.name < b.name ? -1 : 1);
}
