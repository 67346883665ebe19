import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { yearsOf, type ThemeSummary } from '@/lib/domain/countries/country-summary';
import { pageHref } from '../layout/page-href';
import { Notice } from '../ui/notice';

/** How much is known of a country or an organisation, or that nothing is, and the way back to all of them. */
export function SummaryLead({
  view: { locale, query, release, words },
  section,
  summary,
  hasFigures,
}: {
  view: PageView;
  section: 'countries' | 'organisations';
  /** Null where no figure matches. */
  summary: ThemeSummary | null;
  /** Whether the release has figures of it that the filters do not let through. */
  hasFigures: boolean;
}) {
  const { t } = words;
  return (
    <div className="mt-4">
      <p>
        <a href={pageHref(locale, `/${section}`, query)}>← {t(`${section}.all`)}</a>
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
              ? t(`${section}.noneSelected`)
              : t(`${section}.none`, { number: release.number })}
          </p>
        </Notice>
      )}
    </div>
  );
}
