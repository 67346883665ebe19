import type { LogSummary } from './log-summary';
import { serviceLevelOf, type ServiceLevelMethod } from './service-level-summary';

/** What a trend goes by. */
export const periods = ['days', 'weeks', 'months'] as const;
export type TrendPeriod = (typeof periods)[number];

/** A period of the log: its days, its calls, and the share in time, null where no call counts. */
export type TrendPoint = { from: string; to: string; offered: number; share: number | null };

const DAY = 86_400_000;

/** Weeks where there are more than three, days where there are not. */
export function usualPeriod({ weeks }: Pick<LogSummary, 'weeks'>): TrendPeriod {
  return weeks.length > 3 ? 'weeks' : 'days';
}

/** The share in time of each period that has calls. */
export function logTrend(
  log: LogSummary,
  period: TrendPeriod,
  threshold: number,
  method: ServiceLevelMethod,
): TrendPoint[] {
  return log[period].map(({ name, counts }) => ({
    ...daysOfPeriod(name),
    offered: counts.offered,
    share: serviceLevelOf(counts, threshold, method).value,
  }));
}

/** First and last day of what is named `2026-03-09`, `2026-W11` or `2026-03`. */
export function daysOfPeriod(name: string): { from: string; to: string } {
  const [year = 0, week] = name.split('-W').map(Number);
  if (week !== undefined) {
    // The fourth of January is always in the first week of its year.
    const fourth = Date.UTC(year, 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
    return { from: isoDate(monday), to: isoDate(monday + 6 * DAY) };
  }
  if (name.length > 7) return { from: name, to: name };
  const first = new Date(name);
  const last = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0);
  return { from: isoDate(first.getTime()), to: isoDate(last) };
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
