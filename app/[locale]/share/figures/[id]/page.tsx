import type { Metadata } from 'next';
import { WithdrawnPage } from '@/components/changes/withdrawn-page';
import { PageShell } from '@/components/layout/page-shell';
import { SharePanel } from '@/components/layout/share-panel';
import { figureShareTexts } from '@/lib/features/embeds/share-texts';
import { figureHref } from '@/lib/domain/figures/figure-links';
import { readFigureView } from '../../../figures/[id]/figure-view';
import { pageMetadata } from '../../../page-metadata';
import { withdrawalMetadata } from '../../../withdrawal-view';

type Props = PageProps<'/[locale]/share/figures/[id]'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const read = await readFigureView(props);
  if (read.withdrawal) return withdrawalMetadata(read.withdrawal, read.view);
  const { view, figure, meaning } = read;
  const words = {
    title: view.words.t('take.shareOf', { title: meaning.title }),
    description: meaning.sentence,
  };
  const base = pageMetadata(view.locale, `/share/figures/${figure.id}`, words);
  return { ...base, robots: { index: false } };
}

/** The ways to share one figure: what its menu fetches, and a page of its own where no script runs. */
export default async function ShareFigurePage(props: Props) {
  const read = await readFigureView(props);
  if (read.withdrawal) return <WithdrawnPage view={read.view} withdrawal={read.withdrawal} />;
  const { view, figure, meaning } = read;
  const { locale, words, query } = view;
  return (
    <PageShell
      view={view}
      path={`/share/figures/${figure.id}`}
      title={words.t('take.shareOf', { title: meaning.title })}
      foreign={meaning.foreign}
    >
      <p className="mb-6">
        <a href={figureHref(figure, locale, query)}>{meaning.title}</a>
      </p>
      <SharePanel texts={figureShareTexts(figure, view, words)} t={words.t} />
    </PageShell>
  );
}
