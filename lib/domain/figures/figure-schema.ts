import { z } from 'zod';
import { countrySchema } from '../../base/i18n/country-schema';
import { localisedSchema, slugSchema, textSchema } from '../../base/i18n/text-schema';

export const kindSchema = z.enum(['survey', 'target', 'observation', 'statistic']);

/**
 * Of whom a survey's answer is told, where it is not all whom it asked in that country: `part`, some of them
 * only; `unknown`, the publication does not say.
 */
export const baseSchema = z.enum(['part', 'unknown']);

/** Years a figure may speak about. */
export const yearSchema = z.int().min(1900).max(2100);

const code = slugSchema.nullable().default(null);

/** One number, as a survey file brings it and as it is stored. */
export const figureSchema = z.strictObject({
  id: slugSchema,
  indicator: slugSchema,
  country: countrySchema,
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
  /** Body paragraphs of the article count from 1; titles, headings and captions do not count. */
  paragraph: z.int().min(1),
  /** The number as printed, at most a few words. */
  stated_as: textSchema.max(60),
  year_basis: z.enum(['stated', 'inferred']),
  /** How many people answered, where it is known. */
  sample_size: z.int().min(1).nullable().default(null),
  /** Conversions, inferences and caveats, in our own words. */
  note: localisedSchema.nullable().default(null),
  /** Null for an answer that is told of all whom the survey asked, and for what is no survey's answer. */
  base: baseSchema.nullable().default(null),
});

export type Figure = z.infer<typeof figureSchema>;
