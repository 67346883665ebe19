import { dayOf, halfHourOfWeek, weekdayOf } from '../measure/call-calendar';
import type { CallCounts } from '../measure/call-counts-summary';

/** A half-hour of the week: weekday 0 (Monday) to 6, half-hour 0 (from midnight) to 47. */
export type HalfHourArrivals = {
  weekday: number;
  halfHour: number;
  /** Calls in it, on average over the days of that weekday in the log. */
  arrivals: number;
};

/**
 * What arrives in each of the 336 half-hours of a week. A day counts when the log has a call on it:
 * a closed day lowers no average, an empty half-hour of an open day does.
 * @param halfHours calls of each half-hour since 1970 that has any
 */
export function toArrivals(
  halfHours: Iterable<readonly [halfHour: number, counts: CallCounts]>,
): HalfHourArrivals[] {
  const calls = Array.from({ length: 336 }, () => 0);
  const days = new Set<number>();
  for (const [halfHour, { offered }] of halfHours) {
    days.add(dayOf(halfHour));
    const slot = halfHourOfWeek(halfHour);
    calls[slot] = (calls[slot] ?? 0) + offered;
  }
  const daysOf = Array.from({ length: 7 }, () => 0);
  for (const day of days) daysOf[weekdayOf(day)] = (daysOf[weekdayOf(day)] ?? 0) + 1;
  return calls.map((count, slot) => {
    const weekday = Math.floor(slot / 48);
    return { weekday, halfHour: slot % 48, arrivals: count / Math.max(daysOf[weekday] ?? 0, 1) };
  });
}

/** The half-hours of the week that bring the most calls, the busiest first; none without calls. */
export function busiestHalfHours(
  arrivals: readonly HalfHourArrivals[],
  most: number,
): HalfHourArrivals[] {
  return arrivals
    .filter((slot) => slot.arrivals > 0)
    .sort((a, b) => b.arrivals - a.arrivals)
    .slice(0, most);
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
