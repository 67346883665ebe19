import { getComposedCharts } from '../../database/queries/content/chart-queries';
import { countByValue } from '../../database/queries/figures/count-queries';
import { chartsOfTheme } from '../../domain/charts/composed/chart-definition';
import type { ChartWords } from '../../domain/charts/chart-point';
import type { ChartResult } from '../../domain/charts/model/chart-schema';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { themes, type Theme } from '../../domain/indicators/indicator-schema';
import { getChart } from './chart-sections';

/** Charts of a theme; the theme's page has all. */
const mostCharts = 12;

/** Every theme of which a country or an organisation has figures, with the charts that show them. */
export async function getMeasuredThemes(
  selection: FigureSelection,
  words: ChartWords,
): Promise<{ theme: Theme; charts: ChartResult[] }[]> {
  const [counts, composed] = await Promise.all([
    countByValue(selection, 'indicator'),
    getComposedCharts(selection.release),
  ]);
  const measured = new Set(counts.map(({ value }) => value));
  const indicators = [...selection.vocabulary.indicators.values()];
  const sections = await Promise.all(
    themes.map(async (theme) => {
      const definitions = chartsOfTheme(theme, composed, indicators).filter(({ select }) =>
        select.indicator.some((id) => measured.has(id)),
      );
      const charts = await Promise.all(
        definitions.slice(0, mostCharts).map((one) => getChart(one, selection, words)),
      );
      return { theme, charts: charts.filter((chart) => chart !== null) };
    }),
  );
  return sections.filter(({ charts }) => charts.length > 0);
}
