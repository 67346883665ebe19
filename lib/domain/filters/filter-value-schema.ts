import { z } from 'zod';
import { countrySchema } from '../../base/i18n/country-schema';
import { foldText, slugSchema, type Localised } from '../../base/i18n/text-schema';
import { nearest } from '../../base/text/nearest';
import { breakdowns, themeSchema, withAnyCode, withoutCode } from '../indicators/indicator-schema';
import { evidenceSchema, kindSchema, yearSchema } from '../figures/figure-schema';
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
  'organisation',
  'evidence',
] as const;

export type ListFilter = (typeof listFilters)[number];

/** Filters by what a figure may have none of: beside their values they take `none` and `any`. */
export const optionalFilters = [...breakdowns, 'organisation', 'evidence'] as const;
export type OptionalFilter = (typeof optionalFilters)[number];

/** Whether a filter takes `none` and `any` beside its values. */
export function isOptional(name: ListFilter): name is OptionalFilter {
  return optionalFilters.some((one) => one === name);
}

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
  organisation: slugSchema,
  evidence: z.enum([...evidenceSchema.options, withoutCode, withAnyCode]),
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
    case 'evidence':
      return judge(accepts(slugSchema, value), accepts(filterValueSchemas.evidence, value));
    case 'indicator':
      return judge(accepts(slugSchema, value), known.indicators.has(value));
    case 'source':
      return judge(accepts(slugSchema, value), known.sources.has(value));
    default: {
      const values = name === 'organisation' ? known.organisations : known.codes[name];
      const reserved = value === withoutCode || value === withAnyCode;
      return judge(accepts(slugSchema, value), reserved || values.has(value));
    }
  }
}

/** The value that was probably meant by one that nobody knows, by its id or by its name in any language. */
export function nearestValue(name: ListFilter, value: string, known: Vocabulary): string | null {
  // These mean themselves where they may be asked for, and no other word where they may not.
  if (value === withoutCode || value === withAnyCode) return null;
  return nearest(foldText(value), namedValues(name, known));
}

/** Ids and names of a filter's values; countries have two letters, years four digits: each is near to many. */
function* namedValues(name: ListFilter, known: Vocabulary): Iterable<readonly [string, string]> {
  switch (name) {
    case 'country':
    case 'year':
      return;
    case 'theme':
      yield* themeSchema.options.map((id) => [id, id] as const);
      return;
    case 'kind':
      yield* kindSchema.options.map((id) => [id, id] as const);
      return;
    case 'evidence':
      yield* evidenceSchema.options.map((id) => [id, id] as const);
      return;
    case 'indicator':
      for (const { id, label } of known.indicators.values()) yield* namesOf(id, label);
      return;
    case 'source':
      for (const { id, label } of known.sources.values()) yield* namesOf(id, label);
      return;
    case 'organisation':
      for (const one of known.organisations.values()) yield* namesOf(one.id, one.name);
      return;
    default:
      for (const { code, label } of known.codes[name].values()) yield* namesOf(code, label);
  }
}

function namesOf(id: string, label: Localised): (readonly [string, string])[] {
  return [id, ...Object.values(label)].map((text) => [foldText(text), id] as const);
}

function judge(wellFormed: boolean, isKnown: boolean) {
  if (!wellFormed) return 'malformed';
  return isKnown ? null : 'unknown';
}

function accepts(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}
