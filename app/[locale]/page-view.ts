import { notFound } from 'next/navigation';
import type { PageView } from '@/lib/dashboard/dashboard-schema';
import { formatFigureFilters, type FigureFilters } from '@/lib/figures/figure-filters';
import { resolveSelection } from '@/lib/figures/selection-queries';
import { localeSchema, type Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translations';

type Params = Promise<{ locale: string }>;
type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/**
 * Reads a page's URL; an unknown language is a page that does not exist.
 * @param pinned a release to read whatever the URL says: a list's further pages stay at their first's
 */
export async function readPageView(
  params: Params,
  searchParams: SearchParams,
  pinned: number | null = null,
): Promise<PageView> {
  const locale = await readLocale(params);
  const resolved = await resolveSelection(await readQuery(searchParams), pinned);
  const { filters, vocabulary } = resolved.selection;
  // A further page of a list stays at its first's release; so do the links on it.
  if (resolved.isOutdated) filters.release = resolved.release.number;
  const query = formatFigureFilters(filters);
  const words = { vocabulary, locale, t: getTranslator(locale), query };
  return { ...resolved, locale, words, query };
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
