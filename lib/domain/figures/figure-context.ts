import { countryName } from '../../base/i18n/country-schema';
import { formatDate, formatDates } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import type { Translator } from '../../base/i18n/translations';
import { parseReportingPeriod } from '../periods/reporting-period';
import type { Figure } from './figure-schema';

type Words = { locale: Locale; t: Translator };

/** Where a figure is from: a country, `12 countries`, or `several countries` where nobody says how many. */
export function placeName(
  { country, countries_covered: count }: Pick<Figure, 'country' | 'countries_covered'>,
  { locale, t }: Words,
): string {
  if (country !== null) return countryName(country, locale);
  return count === null || count === 0 ? t('places.several') : t('places.countries', { count });
}

/** The time a figure speaks of: `2010`, `4th quarter of 2015`, `July 2013`, `April 2023 – March 2024`. */
export function periodName(
  { period, year }: Pick<Figure, 'period' | 'year'>,
  { locale, t }: Words,
): string {
  const read = period === null ? null : parseReportingPeriod(period);
  if (read === null || read.isCalendarYear) return String(year);
  const { from, to } = read;
  const months = to - from;
  if (months === 1) return formatDate(monthOf(from), locale);
  const part = (from % 12) / months + 1;
  if (months === 3 && from % 3 === 0) return t('places.quarter', { part, year: String(year) });
  if (months === 6 && from % 6 === 0) return t('places.half', { part, year: String(year) });
  return formatDates(monthOf(from), monthOf(to - 1), locale);
}

/** `Belgium, 2010`: what tells a figure from others of its indicator. */
export function placeAndPeriod(
  figure: Pick<Figure, 'country' | 'countries_covered' | 'period' | 'year'>,
  words: Words,
): string {
  return `${placeName(figure, words)}, ${periodName(figure, words)}`;
}

/** Where in its document a figure stands: `paragraph 4`, or as its locator says; null where nobody says. */
export function locatorName(
  { paragraph, locator }: Pick<Figure, 'paragraph' | 'locator'>,
  t: Translator,
): string | null {
  return paragraph === null ? locator : t('table.paragraph', { number: paragraph });
}

/** A month, counted from January of year 0, as `2013-07`. */
function monthOf(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
