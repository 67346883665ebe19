import { z } from 'zod';
import { countrySchema } from '../../base/i18n/country-schema';
import {
  localisedSchema,
  partialDateSchema,
  slugSchema,
  textSchema,
} from '../../base/i18n/text-schema';

/** How a survey reached the people it asked. */
export const surveyModes = ['online', 'telephone', 'face-to-face', 'mixed'] as const;

/** The study a source reports. Everything unknown is null and shown as "not reported". */
export const surveySchema = z.strictObject({
  id: slugSchema,
  /** Editions of one study share a series: only within it may figures of different years be compared. */
  series: slugSchema.nullable().default(null),
  label: localisedSchema,
  /** Who asked. */
  organiser: textSchema.nullable().default(null),
  /** For whom it was carried out. */
  sponsor: textSchema.nullable().default(null),
  edition: localisedSchema.nullable().default(null),
  mode: z.enum(surveyModes).nullable().default(null),
  fieldwork_start: partialDateSchema.nullable().default(null),
  fieldwork_end: partialDateSchema.nullable().default(null),
  /** Whom it asked. */
  population: localisedSchema.nullable().default(null),
  countries_covered: z.int().min(1).nullable().default(null),
  /** Over all countries. */
  sample_size: z.int().min(1).nullable().default(null),
  /** Of single countries: `{ "BE": 331 }`. */
  country_sample_size: z.record(countrySchema, z.int().min(1)).nullable().default(null),
  weighting: localisedSchema.nullable().default(null),
  limits: localisedSchema.nullable().default(null),
});

export type Survey = z.infer<typeof surveySchema>;
