import { z } from 'zod';
import { localisedSchema, slugSchema } from '../../base/i18n/text-schema';
import { parseReportingPeriod, reportingPeriodSchema } from '../periods/reporting-period';

/** Where a series stops being comparable with itself: between which two periods, and why. */
export const seriesBreakSchema = z.strictObject({
  id: slugSchema,
  /** The series of surveys in which it lies. */
  series: slugSchema,
  /** The indicators that it hits; null for all of the series. */
  indicators: z.array(slugSchema).min(1).nullable().default(null),
  /** The last period before it, and the first after it. */
  after: reportingPeriodSchema,
  before: reportingPeriodSchema,
  reason: localisedSchema,
});

export type SeriesBreak = z.infer<typeof seriesBreakSchema>;

/**
 * Whether a break lies between two periods of its series. A period lies before it that ends no later than the
 * last one before does; all others lie after it.
 */
export function separates(
  { after }: Pick<SeriesBreak, 'after'>,
  one: string,
  other: string,
): boolean {
  const last = parseReportingPeriod(after);
  const [a, b] = [one, other].map((text) => parseReportingPeriod(text));
  if (!last || !a || !b) return false;
  return a.to <= last.to !== b.to <= last.to;
}
