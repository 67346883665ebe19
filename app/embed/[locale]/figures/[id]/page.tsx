import type { Metadata } from 'next';
import { readWithdrawal, withdrawalMetadata } from '@/app/[locale]/withdrawal-view';
import { EmbeddedWithdrawal } from '@/components/changes/embedded-withdrawal';
import { EmbeddedFigure } from '@/components/figures/embedded-figure';
import { EmbedShell } from '@/components/layout/embed-shell';
import { getEmbeddedFigure } from '@/lib/features/embeds/embed-page';
import { figureHref } from '@/lib/domain/figures/figure-links';
import { embedMetadata, readEmbedView } from '../../embed-view';

type Props = PageProps<'/embed/[locale]/figures/[id]'>;

async function readFigure({ params, searchParams }: Props) {
  const embed = await readEmbedView(params, searchParams);
  const { selection, words } = embed.view;
  const figure = await getEmbeddedFigure(embed.id, selection, words);
  if (figure) return { ...embed, figure, withdrawal: null };
  return { ...embed, withdrawal: await readWithdrawal('figures', embed.id, embed.view) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const read = await readFigure(props);
  if (read.withdrawal) return withdrawalMetadata(read.withdrawal, read.view);
  const { id, view, figure } = read;
  const target = { locale: view.locale, form: 'figures', id } as const;
  return embedMetadata(target, view.query, {
    title: figure.title,
    canonical: figureHref({ id }, view.locale),
  });
}

/** One figure, for another site's frame. */
export default async function EmbeddedFigurePage(props: Props) {
  const read = await readFigure(props);
  const { id, view, scheme } = read;
  if (read.withdrawal) {
    const href = figureHref({ id }, view.locale);
    return (
      <EmbedShell view={view} scheme={scheme} id={id} href={href}>
        <EmbeddedWithdrawal withdrawal={read.withdrawal} locale={view.locale} t={view.words.t} />
      </EmbedShell>
    );
  }
  const { figure } = read;
  const { row, countryCode, contexts } = figure;
  return (
    <EmbedShell view={view} scheme={scheme} id={id} href={row.href}>
      <EmbeddedFigure row={row} countryCode={countryCode} contexts={contexts} t={view.words.t} />
    </EmbedShell>
  );
}
