import type { ChartWords } from '../../domain/charts/chart-point';
import type { ExplorerView } from '../../domain/filters/explorer-filters';
import { getFacets } from '../../database/queries/figures/facet-queries';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { getFigurePage } from '../../database/queries/figures/page-queries';
import { findStatements } from '../../database/queries/search/statement-queries';
import { getNearSearches } from '../search/near-searches';
import { countInFiles, getChosen, toChosenCharts } from '../charts/picked-figures-charts';

/** Figures a page of the explorer shows. */
const pageSize = 50;

/** All that the explorer shows of a selection. */
export async function getExplorer(
  selection: FigureSelection,
  view: ExplorerView,
  words: ChartWords,
) {
  const { q, theme, source } = selection.filters;
  const [counts, page, chosen, statements] = await Promise.all([
    getFacets(selection),
    getFigurePage(selection, view, pageSize),
    getChosen(selection, view.chosen),
    findStatements(q, selection.release, { theme, source }),
  ]);
  const { figures } = chosen;
  const isNothing = q !== undefined && counts.total + statements.length === 0;
  return {
    counts,
    page,
    statements,
    /** Searches that were probably meant, where nothing is found. */
    near: isNothing ? await getNearSearches(selection, words.locale) : [],
    /** The view without figures that do not stand, which are named instead. */
    view: { ...view, chosen: figures.map(({ id }) => id) },
    problems: chosen.problems,
    charts: toChosenCharts(figures, selection, view, words),
    inFiles: await countInFiles(figures, selection),
  };
}
