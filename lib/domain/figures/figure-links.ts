import { formatList, formatQuery, joinQueries, withQuery } from '../../base/http/query';
import type { Locale } from '../../base/i18n/locales';
import type { Figure } from './figure-schema';

/** A figure's page after its language: the address that never changes. */
export function figurePath(id: string): string {
  return `/figures/${id}`;
}

/**
 * Where a figure is shown with all that is known of it.
 * @param query filters, and the release, that the link carries along
 */
export function figureHref({ id }: Pick<Figure, 'id'>, locale: Locale, query = ''): string {
  return withQuery(`/${locale}${figurePath(id)}`, query);
}

/** The page of a source, with the filters that are set. */
export function sourceHref(id: string, locale: Locale, query = ''): string {
  return withQuery(`/${locale}/sources/${id}`, query);
}

/** The page of a country, by its ISO code, with the filters that are set. */
export function countryHref(code: string, locale: Locale, query = ''): string {
  return withQuery(`/${locale}/countries/${code}`, query);
}

/** The page of an organisation, with the filters that are set. */
export function organisationHref(id: string, locale: Locale, query = ''): string {
  return withQuery(`/${locale}/organisations/${id}`, query);
}

/** The page of a charter or law and what it promises, with the filters that are set. */
export function charterHref(id: string, locale: Locale, query = ''): string {
  return withQuery(`/${locale}/commitments/${id}`, query);
}

/** The page of an assessment, with the filters that are set. */
export function assessmentHref(id: string, locale: Locale, query = ''): string {
  return withQuery(`/${locale}/assessments/${id}`, query);
}

/** Where figures are held against each other: may these be compared? */
export function compareFiguresHref(ids: readonly string[], locale: Locale, release?: number) {
  return withQuery(`/${locale}/compare`, formatQuery({ release, figure: formatList(ids) }));
}

/** Where countries are held against each other. */
export function compareCountriesHref(codes: readonly string[], locale: Locale, query = '') {
  const countries = formatQuery({ country: formatList(codes) });
  return withQuery(`/${locale}/compare`, joinQueries(countries, query));
}
