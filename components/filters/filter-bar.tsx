import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { FilterChoices } from '@/lib/features/dashboard/dashboard-schema';
import type { Facet } from '@/lib/domain/filters/facet-schema';
import {
  filterFields,
  formatFigureFilters,
  type FigureFilters,
} from '@/lib/domain/filters/figure-filters';
import { listFilters, type ListFilter } from '@/lib/domain/filters/filter-value-schema';
import { filterValueLabel, foreignLabel } from '@/lib/domain/filters/value-label';
import { withLanguages } from '@/lib/base/i18n/foreign-texts';
import { FilterForm } from './filter-form';

/** The filters that the bar offers; it names the others where they are set. */
const offered = ['country', 'year'] as const;
const carried = listFilters.filter((name) => name !== 'country' && name !== 'year');

/** The page's filters: a plain GET form that also works without JavaScript, and what it selects now. */
export function FilterBar({
  choices,
  filters,
  action,
  asksFor = null,
  words,
}: {
  choices: FilterChoices;
  filters: FigureFilters;
  /** The page's own address, without filters. */
  action: string;
  /** The filter that the page asks its reader to choose by: it is never folded away. */
  asksFor?: (typeof offered)[number] | null;
  words: ChartWords;
}) {
  const { t } = words;
  const others = [
    ...carried
      .filter((name) => filters[name])
      .map((name) => namedValues(name, filters[name] ?? [], words)),
    ...(filters.q === undefined ? [] : [t('filters.search', { q: filters.q })]),
  ];
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <section aria-label={t('filters.label')} className="border-line bg-raised border-y">
      <div className="page flex flex-col gap-3 py-4">
        <FilterForm
          action={action}
          hidden={filterFields({ ...filters, country: undefined, year: undefined })}
          state={formatFigureFilters(filters)}
          className="flex flex-wrap gap-x-8 gap-y-3"
        >
          {offered
            .filter((name) => choices[name].length > 0)
            .map((name) => (
              <Choices
                key={name}
                name={name}
                choices={choices[name]}
                selected={filters[name] ?? []}
                isAskedFor={name === asksFor}
                words={words}
              />
            ))}
          <noscript>
            <button type="submit" className="button">
              {t('filters.apply')}
            </button>
          </noscript>
        </FilterForm>
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
          {isFiltered && (
            <a href={action} className="print:hidden">
              {t('filters.clear')}
            </a>
          )}
        </p>
      </div>
    </section>
  );
}

/** More than these stand in a line that scrolls where there is little room. */
const fewChoices = 8;
const inLine =
  'max-sm:min-w-0 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:py-1 max-sm:*:shrink-0';

/** More than these fold away behind their number, unless one is ticked: they would fill a phone's screen. */
const manyChoices = 12;

/** One filter's values by their names as boxes to tick, each with the figures it would show. */
function Choices({
  name,
  choices,
  selected,
  isAskedFor,
  words,
}: {
  name: (typeof offered)[number];
  choices: readonly Facet[];
  selected: readonly string[];
  isAskedFor: boolean;
  words: ChartWords;
}) {
  const label = words.t(`filters.${name}`);
  const named = choices
    .map((choice) => ({ ...choice, text: filterValueLabel(name, choice.value, words) }))
    .sort((a, b) => a.text.localeCompare(b.text, words.locale));
  const isFolded = choices.length > manyChoices;
  const boxes = (
    <fieldset
      className={`flex flex-wrap items-center gap-2 ${choices.length > fewChoices ? inLine : ''}`}
    >
      <legend className={isFolded ? 'sr-only' : 'float-left mr-1 text-sm font-semibold'}>
        {label}
      </legend>
      {named.map(({ value, text, count }) => (
        <label key={value} className="chip">
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={selected.includes(value)}
          />
          <span>{text}</span>
          <span>{count}</span>
        </label>
      ))}
    </fieldset>
  );
  if (!isFolded) return boxes;
  return (
    <details open={isAskedFor || selected.length > 0} className="max-sm:min-w-0">
      <summary className="mb-2 text-sm font-semibold">
        {label} ({choices.length})
      </summary>
      {boxes}
    </details>
  );
}

function namedValues(name: ListFilter, values: readonly string[], words: ChartWords): string {
  const labels = values.map((value) =>
    withLanguages(filterValueLabel(name, value, words), foreignLabel(name, value, words), words.t),
  );
  return words.t('labelled', { label: words.t(`filters.names.${name}`), value: labels.join(', ') });
}
