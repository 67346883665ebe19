import type { CountryYear } from '../filters/facet-schema';
import { themes, type Theme } from '../indicators/indicator-schema';

/** How many figures a country has of a theme in a year. */
export type ThemePlace = CountryYear & { theme: Theme };

/** What is known of a country: its figures by theme and year. */
export type CountrySummary = {
  country: string;
  count: number;
  firstYear: number;
  lastYear: number;
  /** In the order of the themes, without those of which nothing is known. */
  themes: readonly { theme: Theme; count: number; years: readonly YearCount[] }[];
};

/** How many figures speak of a year. */
export type YearCount = { year: number; count: number };

/** What is known of each country, by its code. What has no figures is left out. */
export function summariseCountries(places: readonly ThemePlace[]): CountrySummary[] {
  const codes = [...new Set(places.map(({ country }) => country))].sort();
  return codes.map((country) => {
    const own = places.filter((place) => place.country === country);
    const years = own.map(({ year }) => year);
    return {
      country,
      count: sumCounts(own),
      firstYear: Math.min(...years),
      lastYear: Math.max(...years),
      themes: themes.flatMap((theme) => {
        const ofTheme = own.filter((place) => place.theme === theme);
        if (ofTheme.length === 0) return [];
        const counts = ofTheme.map(({ year, count }) => ({ year, count }));
        return { theme, count: sumCounts(ofTheme), years: counts.sort((a, b) => a.year - b.year) };
      }),
    };
  });
}

/** The years that a country's figures speak of: `2010`, `2008–2010`. */
export function yearsOf({ firstYear, lastYear }: CountrySummary): string {
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
}

function sumCounts(places: readonly { count: number }[]): number {
  return places.reduce((sum, { count }) => sum + count, 0);
}
