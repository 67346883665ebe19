import {
  chartsOfTheme,
  marksPerChart,
  type ChartDefinition,
} from '../../domain/charts/composed/chart-definition';
import {
  chooseCharts,
  longestRun,
  type ChartCandidate,
} from '../../domain/charts/series/chart-choice';
import type { ChartWords } from '../../domain/charts/chart-point';
import type { Figure } from '../../domain/figures/figure-schema';
import type { ChartAddress } from '../../domain/charts/model/chart-schema';
import { chartTitle, titleOfFigures, toChart } from '../../domain/charts/chart-spec';
import {
  formatFigureFilters,
  narrowFilters,
  type FigureFilters,
  type FigureSelection,
} from '../../domain/filters/figure-filters';
import { getComposedCharts } from '../../database/queries/content/chart-queries';
import {
  countByPlace,
  countByValue,
  countFigures,
} from '../../database/queries/figures/count-queries';
import { getNewestFigures, keyOf } from '../../database/queries/figures/figure-queries';
import { ReleaseMemory } from '../../database/release-cache';
import { themes, type Theme } from '../../domain/indicators/indicator-schema';
import type { ChartResult } from '../../domain/charts/model/chart-schema';

/** Charts of a theme on its own page, and on the dashboard, which leads there. */
const chartsPerPage = 60;
const chartsPerSection = 3;

/** Charts that nobody composed of which the longest lines are found: those with the most figures. */
const comparedPerSection = 12;

/**
 * Marks of a chart on the dashboard, which has to be light: those on lines, and bars, which weigh thrice as much. The
 * page of its theme has as many as a chart has room for.
 */
const marksPerSectionChart = { lines: 12, bars: 8 };

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

/** Charts of one theme, as many as its page has room for. */
export async function getThemeCharts(
  theme: Theme,
  selection: FigureSelection,
  words: ChartWords,
): Promise<ChartResult[]> {
  return getCharts(await definitionsOf(theme, selection), selection, words);
}

async function definitionsOf(
  theme: Theme,
  { vocabulary, release }: FigureSelection,
): Promise<ChartDefinition[]> {
  const composed = await getComposedCharts(release);
  return chartsOfTheme(theme, composed, vocabulary.indicators.values()).slice(0, chartsPerPage);
}

/** A theme on the dashboard. */
export type ThemeSection = {
  theme: Theme;
  /** Those that are chosen for it, of how many it has in all. */
  charts: ChartResult[];
  total: number;
  /** The longest line of these charts, the earliest figure first; empty where none joins three periods. */
  trend: readonly Figure[];
};

/** Every theme of a selection with its charts; a theme that the filters rule out is left away. */
export async function getThemeSections(
  selection: FigureSelection,
  words: ChartWords,
): Promise<ThemeSection[]> {
  const wanted = themes.filter((theme) => selection.filters.theme?.includes(theme) ?? true);
  const sections = await Promise.all(
    wanted.map((theme) => getThemeSection(theme, selection, words)),
  );
  return sections.filter(({ charts }) => charts.length > 0);
}

async function getThemeSection(
  theme: Theme,
  selection: FigureSelection,
  words: ChartWords,
): Promise<ThemeSection> {
  const { chosen, total } = await chooseSectionCharts(theme, selection);
  const charts = await Promise.all(
    chosen.map(({ chart, run }) => drawLightly(chart, isTrend(run), selection, words)),
  );
  const longest = longestRun(
    chosen.flatMap(({ run }) => run),
    selection.vocabulary,
  );
  return {
    theme,
    charts: charts.filter((result) => result !== null),
    total,
    trend: isTrend(longest) ? longest : [],
  };
}

/** The charts of a section with the longest line of each, and how many of its theme have figures. */
type SectionChoice = {
  chosen: readonly { chart: ReadChart; run: readonly Figure[] }[];
  total: number;
};

/** Alike in every language. Bounded by how many figures it holds. */
const sectionChoices = new ReleaseMemory<SectionChoice>(
  10_000,
  ({ chosen }) => 1 + chosen.reduce((sum, { chart }) => sum + chart.figures.length, 0),
);

async function chooseSectionCharts(
  theme: Theme,
  selection: FigureSelection,
): Promise<SectionChoice> {
  return sectionChoices.recall(`${theme} ${keyOf(selection)}`, async () => {
    const { candidates, total } = await readCandidates(
      await definitionsOf(theme, selection),
      selection,
    );
    const { vocabulary } = selection;
    const chosen = chooseCharts(candidates, vocabulary, chartsPerSection).map((chart) => ({
      chart,
      run: longestRun(chart.figures, vocabulary),
    }));
    return { chosen, total };
  });
}

/**
 * The charts that a section is chosen from, and how many of its theme have figures. The composed ones go before all
 * others; where too few of them have figures, those others are read that have the most: there may be hundreds.
 */
async function readCandidates(
  definitions: readonly ChartDefinition[],
  selection: FigureSelection,
): Promise<{ candidates: ReadChart[]; total: number }> {
  const read = async (wanted: readonly ChartDefinition[]) => {
    const found = await Promise.all(wanted.map((one) => readChart(one, selection)));
    return found.filter((one) => one !== null);
  };
  const composed = await read(definitions.filter(isComposed));
  const drawn = composed.filter(hasFigures).length;
  const facets = await countByValue(selection, 'indicator');
  const counts = new Map(facets.map(({ value, count }) => [value, count]));
  const countOf = ({ id }: ChartDefinition) => counts.get(id) ?? 0;
  const others = definitions.filter((one) => !isComposed(one));
  const total = drawn + others.filter((one) => countOf(one) > 0).length;
  if (drawn >= chartsPerSection) return { candidates: composed, total };
  const most = others.toSorted((a, b) => countOf(b) - countOf(a)).slice(0, comparedPerSection);
  return { candidates: [...composed, ...(await read(most))], total };
}

const isComposed = ({ name }: ChartDefinition) => name !== undefined;

const hasFigures = ({ figures }: ReadChart) => figures.length > 0;

/** Three periods that may be compared make a line, as in `toChartParts`: two make a difference. */
function isTrend(run: readonly Figure[]): boolean {
  return run.length > 2;
}

/** A chart with its newest marks, as many as the dashboard has room for; its title says what all of them show. */
async function drawLightly(
  chart: ReadChart,
  isLine: boolean,
  selection: FigureSelection,
  words: ChartWords,
): Promise<ChartResult | null> {
  const { definition, figures } = chart;
  const most = isLine ? marksPerSectionChart.lines : marksPerSectionChart.bars;
  if (figures.length <= most) return drawChart(chart, selection, words);
  const newest = { ...chart, figures: figures.slice(0, most), isFull: true };
  const light = await drawChart(newest, selection, words);
  if (light === null || !('chart' in light)) return light;
  const title = titleOfFigures(figures, definition, await countOmitted(chart, selection), words);
  return { chart: { ...light.chart, title } };
}

/** One chart of a selection; null where the filters rule it out. */
export async function getChart(
  definition: ChartDefinition,
  selection: FigureSelection,
  words: ChartWords,
): Promise<ChartResult | null> {
  const read = await readChart(definition, selection);
  return read && drawChart(read, selection, words);
}

/** A chart's figures under a selection, as many as it has room for. */
type ReadChart = ChartCandidate & {
  definition: ChartDefinition;
  filters: FigureFilters;
  /** Whether it has as many figures as there is room for, and so perhaps more. */
  isFull: boolean;
};

async function readChart(
  definition: ChartDefinition,
  selection: FigureSelection,
): Promise<ReadChart | null> {
  const filters = narrowFilters(selection.filters, definition.select);
  if (filters === null) return null;
  const { id } = definition;
  const figures = await getNewestFigures({ ...selection, filters }, marksPerChart);
  const isFull = figures.length === marksPerChart;
  return { id, isComposed: isComposed(definition), definition, filters, figures, isFull };
}

/** How many figures a chart has no room for. */
async function countOmitted(
  { filters, figures, isFull }: ReadChart,
  selection: FigureSelection,
): Promise<number> {
  return isFull ? (await countFigures({ ...selection, filters })) - figures.length : 0;
}

async function drawChart(
  chart: ReadChart,
  selection: FigureSelection,
  words: ChartWords,
): Promise<ChartResult | null> {
  const { definition, filters, figures } = chart;
  if (figures.length === 0) return getEmptyChart(definition, { ...selection, filters }, words);
  const rest = {
    query: formatFigureFilters(filters),
    address: chartAddress(definition, selection),
    omitted: await countOmitted(chart, selection),
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
