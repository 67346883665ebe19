import type { ForeignText } from '../../base/i18n/foreign-texts';
import { getNewestFigures } from '../../database/queries/figures/figure-queries';
import type { ChartWords } from '../../domain/charts/chart-point';
import { marksPerChart } from '../../domain/charts/composed/chart-definition';
import { sortCanonically } from '../../domain/charts/series/series-lines';
import { figureHref } from '../../domain/figures/figure-links';
import { toMeaning } from '../../domain/figures/figure-meaning';
import type { FigureFilters, FigureSelection } from '../../domain/filters/figure-filters';

/** The newest figure of a country or an organisation, in words. */
export type NewestFigure = {
  href: string;
  value: string;
  label: string;
  period: string;
  foreign: readonly ForeignText[];
};

/**
 * The newest figure of what a list names, within a selection.
 * @param own the filters by which the list finds it
 */
export async function getNewestInWords(
  own: FigureFilters,
  selection: FigureSelection,
  words: ChartWords,
): Promise<NewestFigure | null> {
  const filters = { ...selection.filters, ...own };
  // They come by their years: of the months of one, the last is to be found.
  const figures = await getNewestFigures({ ...selection, filters }, marksPerChart);
  const [figure] = sortCanonically(figures);
  if (!figure) return null;
  // Whose figure it is stands beside it.
  const named = own.organisation ? { ...figure, organisation: null } : figure;
  const { label, value, period, foreign } = toMeaning(named, words);
  return { href: figureHref(figure, words.locale, words.query), value, label, period, foreign };
}
