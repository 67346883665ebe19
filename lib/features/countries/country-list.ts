import { countryName } from '../../base/i18n/country-schema';
import type { ForeignText } from '../../base/i18n/foreign-texts';
import { countThemePlaces } from '../../database/queries/figures/country-queries';
import { getNewestFigures } from '../../database/queries/figures/figure-queries';
import type { ChartWords } from '../../domain/charts/chart-point';
import { summariseCountries, yearsOf } from '../../domain/countries/country-summary';
import { countryHref, figureHref } from '../../domain/figures/figure-links';
import { toMeaning } from '../../domain/figures/figure-meaning';
import type { FigureSelection } from '../../domain/filters/figure-filters';

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

/** The newest figure of a country, in words. */
type NewestFigure = {
  href: string;
  value: string;
  label: string;
  year: number;
  foreign: readonly ForeignText[];
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
      newest: await getNewest(summary.country, selection, words),
    })),
  );
  return entries.sort((a, b) => a.name.localeCompare(b.name, locale));
}

async function getNewest(
  country: string,
  selection: FigureSelection,
  words: ChartWords,
): Promise<NewestFigure | null> {
  const filters = { ...selection.filters, country: [country] };
  const [figure] = await getNewestFigures({ ...selection, filters }, 1);
  if (!figure) return null;
  const { label, value, foreign } = toMeaning(figure, words);
  return {
    href: figureHref(figure, words.locale, words.query),
    value,
    label,
    year: figure.year,
    foreign,
  };
}
