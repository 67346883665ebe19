import { notFound } from 'next/navigation';
import { publicUrl } from '@/lib/env';
import { figurePath } from '@/lib/figures/figure-links';
import { toMeaning } from '@/lib/figures/figure-meaning';
import { getFigure } from '@/lib/figures/figure-queries';
import { readPageView } from '../../page-view';

type Props = Pick<PageProps<'/[locale]/figures/[id]'>, 'params' | 'searchParams'>;

/** What the page of a figure starts from. An id that its release does not have is a page that does not exist. */
export async function readFigureView({ params, searchParams }: Props) {
  const [{ id }, view] = await Promise.all([params, readPageView(params, searchParams)]);
  const figure = (await getFigure(id, view.selection)) ?? notFound();
  const source = view.words.vocabulary.sources.get(figure.source) ?? notFound();
  const site = publicUrl();
  const path = figurePath(figure.id);
  const url = `${site}/${view.locale}${path}`;
  const release = `release=${view.release.number}`;
  return {
    ...{ view, figure, source, site, path, url },
    meaning: toMeaning(figure, view.words),
    /** The same page, and its picture, as they are at this release. */
    frozenUrl: `${url}?${release}`,
    pictureUrl: `${url}/picture.png?${release}`,
  };
}
