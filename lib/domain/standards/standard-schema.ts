import { z } from 'zod';
import { countrySchema } from '../../base/i18n/country-schema';
import { localisedSchema, slugSchema } from '../../base/i18n/text-schema';

/** A published rule that a service can be held to. */
export const standardSchema = z.strictObject({
  id: slugSchema,
  country: countrySchema.nullable().default(null),
  threshold_seconds: z.int().min(1),
  /** Share of calls, in percent, to answer within the threshold; null where the rule names none. */
  target_percent: z.number().min(0).max(100).nullable().default(null),
  label: localisedSchema,
  /** The rule in our own words. */
  rule: localisedSchema,
});

export type Standard = z.infer<typeof standardSchema>;
