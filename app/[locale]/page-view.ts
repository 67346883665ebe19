import { notFound } from 'next/navigation';
import type { LaterChanges, PageView } from '@/lib/features/dashboard/dashboard-schema';
import { formatFigureFilters, type FigureFilters } from '@/lib/domain/filters/figure-filters';
import type { FigureSelection } from '@/lib/domain/filters/figure-selection';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { localeSchema, type Locale } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';
import { countDifference } from '@/lib/database/queries/changes/difference-queries';

type Params = Promise<{ locale: string }>;
type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/**
 * Reads a page's URL; an unknown language is a page that does not exist.
 * @param page filters that belong to the page itself: what changed since is told within them
 * @param pinned a release to read whatever the URL says: a list's further pages stay at their first's
 */
export async function readPageView(
  params: Params,
  searchParams: SearchParams,
  page: FigureFilters = {},
  pinned: number | null = null,
): Promise<PageView> {
  const locale = await readLocale(params);
  const resolved = await resolveSelection(await readQuery(searchParams), pinned);
  const { selection, newest, release } = resolved;
  const { filters, vocabulary } = selection;
  const isOutdated = release.number < newest;
  // A further page of a list stays at its first's release; so do the links on it.
  if (isOutdated) filters.release = release.number;
  const query = formatFigureFilters(filters);
  const words = { vocabulary, locale, t: getTranslator(locale), query };
  const later = isOutdated ? await getLaterChanges(selection, page, newest) : null;
  return { ...resolved, locale, words, query, later };
}

/** What a page at an older release no longer shows as it is now, within the page's own filters. */
export async function getLaterChanges(
  selection: FigureSelection,
  page: FigureFilters,
  newest: number,
): Promise<LaterChanges> {
  const filters = { ...selection.filters, release: undefined };
  const shown = { ...selection, filters: { ...filters, ...page } };
  const since = `since=${selection.release}`;
  return {
    counts: await countDifference(shown, newest),
    newestQuery: formatFigureFilters(filters),
    changesQuery: [formatFigureFilters(shown.filters), since].filter(Boolean).join('&'),
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

/** The page's parameters. A form without JavaScript sends its empty search field along. */
export async function readQuery(searchParams: SearchParams): Promise<URLSearchParams> {
  const pairs = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs.filter(([name, value]) => name !== 'q' || value !== ''));
}
