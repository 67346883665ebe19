import { notFound } from 'next/navigation';
import type { PageView } from '@/lib/dashboard/dashboard-schema';
import { formatFigureFilters, type FigureFilters } from '@/lib/figures/figure-filters';
import { resolveSelection } from '@/lib/figures/selection-queries';
import { localeSchema, type Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translations';

type Params = Promise<{ locale: string }>;
type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Reads a page's URL; an unknown language is a page that does not exist. */
export async function readPageView(params: Params, searchParams: SearchParams): Promise<PageView> {
  const locale = await readLocale(params);
  const resolved = await resolveSelection(toQuery(await searchParams));
  const { filters, vocabulary } = resolved.selection;
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

function toQuery(searchParams: Awaited<SearchParams>): URLSearchParams {
  const pairs = Object.entries(searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  );
  return new URLSearchParams(pairs);
}
