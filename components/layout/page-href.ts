import type { Locale } from '@/lib/base/i18n/locales';

/** A page's address in a language, with the filters that are set. */
export function pageHref(locale: Locale, path: string, query: string): string {
  return `/${locale}${path}${query === '' ? '' : `?${query}`}`;
}
