import { countryName } from '../../base/i18n/country-schema';
import { countThemePlaces } from '../../database/queries/figures/count-queries';
import type { ChartWords } from '../../domain/charts/chart-point';
import { summariseCountries, yearsOf } from '../../domain/countries/country-summary';
import { countryHref } from '../../domain/figures/figure-links';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { getNewestInWords, type NewestFigure } from '../figure/newest-figure';

/** A country in the list of them, in words. */
export type CountryEntry = {
  code: string;
  name: string;
  href: string;
  count: number;
  years: string;
  themes: readonly { label: string; count: number }[];
  newest: NewestFigure | null;
};

/** What a selection knows of each country, by the countries' names. */
export async function getCountryList(
  selection: FigureSelection,
  words: ChartWords,
): Promise<CountryEntry[]> {
  const { locale, t, query } = words;
  const summaries = summariseCountries(await countThemePlaces(selection));
  const entries = await Promise.all(
    summaries.map(async (summary) => ({
      code: summary.country,
      name: countryName(summary.country, locale),
      href: countryHref(summary.country, locale, query),
      count: summary.count,
      years: yearsOf(summary),
      themes: summary.themes.map(({ theme, count }) => ({
        label: t(`themes.${theme}.title`),
        count,
      })),
      newest: await getNewestInWords({ country: [summary.country] }, selection, words),
    })),
  );
  return entries.sort((a, b) => a.name.localeCompare(b.name, locale));
}
