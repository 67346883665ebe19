import { yearsOf, type ThemeSummary } from '@/lib/domain/countries/country-summary';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { pageHref } from '../layout/page-href';
import { Notice } from '../ui/notice';

/** How much is known of an organisation, or that nothing is, and the way back to all of them. */
export function OrganisationLead({
  view: { locale, query, release, words },
  summary,
  hasFigures,
}: {
  view: PageView;
  /** Null where no figure matches. */
  summary: ThemeSummary | null;
  /** Whether the release has figures of it that the filters do not let through. */
  hasFigures: boolean;
}) {
  const { t } = words;
  return (
    <div className="mt-4">
      <p>
        <a href={pageHref(locale, '/organisations', query)}>← {t('organisations.all')}</a>
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
              ? t('organisations.noneSelected')
              : t('organisations.none', { number: release.number })}
          </p>
        </Notice>
      )}
    </div>
  );
}
