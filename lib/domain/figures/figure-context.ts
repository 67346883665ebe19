import { countryName } from '../../base/i18n/country-schema';
import { textWithLanguage } from '../../base/i18n/foreign-texts';
import { formatDate, formatDates, formatShortMonth } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import type { Translator } from '../../base/i18n/translations';
import { parseReportingPeriod } from '../periods/reporting-period';
import type { SeriesBreak } from '../surveys/series-break-schema';
import { periodOf, readPeriod, type Figure } from './figure-schema';

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
export function periodName(figure: Pick<Figure, 'period' | 'year'>, words: Words): string {
  return nameOf(periodOf(figure), words);
}

/** The same within a sentence: `in 2010`, `in the 4th quarter of 2015`, `between April 2023 and March 2024`. */
export function inPeriod(figure: Pick<Figure, 'period' | 'year'>, words: Words): string {
  return nameOf(periodOf(figure), words, 'in');
}

/** The same after a word such as “since”: `2010`, `the 4th quarter of 2015`. */
export function thePeriod(figure: Pick<Figure, 'period' | 'year'>, words: Words): string {
  return nameOf(periodOf(figure), words, 'the');
}

/** Quarters and halves of a year take an article within a sentence, which years and months do not. */
function nameOf(
  period: string,
  { locale, t }: Words,
  use: 'alone' | 'in' | 'the' = 'alone',
): string {
  const read = parseReportingPeriod(period);
  const plainly = (name: string) => (use === 'in' ? t('places.in', { period: name }) : name);
  if (read === null || read.isCalendarYear) return plainly(period);
  const { from, to } = read;
  const months = to - from;
  const year = yearOf(from);
  const [first, last] = [monthOf(from), monthOf(to - 1)];
  if (months === 1) return plainly(formatDate(first, locale));
  const part = (from % 12) / months + 1;
  const isPart = from % months === 0;
  if (months === 3 && isPart) return t('places.quarter', { part, year, use });
  if (months === 6 && isPart) return t('places.half', { part, year, use });
  if (use === 'in')
    return t('places.between', { from: formatDate(first, locale), to: formatDate(last, locale) });
  return formatDates(first, last, locale);
}

/** The same at the foot of an axis: `2010`, `Q4 2015`, `Jul 2013`, `2023/24` for a year that two share. */
export function shortPeriodName(figure: Pick<Figure, 'period' | 'year'>, words: Words): string {
  const { from, to, isCalendarYear } = readPeriod(figure);
  const months = to - from;
  if (isCalendarYear) return yearOf(from);
  if (months === 12) return `${yearOf(from)}/${yearOf(to - 1).slice(-2)}`;
  if (months === 1) return formatShortMonth(monthOf(from), words.locale);
  const part = (from % 12) / months + 1;
  const isPart = from % months === 0;
  if (months === 3 && isPart) return words.t('places.shortQuarter', { part, year: yearOf(from) });
  if (months === 6 && isPart) return words.t('places.shortHalf', { part, year: yearOf(from) });
  return periodName(figure, words);
}

/** Why a series is broken, and where: `Between 2016 and 2017: a new framework applies.` */
export function explainBreak({ after, before, reason }: SeriesBreak, words: Words): string {
  return words.t('caveats.break', {
    ...{ after: nameOf(after, words, 'the'), before: nameOf(before, words, 'the') },
    reason: textWithLanguage(reason, words),
  });
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
  return `${yearOf(months)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function yearOf(months: number): string {
  return String(Math.floor(months / 12));
}
