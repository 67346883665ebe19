import { weekdayOf } from './call-calendar';
import type { CallCounts } from './call-counts-summary';

/** A quarter-hour of the week, 0 (Monday from midnight) to 671, and the calls in it on average. */
export type QuarterArrivals = readonly [quarter: number, arrivals: number];

/** Lengths of an interval that is staffed for, in minutes. */
export const intervalLengths = [15, 30, 60] as const;
export type IntervalMinutes = (typeof intervalLengths)[number];

/** An interval of the week: weekday 0 (Monday) to 6, begun so many minutes after midnight. */
export type IntervalArrivals = {
  weekday: number;
  from: number;
  /** Calls in it, on average over the days of that weekday in the log. */
  arrivals: number;
};

/**
 * What arrives in each quarter-hour of a week. A day counts when the log has a call on it: a closed day
 * lowers no average, an empty quarter-hour of an open day does. The days are those of the whole log for
 * a queue too, so that the queues' arrivals add up to the log's.
 * @param calls of each quarter-hour of the week that has any
 * @param daysOf days with calls of each weekday, Monday first
 */
export function toArrivals(
  calls: ReadonlyMap<number, number>,
  daysOf: readonly number[],
): QuarterArrivals[] {
  return [...calls]
    .sort(([a], [b]) => a - b)
    .map(([quarter, count]) => [
      quarter,
      count / Math.max(daysOf[Math.floor(quarter / 96)] ?? 0, 1),
    ]);
}

/** How many days of each weekday there are, Monday first. @param days in days since 1970, each once */
export function countWeekdays(days: Iterable<number>): number[] {
  const daysOf = Array.from({ length: 7 }, () => 0);
  for (const day of days) daysOf[weekdayOf(day)] = (daysOf[weekdayOf(day)] ?? 0) + 1;
  return daysOf;
}

/** The intervals of a week that bring calls, Monday first. */
export function toIntervals(
  quarters: readonly QuarterArrivals[],
  minutes: IntervalMinutes,
): IntervalArrivals[] {
  const intervals = new Map<number, number>();
  for (const [quarter, arrivals] of quarters) {
    const interval = Math.floor((quarter * 15) / minutes);
    intervals.set(interval, (intervals.get(interval) ?? 0) + arrivals);
  }
  return [...intervals].map(([interval, arrivals]) => ({
    weekday: Math.floor((interval * minutes) / 1440),
    from: (interval * minutes) % 1440,
    arrivals,
  }));
}

/** An average and how many calls told it. */
export type Average = { seconds: number; calls: number };

/** Average handling time over the answered calls that tell it; null where none does. */
export function averageHandling({ handled, handlingMilliseconds }: CallCounts): Average | null {
  return handled === 0 ? null : { seconds: handlingMilliseconds / 1000 / handled, calls: handled };
}

/**
 * How long callers would wait on average before giving up. Those who were answered first would have
 * waited longer than they did, so that all time waited is divided by the abandoned calls alone: the
 * maximum-likelihood estimate for exponential patience under censoring.
 * Source: L. Brown et al., "Statistical analysis of a telephone call center: a queueing-science
 * perspective", Journal of the American Statistical Association 100 (2005), 36–50, on customer patience.
 * @returns the average, told by so many abandoned calls; null where nobody gave up after a recorded wait
 */
export function estimatePatience(counts: CallCounts): Average | null {
  const calls = counts.abandoned - counts.abandonedWithoutWait;
  const milliseconds = counts.answeredMilliseconds + counts.abandonedMilliseconds;
  return calls === 0 || milliseconds === 0 ? null : { seconds: milliseconds / 1000 / calls, calls };
}
