import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmbeddedFigure } from '@/components/figures/embedded-figure';
import { EmbedShell } from '@/components/shell/embed-shell';
import { getEmbeddedFigure } from '@/lib/embeds/embed-queries';
import { figureHref } from '@/lib/figures/figure-links';
import { embedMetadata, readEmbedView } from '../../embed-view';

type Props = PageProps<'/embed/[locale]/figures/[id]'>;

async function readFigure({ params, searchParams }: Props) {
  const embed = await readEmbedView(params, searchParams);
  const { selection, words } = embed.view;
  const figure = (await getEmbeddedFigure(embed.id, selection, words)) ?? notFound();
  return { ...embed, figure };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { id, view, figure } = await readFigure(props);
  const target = { locale: view.locale, form: 'figures', id } as const;
  return embedMetadata(target, view.query, {
    title: figure.title,
    canonical: figureHref({ id }, view.locale),
  });
}

/** One figure, for another site's frame. */
export default async function EmbeddedFigurePage(props: Props) {
  const { id, view, scheme, figure } = await readFigure(props);
  const { row, countryCode, contexts } = figure;
  return (
    <EmbedShell view={view} scheme={scheme} id={id} href={row.href}>
      <EmbeddedFigure row={row} countryCode={countryCode} contexts={contexts} t={view.words.t} />
    </EmbedShell>
  );
}
