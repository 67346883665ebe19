import { firstOf, type Query } from '../../base/http/query';
import type { ForeignText } from '../../base/i18n/foreign-texts';
import type { Locale } from '../../base/i18n/locales';
import { foldText } from '../../base/i18n/text-schema';
import type { Translator } from '../../base/i18n/translations';
import type { Facet, FacetCounts } from '../../domain/filters/facet-schema';
import type { FigureFilters } from '../../domain/filters/figure-filters';
import { listFilters, type ListFilter } from '../../domain/filters/filter-value-schema';
import { filterValueLabel, foreignLabel } from '../../domain/filters/value-label';
import type { Vocabulary } from '../../domain/figures/vocabulary-schema';

type FacetWords = { vocabulary: Vocabulary; locale: Locale; t: Translator };

export type FacetOption = {
  value: string;
  label: string;
  /** What of the label is not in the reader's language. */
  foreign: readonly ForeignText[];
  count: number;
  isSelected: boolean;
};

/** One filter as the explorer offers it. */
export type FacetGroup = {
  name: ListFilter;
  label: string;
  /** What is selected, then what has the most figures. */
  options: readonly FacetOption[];
  selected: number;
  /** How many values there are, shown or not. */
  total: number;
  /** The words by which the values are narrowed, where there are too many to show. */
  find: string;
};

/** More values than this are found by searching among them. */
export const optionsShown = 30;

/** The parameter that narrows a facet's values; no filter of figures, so that links leave it out. */
export const findParameter = (name: ListFilter) => `find-${name}`;

/** Every filter with the values one can choose; one without any is left away. */
export function toFacetGroups(
  { facets }: FacetCounts,
  filters: FigureFilters,
  query: Query,
  words: FacetWords,
): FacetGroup[] {
  const groups = listFilters.map((name) => {
    const find = (firstOf(query, findParameter(name)) ?? '').slice(0, 100);
    return toGroup(name, facets[name], filters[name] ?? [], find, words);
  });
  return groups.filter(({ options, find }) => options.length > 0 || find !== '');
}

function toGroup(
  name: ListFilter,
  facets: readonly Facet[],
  selected: readonly string[],
  find: string,
  words: FacetWords,
): FacetGroup {
  const counts = new Map(facets.map(({ value, count }) => [value, count]));
  const toOption = (value: string): FacetOption => ({
    value,
    label: filterValueLabel(name, value, words),
    foreign: foreignLabel(name, value, words),
    count: counts.get(value) ?? 0,
    isSelected: selected.includes(value),
  });
  const others = facets
    .filter(({ value }) => !selected.includes(value))
    .toSorted((a, b) => compare(name, a, b));
  const found = find === '' ? others : narrow(others, find, (value) => toOption(value).label);
  const options = [...selected, ...found.slice(0, optionsShown).map(({ value }) => value)];
  return {
    name,
    label: words.t(`filters.names.${name}`),
    options: options.map(toOption),
    selected: selected.length,
    total: others.length + selected.length,
    find,
  };
}

/** Years by time, everything else by how many figures it has. */
function compare(name: ListFilter, a: Facet, b: Facet): number {
  if (name !== 'year') return b.count - a.count;
  return Number(b.value) - Number(a.value);
}

function narrow(facets: readonly Facet[], find: string, labelOf: (value: string) => string) {
  const wanted = foldText(find);
  return facets.filter(({ value }) => foldText(`${labelOf(value)} ${value}`).includes(wanted));
}
