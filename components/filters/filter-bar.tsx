import type { ChartWords } from '@/lib/charts/chart-point';
import type { FilterChoices } from '@/lib/dashboard/dashboard-schema';
import { listFilters, type FigureFilters, type ListFilter } from '@/lib/figures/figure-filters';
import { filterValueLabel } from '@/lib/figures/value-label';
import { countryName } from '@/lib/i18n/country-schema';
import { FilterForm, type FilterGroup } from './filter-form';

/** The page's filters: a plain GET form that also works without JavaScript, and what it selects now. */
export function FilterBar({
  choices,
  filters,
  action,
  words,
}: {
  choices: FilterChoices;
  filters: FigureFilters;
  /** The page's own address, without filters. */
  action: string;
  words: ChartWords;
}) {
  const { locale, t } = words;
  const groupOf = (name: 'country' | 'year', label: (value: string) => string): FilterGroup => ({
    name,
    legend: t(`filters.${name}`),
    options: choices[name].map(({ value, count }) => ({ value, label: label(value), count })),
  });
  const carried = listFilters.filter(
    (name) => name !== 'country' && name !== 'year' && filters[name],
  );
  const hidden = [
    ...carried.map((name) => [name, filters[name]?.join(',') ?? ''] as const),
    ...(filters.q === undefined ? [] : [['q', filters.q] as const]),
    ...(filters.release === undefined ? [] : [['release', String(filters.release)] as const]),
  ];
  const others = [
    ...carried.map((name) => namedValues(name, filters[name] ?? [], words)),
    ...(filters.q === undefined ? [] : [t('filters.search', { q: filters.q })]),
  ];
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <section aria-label={t('filters.label')} className="border-line bg-raised border-y">
      <div className="page flex flex-col gap-3 py-4">
        <FilterForm
          action={action}
          groups={[
            groupOf('country', (code) => countryName(code, locale)),
            groupOf('year', (year) => year),
          ]}
          selected={{ country: filters.country ?? [], year: filters.year ?? [] }}
          hidden={hidden}
          applyLabel={t('filters.apply')}
        />
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
          <span role="status">
            {isFiltered
              ? t('filters.count', { count: choices.shown, total: choices.total })
              : t('filters.all', { total: choices.total })}
          </span>
          {others.length > 0 && (
            <span>
              {t('filters.others')} {others.join(' · ')}
            </span>
          )}
          {isFiltered && <a href={action}>{t('filters.clear')}</a>}
        </p>
      </div>
    </section>
  );
}

function namedValues(name: ListFilter, values: readonly string[], words: ChartWords): string {
  const labels = values.map((value) => filterValueLabel(name, value, words));
  return words.t('labelled', { label: words.t(`filters.names.${name}`), value: labels.join(', ') });
}
