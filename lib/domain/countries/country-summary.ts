import { themes, type Theme } from '../indicators/indicator-schema';

/** How many figures there are of a theme in a year, by country; without one where they are of several together. */
export type ThemePlace = { theme: Theme; country: string | null; year: number; count: number };

/** What is known of a country, or of an organisation: its figures by theme and year. */
export type ThemeSummary = {
  count: number;
  firstYear: number;
  lastYear: number;
  /** In the order of the themes, without those of which nothing is known. */
  themes: readonly { theme: Theme; count: number; years: readonly YearCount[] }[];
};

export type CountrySummary = ThemeSummary & { country: string };

/** How many figures speak of a year. */
export type YearCount = { year: number; count: number };

/** What is known of each country, by its code. What has no figures is left out. */
export function summariseCountries(places: readonly ThemePlace[]): CountrySummary[] {
  const codes = [...new Set(places.flatMap(({ country }) => country ?? []))].sort();
  return codes.flatMap((country) => {
    const summary = summariseThemes(places.filter((place) => place.country === country));
    return summary === null ? [] : { country, ...summary };
  });
}

/** What some figures are on, wherever they are from; null where there are none. */
export function summariseThemes(places: readonly ThemePlace[]): ThemeSummary | null {
  if (places.length === 0) return null;
  const years = places.map(({ year }) => year);
  return {
    count: sumCounts(places),
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    themes: themes.flatMap((theme) => {
      const ofTheme = places.filter((place) => place.theme === theme);
      return ofTheme.length === 0
        ? []
        : { theme, count: sumCounts(ofTheme), years: countByYear(ofTheme) };
    }),
  };
}

function countByYear(places: readonly ThemePlace[]): YearCount[] {
  const years = [...new Set(places.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    count: sumCounts(places.filter((place) => place.year === year)),
  }));
}

/** The years that figures speak of: `2010`, `2008–2010`. */
export function yearsOf({ firstYear, lastYear }: ThemeSummary): string {
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
}

function sumCounts(places: readonly { count: number }[]): number {
  return places.reduce((sum, { count }) => sum + count, 0);
}
