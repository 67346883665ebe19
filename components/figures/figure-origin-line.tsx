import type { FigureOrigins } from '@/lib/features/dashboard/figure-origins';
import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { pageHref } from '../layout/page-href';

/** How many figures of a page come from the first publications and how many came since, a link away each. */
export function FigureOriginLine({
  origins,
  path,
  locale,
  t,
}: {
  origins: FigureOrigins | null;
  /** Path of the page after the language. */
  path: string;
  locale: Locale;
  t: Translator;
}) {
  if (origins === null) return null;
  const { first, since, sources, filters } = origins;
  return (
    <p className="text-muted mt-3 text-sm">
      <a href={pageHref(locale, path, formatFigureFilters(filters))}>
        {t('dashboard.origins.first', { first, sources })}
      </a>
      {' · '}
      <a href={pageHref(locale, '/sources', '')}>{t('dashboard.origins.since', { since })}</a>
      {' · '}
      <a href={pageHref(locale, path, 'release=1')}>{t('dashboard.origins.frozen')}</a>
    </p>
  );
}
