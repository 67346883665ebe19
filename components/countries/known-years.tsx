import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { ThemeSummary } from '@/lib/domain/countries/country-summary';
import { formatFigureFilters, type FigureFilters } from '@/lib/domain/filters/figure-filters';
import type { Theme } from '@/lib/domain/indicators/indicator-schema';
import { pageHref } from '../layout/page-href';
import { DataTable } from '../ui/data-table';

/** How many figures a country or an organisation has of each theme, year by year; each number leads to them. */
export function KnownYears({
  summary,
  unknown,
  filters,
  level = 'h2',
  words,
}: {
  summary: ThemeSummary;
  /** Themes of which nothing is known. */
  unknown: readonly Theme[];
  /** The page's filters, its own among them. */
  filters: FigureFilters;
  /** Its heading: on an organisation's page it stands beneath another one. */
  level?: 'h2' | 'h3';
  words: ChartWords;
}) {
  const { locale, t } = words;
  const Heading = level;
  const isPart = level === 'h3';
  const nameOf = (theme: Theme) => t(`themes.${theme}.title`);
  const hrefOf = (theme: Theme, year: number) =>
    pageHref(
      locale,
      '/figures',
      formatFigureFilters({ ...filters, theme: [theme], year: [String(year)] }),
    );
  return (
    <section className={isPart ? 'mt-8' : undefined}>
      <Heading className={isPart ? 'mb-2 text-xl font-semibold' : 'section-title'}>
        {t('countries.knownTitle')}
      </Heading>
      <DataTable
        className="max-w-3xl"
        columns={[
          { label: t('filters.names.theme') },
          { label: t('countries.figures'), isNumber: true },
          { label: t('countries.years') },
        ]}
        rows={summary.themes.map(({ theme, count, years }) => ({
          key: theme,
          cells: [
            <a key="theme" href={`#${theme}`}>
              {nameOf(theme)}
            </a>,
            count,
            <ul key="years" className="flex flex-wrap gap-x-4 gap-y-1 tabular-nums">
              {years.map((one) => (
                <li key={one.year}>
                  <a
                    href={hrefOf(theme, one.year)}
                    aria-label={t('countries.yearLink', {
                      theme: nameOf(theme),
                      year: String(one.year),
                      count: one.count,
                    })}
                  >
                    {t('countries.yearCount', { year: String(one.year), count: one.count })}
                  </a>
                </li>
              ))}
            </ul>,
          ],
        }))}
      />
      {unknown.length > 0 && (
        <p className="text-muted mt-3">
          {t('countries.unknown', { list: unknown.map(nameOf).join(', ') })}
        </p>
      )}
    </section>
  );
}
