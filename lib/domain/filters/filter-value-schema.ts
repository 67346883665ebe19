import { z } from 'zod';
import { countrySchema } from '../../base/i18n/country-schema';
import { slugSchema } from '../../base/i18n/text-schema';
import { breakdowns, themeSchema, withAnyCode, withoutCode } from '../indicators/indicator-schema';
import { kindSchema, yearSchema } from '../figures/figure-schema';
import type { Vocabulary } from '../figures/vocabulary-schema';

/** Filters that hold lists, in the order in which a canonical URL names them. */
export const listFilters = [
  'country',
  'year',
  'theme',
  'indicator',
  'kind',
  ...breakdowns,
  'source',
] as const;

export type ListFilter = (typeof listFilters)[number];

const codeText = z.string().regex(/^[A-Z]{2}$/);
const yearText = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(yearSchema);

/** What one value of each list filter can be, as far as its form and the fixed words tell. */
export const filterValueSchemas = {
  country: countrySchema,
  year: yearText,
  theme: themeSchema,
  indicator: slugSchema,
  kind: kindSchema,
  sector: slugSchema,
  channel: slugSchema,
  aspect: slugSchema,
  provider: slugSchema,
  segment: slugSchema,
  source: slugSchema,
} as const satisfies Record<ListFilter, z.ZodType>;

/** Per filter: the form a value has, and whether the barometer knows it. */
export function verdictOf(name: ListFilter, value: string, known: Vocabulary) {
  switch (name) {
    case 'country':
      return judge(accepts(codeText, value), accepts(countrySchema, value));
    case 'year':
      return judge(accepts(yearText, value), true);
    case 'theme':
      return judge(accepts(slugSchema, value), accepts(themeSchema, value));
    case 'kind':
      return judge(accepts(slugSchema, value), accepts(kindSchema, value));
    case 'indicator':
      return judge(accepts(slugSchema, value), known.indicators.has(value));
    case 'source':
      return judge(accepts(slugSchema, value), known.sources.has(value));
    default: {
      const reserved = value === withoutCode || value === withAnyCode;
      return judge(accepts(slugSchema, value), reserved || known.codes[name].has(value));
    }
  }
}

function judge(wellFormed: boolean, isKnown: boolean) {
  if (!wellFormed) return 'malformed';
  return isKnown ? null : 'unknown';
}

function accepts(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}
