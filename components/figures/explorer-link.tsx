import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { pageHref } from '../layout/page-href';

/** Leads to the explorer, where a selection's figures can be searched, sorted and charted. */
export function ExplorerLink({
  count,
  query,
  locale,
  t,
}: {
  count: number;
  query: string;
  locale: Locale;
  t: Translator;
}) {
  return (
    <p className="mt-3 print:hidden">
      <a href={pageHref(locale, '/figures', query)}>{t('explorer.all', { count })}</a>
    </p>
  );
}
