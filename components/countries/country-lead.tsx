import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { yearsOf, type CountrySummary } from '@/lib/domain/countries/country-summary';
import { pageHref } from '../layout/page-href';
import { Notice } from '../ui/notice';

/** How much is known of a country, or that nothing is, and the way back to all countries. */
export function CountryLead({
  view: { locale, query, release, words },
  summary,
  hasFigures,
}: {
  view: PageView;
  /** Null where no figure matches. */
  summary: CountrySummary | null;
  /** Whether the release has figures of the country that the filters do not let through. */
  hasFigures: boolean;
}) {
  const { t } = words;
  return (
    <div className="mt-4 mb-10">
      <p>
        <a href={pageHref(locale, '/countries', query)}>← {t('countries.all')}</a>
      </p>
      {summary ? (
        <p className="text-muted mt-2 text-lg">
          {t('countries.leadOf', {
            count: summary.count,
            years: yearsOf(summary),
            themes: summary.themes.length,
          })}
        </p>
      ) : (
        <Notice>
          <p>
            {hasFigures
              ? t('countries.noneSelected')
              : t('countries.none', { number: release.number })}
          </p>
        </Notice>
      )}
    </div>
  );
}
