import type { Query } from '../../base/http/query';
import { z } from 'zod';
import { readParameter, type ParsedParameter } from '../../domain/filters/parameters';
import { localeSchema } from '../../base/i18n/locales';
import { slugSchema } from '../../base/i18n/text-schema';
import type { EmbedTarget } from './embed-links';

/** Light, dark, or what the reader's system asks for. `theme` is a filter, hence this name. */
export const schemeSchema = z.enum(['light', 'dark', 'auto']);

export type Scheme = z.infer<typeof schemeSchema>;

/** `scheme` of an embedded page; null where its address names none: then it is light. */
export function parseScheme(query: Query): ParsedParameter<Scheme | null> {
  return readParameter(query, 'scheme', schemeSchema, null);
}

export const pixelsText = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(99_999));

export const addressText = z.url({ protocol: /^https?$/ }).max(2_000);

const addressSchema = addressText.transform((text) => new URL(text));

/** What an oEmbed consumer asks for. `address` is null only where its parameter has a problem. */
export type OembedOptions = {
  address: URL | null;
  maxWidth: number | null;
  maxHeight: number | null;
  format: 'json' | 'xml';
};

/** `url` (required), `maxwidth`, `maxheight` and `format` after oEmbed 1.0, https://oembed.com. */
export function parseOembed(query: Query): ParsedParameter<OembedOptions> {
  const address = readParameter(query, 'url', addressSchema, null);
  const maxWidth = readParameter(query, 'maxwidth', pixelsText, null);
  const maxHeight = readParameter(query, 'maxheight', pixelsText, null);
  const format = readParameter(query, 'format', z.enum(['json', 'xml']), 'json');
  const missing = query.has('url')
    ? []
    : [{ parameter: 'url', found: '', code: 'missing' } as const];
  const parts = [address, maxWidth, maxHeight, format];
  return {
    value: {
      address: address.value,
      maxWidth: maxWidth.value,
      maxHeight: maxHeight.value,
      format: format.value,
    },
    problems: [...missing, ...parts.flatMap(({ problems }) => problems)],
  };
}

const targetSchema = z.strictObject({
  locale: localeSchema,
  form: z.enum(['charts', 'figures']),
  id: slugSchema,
});

/**
 * What an address of the barometer shows that can be embedded: an embedded page itself, or the page of a
 * figure. Null for any other address, of this or another site. Which scheme it has does not matter.
 */
export function parseEmbedTarget(address: URL, home: string): EmbedTarget | null {
  if (address.host !== new URL(home).host) return null;
  const [, ...steps] = address.pathname.split('/');
  const isEmbed = steps[0] === 'embed';
  const [locale, form, id, ...more] = isEmbed ? steps.slice(1) : steps;
  const target = targetSchema.safeParse({ locale, form, id });
  if (!target.success || more.length > 0) return null;
  return isEmbed || target.data.form === 'figures' ? target.data : null;
}
