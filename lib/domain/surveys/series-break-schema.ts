import { z } from 'zod';
import { localisedSchema, slugSchema } from '../../base/i18n/text-schema';
import {
  parseReportingPeriod,
  reportingPeriodSchema,
  type ReportingPeriod,
} from '../periods/reporting-period';

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
 * Whether a break keeps two periods of its series apart. Nobody knows on which side of it a period stands that
 * lies between its two ends: such a one is kept apart from both sides, and not from others between them.
 * @param one as `period` of figures writes it
 */
export function separates(
  { after, before }: Pick<SeriesBreak, 'after' | 'before'>,
  one: string,
  other: string,
): boolean {
  const [last, first, a, b] = [after, before, one, other].map((text) => parseReportingPeriod(text));
  if (!last || !first || !a || !b) return false;
  const sideOf = ({ to }: ReportingPeriod) =>
    to <= last.to ? 'before' : to >= first.to ? 'after' : '';
  return sideOf(a) !== sideOf(b);
}
