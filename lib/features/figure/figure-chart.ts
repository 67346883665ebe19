import {
  chartOf,
  chartsOfTheme,
  selects,
  type ChartDefinition,
} from '../../domain/charts/composed/chart-definition';
import type { ChartWords } from '../../domain/charts/chart-point';
import type { ChartSpec } from '../../domain/charts/model/chart-schema';
import { toChart } from '../../domain/charts/chart-spec';
import { formatFigureFilters, type FigureSelection } from '../../domain/filters/figure-filters';
import { getComposedCharts } from '../../database/queries/content/chart-queries';
import { countFigures } from '../../database/queries/figures/count-queries';
import type { Figure } from '../../domain/figures/figure-schema';
import { getFiguresNear } from '../../database/queries/figures/sibling-queries';
import { indicatorOf } from '../../domain/figures/vocabulary-schema';
import { chartAddress } from '../charts/chart-sections';

/** The chart stands beside other things: fewer marks than on a theme's page. */
const marks = 12;

/**
 * A figure among its siblings: the chart that shows it on its theme's page, with what is nearest to it. What the public gave one
 * organisation stands beside what it gave no other.
 */
export async function getSiblingChart(
  figure: Figure,
  selection: FigureSelection,
  words: ChartWords,
): Promise<ChartSpec> {
  const definition = await findDefinition(figure, selection);
  const { release } = selection.filters;
  const { kind, organisation } = figure;
  const own = {
    ...(kind === 'rating' && organisation !== null ? { organisation: [organisation] } : {}),
    ...(release === undefined ? {} : { release }),
  };
  const filters = { ...definition.select, ...own };
  const near = await getFiguresNear(figure, filters, selection, marks - 1);
  const figures = [figure, ...near];
  const isFull = figures.length === marks;
  const omitted = isFull ? (await countFigures({ ...selection, filters })) - marks : 0;
  const address = chartAddress(definition, { ...selection, filters: own });
  const rest = { query: formatFigureFilters(filters), address, omitted };
  return toChart(figures, definition, rest, { ...words, current: figure.id });
}

/** The composed chart that has a place for the figure, or the one of its indicator. */
async function findDefinition(
  figure: Figure,
  { release, vocabulary }: FigureSelection,
): Promise<ChartDefinition> {
  const indicator = indicatorOf(vocabulary, figure);
  const composed = await getComposedCharts(release);
  const definitions = chartsOfTheme(indicator.theme, composed, vocabulary.indicators.values());
  return definitions.find(({ select }) => selects(select, figure)) ?? chartOf(indicator);
}
