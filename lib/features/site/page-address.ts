import type { Query } from '../../base/http/query';
import { canonicalQuery, filterNames, withoutEmptySearch } from '../../domain/filters/parameters';
import { countrySchema } from '../../base/i18n/country-schema';
import { localeSchema, type Locale } from '../../base/i18n/locales';

/** The address of a page that is kept in memory: all that it depends on besides the release and its query. */
export type PageAddress = {
  locale: Locale;
  isEmbed: boolean;
  /** What follows the language, a star for an id: `figures/*`. */
  route: string;
  /** What stands in the star's place; null where there is none. */
  id: string | null;
};

/** The pages, by what follows the language, with the parameters that they read besides the filters. */
const pages: ReadonlyMap<string, readonly string[]> = new Map([
  ['', []],
  ['about', []],
  ['api', []],
  ['assessments', []],
  ['assessments/*', []],
  ['benchmark', []],
  ['changes', ['since', 'before']],
  ['commitments', []],
  ['commitments/*', []],
  ['compare', ['figure']],
  ['countries', []],
  ['countries/*', []],
  ['figures', ['sort', 'order', 'columns', 'figure', 'cursor']],
  ['figures/*', []],
  ['organisations', []],
  ['organisations/*', []],
  ['ratings', []],
  ['share/charts/*', ['figure']],
  ['share/figures/*', []],
  ['sources', []],
  ['sources/*', []],
  ['themes/*', []],
]);

/** The pages for other sites' frames, likewise. */
const embeddedPages: ReadonlyMap<string, readonly string[]> = new Map([
  ['charts/*', ['scheme', 'figure']],
  ['figures/*', ['scheme']],
]);

/** The routes of all pages, with signs for what varies: `/{l}/figures/{id}`. */
export const pageRoutes: readonly string[] = [
  ...[...pages.keys()].map((route) => `/{l}/${route}`),
  ...[...embeddedPages.keys()].map((route) => `/embed/{l}/${route}`),
].map((route) => route.replace(/\/$/, '').replace('*', '{id}'));

const pagesOf = (isEmbed: boolean) => (isEmbed ? embeddedPages : pages);

/**
 * The page that a path leads to; null where no page has such an address. Whether the id names anything
 * is for `standingOf` to say.
 * @param path decoded: `/fr/figures/be-2010-told-friends`
 */
export function parsePageAddress(path: string): PageAddress | null {
  const steps = path.replace(/\/$/, '').split('/').slice(1);
  const isEmbed = steps[0] === 'embed';
  const [first, ...rest] = isEmbed ? steps.slice(1) : steps;
  const locale = localeSchema.safeParse(first);
  if (!locale.success) return null;
  const known = pagesOf(isEmbed);
  const address = { locale: locale.data, isEmbed };
  const id = rest.at(-1);
  const withId = [...rest.slice(0, -1), '*'].join('/');
  if (id && known.has(withId)) {
    return { ...address, route: withId, id: withId === 'countries/*' ? countryCode(id) : id };
  }
  const route = rest.join('/');
  return known.has(route) ? { ...address, route, id: null } : null;
}

/** A country's code as it is written: `be` is known to mean `BE`. */
function countryCode(id: string): string {
  return countrySchema.safeParse(id.toUpperCase()).data ?? id;
}

/** The path of a page's address, percent-encoded. */
export function pagePath({ locale, isEmbed, route, id }: PageAddress): string {
  const rest = id === null ? route : route.replace('*', encodeURIComponent(id));
  return [isEmbed ? '/embed' : '', locale, rest].filter((part, at) => at === 0 || part).join('/');
}

/** A page's query as `canonicalQuery` has it, with nothing that the page does not read. */
export function canonicalPageQuery({ isEmbed, route }: PageAddress, query: Query): Query {
  const own = pagesOf(isEmbed).get(route) ?? [];
  return canonicalQuery(withoutEmptySearch(query), [...filterNames, ...own]);
}
