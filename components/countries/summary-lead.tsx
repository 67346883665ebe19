import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { yearsOf, type ThemeSummary } from '@/lib/domain/countries/country-summary';
import { pageHref } from '../layout/page-href';
import { Notice } from '../ui/notice';

type Props = {
  view: PageView;
  section: 'countries' | 'organisations';
  /** Null where no figure matches. */
  summary: ThemeSummary | null;
  /** Whether the release has figures of it that the filters do not let through. */
  hasFigures: boolean;
};

/** The way back to all countries or organisations. */
export function ListLink({
  view: { locale, query, words },
  section,
}: Omit<Props, 'summary' | 'hasFigures'>) {
  return (
    <p className="mt-4">
      <a href={pageHref(locale, `/${section}`, query)}>← {words.t(`${section}.all`)}</a>
    </p>
  );
}

/** How much is known of a country or an organisation, or that nothing is. */
export function SummaryLead({ view: { release, words }, section, summary, hasFigures }: Props) {
  const { t } = words;
  if (!summary)
    return (
      <Notice>
        <p>
          {hasFigures
            ? t(`${section}.noneSelected`)
            : t(`${section}.none`, { number: release.number })}
        </p>
      </Notice>
    );
  return (
    <p className="text-muted mt-2 text-lg">
      {t('countries.leadOf', {
        count: summary.count,
        years: yearsOf(summary),
        themes: summary.themes.length,
      })}
    </p>
  );
}
