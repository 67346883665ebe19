import { chartsOfTheme, type ChartDefinition } from '../charts/chart-catalogue';
import type { ChartWords } from '../charts/chart-point';
import type { ChartSpec } from '../charts/chart-schema';
import { toChart } from '../charts/chart-spec';
import { formatFigureFilters, narrowFilters, type FigureFilters } from '../figures/figure-filters';
import { countFigures, getNewestFigures } from '../figures/figure-queries';
import type { Figure } from '../figures/figure-schema';
import type { FigureSelection } from '../figures/figure-sql';
import { indicatorOf } from '../figures/vocabulary-schema';
import { breakdowns, withAnyCode, withoutCode } from '../indicators/indicator-schema';

/** The chart stands beside other things: fewer marks than on a theme's page. */
const marks = 12;

/**
 * A figure among its siblings: the chart that shows it on its theme's page, narrowed to what has room
 * for it, from all its countries and years down to its own.
 */
export async function getSiblingChart(
  figure: Figure,
  selection: FigureSelection,
  words: ChartWords,
): Promise<ChartSpec | null> {
  const definition = definitionOf(figure, selection);
  const own = { country: [figure.country], year: [String(figure.year)] };
  const frozen = { release: selection.filters.release };
  for (const place of [{}, { country: own.country }, own, { ...own, ...codesOf(figure) }]) {
    const filters = narrowFilters({ ...place, ...frozen }, definition.select);
    const narrowed = filters && { ...selection, filters };
    const figures = narrowed ? await getNewestFigures(narrowed, marks) : [];
    if (!filters || !narrowed || !figures.some(({ id }) => id === figure.id)) continue;
    const omitted = figures.length < marks ? 0 : (await countFigures(narrowed)) - figures.length;
    const rest = { query: formatFigureFilters(filters), omitted };
    return toChart(figures, definition, rest, { ...words, current: figure.id });
  }
  return null;
}

/** The composed chart that has a place for the figure, or the one of its indicator. */
function definitionOf(figure: Figure, { vocabulary }: FigureSelection): ChartDefinition {
  const indicator = indicatorOf(vocabulary, figure);
  const definitions = chartsOfTheme(indicator.theme, vocabulary.indicators.values());
  const found = definitions.find(({ select }) => isShownBy(figure, select));
  if (!found) throw new Error(`No chart shows the indicator ${indicator.id}`);
  return found;
}

function isShownBy(figure: Figure, select: ChartDefinition['select']): boolean {
  return (
    select.indicator.includes(figure.indicator) &&
    breakdowns.every((breakdown) => {
      const wanted = select[breakdown];
      const code = figure[breakdown];
      if (wanted === undefined || (code !== null && wanted.includes(withAnyCode))) return true;
      return wanted.includes(code ?? withoutCode);
    })
  );
}

function codesOf(figure: Figure): FigureFilters {
  const filters: FigureFilters = { source: [figure.source] };
  for (const breakdown of breakdowns) filters[breakdown] = [figure[breakdown] ?? withoutCode];
  return filters;
}
