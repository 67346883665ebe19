import { z } from 'zod';
import { addressText, pixelsText } from '../../embeds/embed-filters';
import {
  decimalSchema,
  defaultLimit,
  delimiterSchema,
  limitText,
  sinceText,
} from '../../../domain/filters/api-filters';
import { releaseText, searchText } from '../../../domain/filters/figure-filters';
import { listFilters } from '../../../domain/filters/filter-value-schema';
import { filterValueSchemas } from '../../../domain/filters/filter-value-schema';
import { defaultLocale, localeSchema } from '../../../base/i18n/locales';
import { slugSchema } from '../../../base/i18n/text-schema';

/** Every parameter of the API with the schema that its values pass; of a list, each of them. */
export const parameterSchemas = {
  ...filterValueSchemas,
  q: searchText,
  release: releaseText,
  since: sinceText.default(0),
  limit: limitText.default(defaultLimit),
  cursor: z.string(),
  delimiter: delimiterSchema.default('comma'),
  decimal: decimalSchema,
  lang: localeSchema.default(defaultLocale),
  id: slugSchema,
  figure: slugSchema,
  url: addressText,
  maxwidth: pixelsText,
  maxheight: pixelsText,
  // Of XML, which oEmbed also knows, we say that we do not have it.
  format: z.enum(['json']).default('json'),
} as const satisfies Record<string, z.ZodType>;

export type ParameterName = keyof typeof parameterSchemas;

const lists: readonly string[] = [...listFilters, 'figure'];

/** Whether a parameter takes several values, separated by commas. */
export function isList(name: ParameterName): boolean {
  return lists.includes(name);
}

/** A parameter's schema as JSON Schema says it: what stands in the URL, converted. */
export function toParameterSchema(name: ParameterName): z.core.JSONSchema.BaseSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(parameterSchemas[name]);
  return isList(name) ? { type: 'array', items: schema } : schema;
}

/** The values a parameter can only have, where there are few. */
export function choicesOf(name: ParameterName): readonly string[] {
  const { enum: values, items } = toParameterSchema(name);
  const inner =
    items && typeof items === 'object' && !Array.isArray(items) ? items.enum : undefined;
  return z
    .array(z.string())
    .catch([])
    .parse(values ?? inner);
}
