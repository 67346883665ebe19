import {
  chartsOfTheme,
  marksPerChart,
  type ChartDefinition,
} from '../../domain/charts/chart-definition';
import type { ChartWords } from '../../domain/charts/chart-point';
import type { ChartAddress } from '../../domain/charts/chart-schema';
import { chartTitle, toChart } from '../../domain/charts/chart-spec';
import {
  formatFigureFilters,
  narrowFilters,
  type FigureFilters,
  type FigureSelection,
} from '../../domain/filters/figure-filters';
import { getComposedCharts } from '../../database/queries/content/chart-queries';
import {
  countByPlace,
  countFigures,
  getNewestFigures,
} from '../../database/queries/figures/figure-queries';
import { themes, type Theme } from '../../domain/indicators/indicator-schema';
import type { ChartResult } from '../../domain/charts/chart-schema';

/** Charts of a theme on its own page, and on the dashboard, which leads there. */
const chartsPerPage = 60;
const chartsPerSection = 12;

/**
 * Charts of a selection, in the order of their definitions. One that the country or year filter
 * emptied says what it has; one that the other filters rule out is left away.
 */
async function getCharts(
  definitions: readonly ChartDefinition[],
  selection: FigureSelection,
  words: ChartWords,
): Promise<ChartResult[]> {
  const charts = await Promise.all(
    definitions.map((definition) => getChart(definition, selection, words)),
  );
  return charts.filter((result) => result !== null);
}

/** Charts of one theme, at most `limit` of them. */
export async function getThemeCharts(
  theme: Theme,
  selection: FigureSelection,
  words: ChartWords,
  limit = chartsPerPage,
): Promise<ChartResult[]> {
  const composed = await getComposedCharts(selection.release);
  const { indicators } = selection.vocabulary;
  const definitions = chartsOfTheme(theme, composed, indicators.values());
  return getCharts(definitions.slice(0, limit), selection, words);
}

/** Every theme of a selection with its charts; a theme that the filters rule out is left away. */
export async function getThemeSections(
  selection: FigureSelection,
  words: ChartWords,
): Promise<{ theme: Theme; charts: ChartResult[] }[]> {
  const wanted = themes.filter((theme) => selection.filters.theme?.includes(theme) ?? true);
  const sections = await Promise.all(
    wanted.map(async (theme) => {
      return { theme, charts: await getThemeCharts(theme, selection, words, chartsPerSection) };
    }),
  );
  return sections.filter(({ charts }) => charts.length > 0);
}

/** One chart of a selection; null where the filters rule it out. */
export async function getChart(
  definition: ChartDefinition,
  selection: FigureSelection,
  words: ChartWords,
): Promise<ChartResult | null> {
  const filters = narrowFilters(selection.filters, definition.select);
  if (filters === null) return null;
  const narrowed = { ...selection, filters };
  const figures = await getNewestFigures(narrowed, marksPerChart);
  if (figures.length === 0) return getEmptyChart(definition, { ...selection, filters }, words);
  const isFull = figures.length === marksPerChart;
  const omitted = isFull ? (await countFigures(narrowed)) - figures.length : 0;
  const rest = {
    query: formatFigureFilters(filters),
    address: chartAddress(definition, selection),
    omitted,
  };
  return { chart: toChart(figures, definition, rest, words) };
}

/** Where a chart is found again: on the page of its theme, so that a theme filter has nothing to add. */
export function chartAddress(
  { theme }: ChartDefinition,
  { filters, release }: FigureSelection,
): ChartAddress {
  const own = { ...filters, theme: undefined };
  return {
    path: `/themes/${theme}`,
    query: formatFigureFilters(own),
    frozenQuery: formatFigureFilters({ ...own, release }),
  };
}

async function getEmptyChart(
  definition: ChartDefinition,
  selection: FigureSelection,
  words: ChartWords,
): Promise<ChartResult | null> {
  const filters: FigureFilters = { ...selection.filters, country: undefined, year: undefined };
  const places = await countByPlace({ ...selection, filters });
  if (places.length === 0) return null;
  const { label: title, foreign } = chartTitle(definition, words);
  return { empty: { id: definition.id, title, foreign, places } };
}
