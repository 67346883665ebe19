import { z } from 'zod';
import { countrySchema } from '../../base/i18n/country-schema';
import { localisedSchema, slugSchema, textSchema } from '../../base/i18n/text-schema';
import {
  calendarYear,
  parseReportingPeriod,
  reportingPeriodSchema,
  type ReportingPeriod,
} from '../periods/reporting-period';

export const kindSchema = z.enum(['survey', 'target', 'observation', 'statistic', 'rating']);

/** The kinds that somebody may write: ratings come from the public, through moderators. */
export const writtenKindSchema = kindSchema.exclude(['rating']);

/**
 * Of whom a survey's answer is told, where it is not all whom it asked in that country: `part`, some of them
 * only; `unknown`, the publication does not say.
 */
export const baseSchema = z.enum(['part', 'unknown']);

/**
 * How a figure's number came from what its document prints: `printed` so; `converted`, from another unit or a
 * fraction; `derived`, reckoned from other numbers, as its note tells.
 */
export const evidenceSchema = z.enum(['printed', 'converted', 'derived']);

/** In which documents it was seen: the publisher's own, a second one too, or one other than the publisher's. */
export const seenInSchema = z.enum(['publisher', 'second-document', 'secondary']);

/** Years a figure may speak about. */
export const yearSchema = z.int().min(1900).max(2100);

const code = slugSchema.nullable().default(null);

/** One number, as a survey file brings it and as it is stored. */
export const figureSchema = z.strictObject({
  id: slugSchema,
  indicator: slugSchema,
  /** Null for a figure over several countries together. */
  country: countrySchema.nullable().default(null),
  /** Over how many, where it has no country; 0 where nobody says how many. */
  countries_covered: z.int().min(0).nullable().default(null),
  /** Null for the calendar year `year`; else `year` is the one in which it ends. */
  period: reportingPeriodSchema.nullable().default(null),
  year: yearSchema,
  value: z.number(),
  kind: kindSchema,
  sector: code,
  channel: code,
  aspect: code,
  provider: code,
  segment: code,
  survey: slugSchema.nullable().default(null),
  source: slugSchema,
  /** Body paragraphs of an article count from 1; titles, headings and captions do not count. */
  paragraph: z.int().min(1).nullable().default(null),
  /** Where it stands in a document that has no such paragraphs: a page, a table, a sheet. */
  locator: textSchema.max(100).nullable().default(null),
  /** The number as printed, at most a few words. */
  stated_as: textSchema.max(60),
  year_basis: z.enum(['stated', 'inferred']),
  evidence: evidenceSchema.nullable().default(null),
  seen_in: seenInSchema.nullable().default(null),
  /** Whom it is about, where it is about one. */
  organisation: slugSchema.nullable().default(null),
  /** How many people answered, where it is known. */
  sample_size: z.int().min(1).nullable().default(null),
  /** Conversions, inferences and caveats, in our own words. */
  note: localisedSchema.nullable().default(null),
  /** Null for an answer that is told of all whom the survey asked, and for what is no survey's answer. */
  base: baseSchema.nullable().default(null),
});

export type Figure = z.infer<typeof figureSchema>;

/** The time that a figure speaks of, as it is written: `2010` where nothing else is said. */
export function periodOf({ period, year }: Pick<Figure, 'period' | 'year'>): string {
  return period ?? String(year);
}

/** The time that a figure speaks of, to be ordered and placed on an axis. */
export function readPeriod({ period, year }: Pick<Figure, 'period' | 'year'>): ReportingPeriod {
  return (period === null ? null : parseReportingPeriod(period)) ?? calendarYear(year);
}
