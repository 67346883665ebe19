import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translations';
import { pageHref } from '../shell/page-href';

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
    <p className="mt-3">
      <a href={pageHref(locale, '/figures', query)}>{t('explorer.all', { count })}</a>
    </p>
  );
}
