import { getComposedCharts } from '../../database/queries/content/chart-queries';
import { countThemePlaces } from '../../database/queries/figures/country-queries';
import {
  countByValue,
  getFigures,
  getNewestFigures,
} from '../../database/queries/figures/figure-queries';
import { chartsOfTheme } from '../../domain/charts/chart-definition';
import type { ChartWords } from '../../domain/charts/chart-point';
import type { ChartResult } from '../../domain/charts/chart-schema';
import { findOverlaps, type CountryOverlap } from '../../domain/countries/country-comparison';
import { summariseCountries } from '../../domain/countries/country-summary';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { themes, type Theme } from '../../domain/indicators/indicator-schema';
import { getChart } from '../charts/chart-sections';

/** Charts of a theme, and rows of the table; the theme's page and the CSV have all. */
const shown = { charts: 12, rows: 300 };

/** Figures that are held against those of other countries: the newest of each. */
const compared = { own: 500, others: 2_000 };

/** All that is known of a country within a selection whose only country it is. */
export async function getCountryPage(code: string, selection: FigureSelection, words: ChartWords) {
  const [places, sections, overlaps, figures] = await Promise.all([
    countThemePlaces(selection),
    getSections(selection, words),
    getOverlaps(code, selection),
    getFigures(selection, { limit: shown.rows }),
  ]);
  const [summary = null] = summariseCountries(places);
  const unknown = themes.filter((theme) => !places.some((place) => place.theme === theme));
  return { summary, sections, overlaps, figures, unknown };
}

/** Every theme of which the country has figures, with the charts that show them. */
async function getSections(
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
        definitions.slice(0, shown.charts).map((one) => getChart(one, selection, words)),
      );
      return { theme, charts: charts.filter((chart) => chart !== null) };
    }),
  );
  return sections.filter(({ charts }) => charts.length > 0);
}

/** The other countries that measure some of the same indicators. */
async function getOverlaps(code: string, selection: FigureSelection): Promise<CountryOverlap[]> {
  const { filters, vocabulary } = selection;
  const own = await getNewestFigures(selection, compared.own);
  const country = vocabulary.countries.filter((other) => other !== code);
  const indicator = [...new Set(own.map((figure) => figure.indicator))].sort();
  if (country.length === 0 || indicator.length === 0) return [];
  const others = { ...selection, filters: { ...filters, country, indicator } };
  return findOverlaps(own, await getNewestFigures(others, compared.others), vocabulary);
}
