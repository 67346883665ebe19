import type { Metadata } from 'next';
import { readPageView } from '@/app/[locale]/page-view';
import { parseScheme } from '@/lib/features/embeds/embed-filters';
import { embedHref, oembedDiscovery, type EmbedTarget } from '@/lib/features/embeds/embed-links';
import { publicUrl } from '@/lib/base/settings/settings';

type Params = Promise<{ locale: string; id: string }>;
type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Reads an embedded page's URL: a page's, and its colour scheme. */
export async function readEmbedView(params: Params, searchParams: SearchParams) {
  const view = await readPageView(params, searchParams);
  const { value, problems } = parseScheme(view.asked);
  return {
    id: (await params).id,
    scheme: value,
    view: { ...view, problems: [...view.problems, ...problems] },
  };
}

/** An embedded page is found through the page it is part of, and names its oEmbed answer. */
export function embedMetadata(
  target: EmbedTarget,
  query: string,
  { title, canonical }: { title: string; canonical: string },
): Metadata {
  return {
    title,
    robots: { index: false },
    alternates: {
      canonical: publicUrl() + canonical,
      types: oembedDiscovery(publicUrl(), embedHref(target, query)),
    },
  };
}
