import Negotiator from 'negotiator';
import { defaultLocale, locales, localeSchema, type Locale } from './locales';

/** The language to answer in, from `Accept-Language`; English when none of ours is acceptable. */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  if (!acceptLanguage) return defaultLocale;
  const headers = { 'accept-language': acceptLanguage };
  const [best] = new Negotiator({ headers }).languages([defaultLocale, ...locales]);
  return localeSchema.safeParse(best).data ?? defaultLocale;
}
