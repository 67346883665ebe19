import { formatQuery, joinQueries, readQuery, type Query } from '@/lib/base/http/query';
import { notFound } from 'next/navigation';
import type { LaterChanges, PageView } from '@/lib/features/dashboard/dashboard-schema';
import {
  formatFigureFilters,
  type FigureFilters,
  type FigureSelection,
} from '@/lib/domain/filters/figure-filters';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { withoutEmptySearch } from '@/lib/domain/filters/parameters';
import { localeSchema, type Locale } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';
import { countDifference } from '@/lib/database/queries/changes/difference-queries';

type Params = Promise<{ locale: string }>;
type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/**
 * Reads a page's URL; an unknown language is a page that does not exist.
 * @param page filters that belong to the page itself: what changed since is told within them
 */
export async function readPageView(
  params: Params,
  searchParams: SearchParams,
  page: FigureFilters = {},
): Promise<PageView> {
  return pageViewOf(params, await readPageQuery(searchParams), page);
}

/**
 * The same for a query that was read already.
 * @param pinned a release to read whatever the URL says: a list's further pages stay at their first's
 */
export async function pageViewOf(
  params: Params,
  asked: Query,
  page: FigureFilters,
  pinned: number | null = null,
): Promise<PageView> {
  const locale = await readLocale(params);
  const resolved = await resolveSelection(asked, pinned);
  const { selection, newest, release } = resolved;
  const { filters, vocabulary } = selection;
  const isOutdated = release.number < newest;
  // A further page of a list stays at its first's release; so do the links on it.
  if (isOutdated) filters.release = release.number;
  const query = formatFigureFilters(filters);
  const thisYear = new Date().getUTCFullYear();
  const words = { vocabulary, locale, t: getTranslator(locale), query, thisYear };
  const later = isOutdated ? await getLaterChanges(selection, page, newest) : null;
  return { ...resolved, locale, words, asked, query, later };
}

/** What a page at an older release no longer shows as it is now, within the page's own filters. */
export async function getLaterChanges(
  selection: FigureSelection,
  page: FigureFilters,
  newest: number,
): Promise<LaterChanges> {
  const filters = { ...selection.filters, release: undefined };
  const shown = { ...selection, filters: { ...filters, ...page } };
  const since = formatQuery({ since: selection.release });
  return {
    counts: await countDifference(shown, newest),
    newestQuery: formatFigureFilters(filters),
    changesQuery: joinQueries(formatFigureFilters(shown.filters), since),
  };
}

/** The page's language. */
export async function readLocale(params: Params): Promise<Locale> {
  const locale = localeSchema.safeParse((await params).locale);
  return locale.success ? locale.data : notFound();
}

/** The selection of a page that has filters of its own, which win over the URL's. */
export function withPageFilters({ selection }: PageView, page: FigureFilters) {
  return { ...selection, filters: { ...selection.filters, ...page } };
}

/** A page's query. */
export async function readPageQuery(searchParams: SearchParams): Promise<Query> {
  return withoutEmptySearch(readQuery(await searchParams));
}
