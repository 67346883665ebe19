import type { FigureFilters, FigureSelection } from '../../domain/filters/figure-filters';
import type { Facet } from '../../domain/filters/facet-schema';
import { countByValue } from '../../database/queries/figures/count-queries';
import type { FilterChoices } from './dashboard-schema';

/**
 * The countries and years of a page. A value's count is what one would see by choosing it with the
 * other filters as they are; a value that they rule out stays on offer with 0.
 * @param page the filters that belong to the page itself, such as its theme
 */
export async function getFilterChoices(
  selection: FigureSelection,
  page: FigureFilters,
): Promise<FilterChoices> {
  const of = (filters: FigureFilters) => ({ ...selection, filters });
  const { filters } = selection;
  const [country, year, shown, total] = await Promise.all([
    countChoices('country', selection, page),
    countChoices('year', selection, page),
    countWithYears(of(filters)),
    countWithYears(of(page)),
  ]);
  return { country, year, shown, total };
}

/** How many figures a selection has, of which the years are counted as well: every figure has one. */
export async function countWithYears(selection: FigureSelection): Promise<number> {
  const years = await countByValue(selection, 'year');
  return years.reduce((sum, { count }) => sum + count, 0);
}

async function countChoices(
  name: 'country' | 'year',
  selection: FigureSelection,
  page: FigureFilters,
): Promise<Facet[]> {
  const others: FigureFilters = { ...selection.filters, [name]: undefined };
  const [all, possible] = await Promise.all([
    countByValue({ ...selection, filters: page }, name),
    countByValue({ ...selection, filters: others }, name),
  ]);
  const counts = new Map(possible.map(({ value, count }) => [value, count]));
  // What is selected stays in sight, also where the page has no figure of it.
  const values = new Set([...all.map(({ value }) => value), ...(selection.filters[name] ?? [])]);
  return [...values].sort().map((value) => ({ value, count: counts.get(value) ?? 0 }));
}
