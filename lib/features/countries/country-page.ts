import { countThemePlaces } from '../../database/queries/figures/count-queries';
import { getNewestFigures } from '../../database/queries/figures/figure-queries';
import type { ChartWords } from '../../domain/charts/chart-point';
import { findOverlaps, type CountryOverlap } from '../../domain/countries/country-comparison';
import { summariseCountries } from '../../domain/countries/country-summary';
import { rowsPerTable } from '../../domain/figures/figure-rows';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { themes } from '../../domain/indicators/indicator-schema';
import { getMeasuredThemes } from '../charts/measured-themes';

/** Figures that are held against those of other countries: the newest of each. */
const compared = { own: 500, others: 2_000 };

/** All that is known of a country within a selection whose only country it is. */
export async function getCountryPage(code: string, selection: FigureSelection, words: ChartWords) {
  const [places, sections, overlaps, figures] = await Promise.all([
    countThemePlaces(selection),
    getMeasuredThemes(selection, words),
    getOverlaps(code, selection),
    getNewestFigures(selection, rowsPerTable),
  ]);
  const [summary = null] = summariseCountries(places);
  const unknown = themes.filter((theme) => !places.some((place) => place.theme === theme));
  return { summary, sections, overlaps, figures, unknown };
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
