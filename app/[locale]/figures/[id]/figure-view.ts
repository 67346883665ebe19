import { formatQuery, withQuery } from '@/lib/base/http/query';
import { notFound } from 'next/navigation';
import { publicUrl } from '@/lib/base/settings/settings';
import { figurePath } from '@/lib/domain/figures/figure-links';
import { toMeaning } from '@/lib/domain/figures/figure-meaning';
import { getFigure } from '@/lib/database/queries/figures/figure-queries';
import { getLaterChanges, readPageView } from '../../page-view';
import { readWithdrawal } from '../../withdrawal-view';

type Props = Pick<PageProps<'/[locale]/figures/[id]'>, 'params' | 'searchParams'>;

/**
 * What the page of a figure starts from, or why its release no longer has the figure. An id that it never
 * had is a page that does not exist.
 */
export async function readFigureView({ params, searchParams }: Props) {
  const [{ id }, page] = await Promise.all([params, readPageView(params, searchParams)]);
  const figure = await getFigure(id, page.selection);
  if (!figure) return { withdrawal: await readWithdrawal('figures', id, page), view: page };
  // The page shows the figure among those of its indicator.
  const shown = { indicator: [figure.indicator] };
  const later = page.later && (await getLaterChanges(page.selection, shown, page.newest));
  const view = { ...page, later };
  const source = view.words.vocabulary.sources.get(figure.source) ?? notFound();
  const site = publicUrl();
  const path = figurePath(figure.id);
  const url = `${site}/${view.locale}${path}`;
  const release = formatQuery({ release: view.release.number });
  return {
    withdrawal: null,
    ...{ view, figure, source, site, path, url },
    meaning: toMeaning(figure, view.words),
    /** The same page, and its picture, as they are at this release. */
    frozenUrl: withQuery(url, release),
    pictureUrl: withQuery(`${url}/picture.png`, release),
  };
}
