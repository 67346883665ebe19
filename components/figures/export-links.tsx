import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translations';

/** The CSV of a selection: commas, or semicolons and decimal commas as French and Dutch Excel expect. */
export function csvHref(query: string, locale: Locale, delimiter: 'comma' | 'semicolon'): string {
  const dialect = delimiter === 'comma' ? '' : '&delimiter=semicolon&decimal=comma';
  return `/api/v1/figures.csv?${query}${query === '' ? '' : '&'}lang=${locale}${dialect}`;
}

/** The page's exports: exactly the selection on the screen. */
export function ExportLinks({
  query,
  locale,
  t,
}: {
  query: string;
  locale: Locale;
  t: Translator;
}) {
  return (
    <ul aria-label={t('dashboard.export')} className="flex flex-wrap items-center gap-2 text-sm">
      <li>
        <a className="button" href={csvHref(query, locale, 'comma')}>
          {t('dashboard.exportAll')}
        </a>
      </li>
      <li>
        <a className="button-quiet" href={csvHref(query, locale, 'semicolon')}>
          {t('dashboard.exportExcel')}
        </a>
      </li>
      <li>
        <a
          className="button-quiet"
          href={`/api/v1/figures?${query}${query === '' ? '' : '&'}limit=1000&lang=${locale}`}
        >
          {t('dashboard.json')}
        </a>
      </li>
    </ul>
  );
}
