import { withQuery } from '@/lib/base/http/query';
import type { Locale } from '@/lib/base/i18n/locales';

/** A page's address in a language, with the filters that are set. */
export function pageHref(locale: Locale, path: string, query: string): string {
  return withQuery(`/${locale}${path}`, query);
}
