import { toChart } from '../charts/chart-spec';
import type { ChartAddress, ChartSpec } from '../charts/chart-schema';
import type { ChartWords } from '../charts/chart-point';
import { explorerQuery, type ExplorerView } from '../figures/explorer-filters';
import { getFacets } from '../figures/facet-queries';
import {
  formatFigureFilters,
  type FigureFilters,
  type FilterProblem,
} from '../figures/figure-filters';
import { countFigures } from '../figures/figure-queries';
import type { Figure } from '../figures/figure-schema';
import type { FigureSelection } from '../figures/figure-sql';
import { getFigurePage, getFiguresById } from '../figures/page-queries';
import { toWords } from '../figures/search-queries';
import { indicatorOf } from '../figures/vocabulary-schema';
import { breakdowns, withoutCode, type Unit } from '../indicators/indicator-schema';
import { findStatements } from '../sources/statement-queries';

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
    getFiguresById(selection, view.chosen),
    findStatements(q === undefined ? [] : toWords(q), selection.release, { theme, source }),
  ]);
  const standing = chosen.map(({ id }) => id);
  return {
    counts,
    page,
    statements,
    /** The view without figures that do not stand, which are named instead. */
    view: { ...view, chosen: standing },
    problems: view.chosen.filter((id) => !standing.includes(id)).map(unknownFigure),
    ...(await getChosenCharts(chosen, selection, view, words)),
  };
}

function unknownFigure(found: string): FilterProblem {
  return { parameter: 'figure', found, code: 'unknown' };
}

/** Charts of chosen figures, one a unit, and how many figures the files of all of them hold. */
async function getChosenCharts(
  chosen: readonly Figure[],
  selection: FigureSelection,
  view: ExplorerView,
  words: ChartWords,
): Promise<{ charts: ChartSpec[]; inFiles: number }> {
  const groups = groupByUnit(chosen, words);
  const files = groups.map(({ figures }) => filtersOf(figures, selection.filters.release));
  const counts = files.map((filters) => countFigures({ ...selection, filters }));
  const address = chosenAddress(chosen, selection, view);
  const charts = groups.map((group, index) => {
    const rest = { query: formatFigureFilters(files[index] ?? {}), address, omitted: 0 };
    return toChosenChart(group, index, rest, words);
  });
  const inFiles = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  return { charts, inFiles };
}

/** Chosen figures are found again in the explorer, whose address names each. */
function chosenAddress(
  chosen: readonly Figure[],
  { filters, release }: FigureSelection,
  view: ExplorerView,
): ChartAddress {
  const own = { ...view, cursor: null, chosen: chosen.map(({ id }) => id) };
  return {
    path: '/figures',
    query: explorerQuery(filters, own),
    frozenQuery: explorerQuery({ ...filters, release }, own),
  };
}

type UnitGroup = { unit: Unit; figures: Figure[]; isOnly: boolean };

/** Values in different units, or on different scales, share no axis. */
function groupByUnit(chosen: readonly Figure[], { vocabulary }: ChartWords): UnitGroup[] {
  const groups = new Map<string, UnitGroup>();
  for (const figure of chosen) {
    const { unit, scale_min, scale_max } = indicatorOf(vocabulary, figure);
    const key = [unit, scale_min, scale_max].join(' ');
    const group = groups.get(key) ?? { unit, figures: [], isOnly: false };
    group.figures.push(figure);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, isOnly: groups.size === 1 }));
}

function toChosenChart(
  { unit, figures, isOnly }: UnitGroup,
  index: number,
  rest: Pick<ChartSpec, 'query' | 'address' | 'omitted'>,
  words: ChartWords,
): ChartSpec {
  const { t, vocabulary } = words;
  const [theme = 'satisfaction'] = figures.map((figure) => indicatorOf(vocabulary, figure).theme);
  const indicator = [...new Set(figures.map((figure) => figure.indicator))];
  const id = `chosen-${index + 1}`;
  const shape = { form: 'bars', labelBy: 'both', sortBy: 'value' } as const;
  const chart = toChart(figures, { ...shape, id, theme, select: { indicator } }, rest, words);
  const title = isOnly
    ? t('explorer.chosenTitle')
    : t('explorer.chosenIn', { unit: t(`units.${unit}`) });
  return { ...chart, title, isListed: false };
}

/** The narrowest filters that take all of some figures: what their file is selected by. */
function filtersOf(figures: readonly Figure[], release: number | undefined): FigureFilters {
  const all = (valueOf: (figure: Figure) => string) => [...new Set(figures.map(valueOf))].sort();
  const filters: FigureFilters = {
    country: all(({ country }) => country),
    year: all(({ year }) => String(year)),
    indicator: all(({ indicator }) => indicator),
    kind: all(({ kind }) => kind),
    source: all(({ source }) => source),
  };
  for (const name of breakdowns) filters[name] = all((figure) => figure[name] ?? withoutCode);
  if (release !== undefined) filters.release = release;
  return filters;
}
