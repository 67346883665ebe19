import { firstOf, readQuery } from '@/lib/base/http/query';
import { notFound } from 'next/navigation';
import { EditorShell } from '@/components/import/accounts/editor-shell';
import { KeptRows } from '@/components/import/drafts/kept-rows';
import { UndoForm } from '@/components/import/corrections/undo-form';
import { Notice } from '@/components/ui/notice';
import { figureCountsText, contentCountsTexts } from '@/lib/features/changes/release-text';
import { db } from '@/lib/database/client';
import { previewUndo } from '@/lib/database/queries/changes/undo-queries';
import { countByTable } from '@/lib/domain/releases/undo-summary';
import { noChanges } from '@/lib/domain/releases/change-summary';
import { editorMetadata, readEditorView } from '../../editor-view';
import { readReleaseNumber } from './release-number';

type Props = PageProps<'/[locale]/import/releases/[number]'>;

export const generateMetadata = async ({ params }: Props) => {
  const number = await readReleaseNumber(params);
  return editorMetadata(params, (t) => t('accounts.undo.title', { number }));
};

/** What taking a release back would do, before it is done. */
export default async function UndoPage({ params, searchParams }: Props) {
  const { view, actor } = await readEditorView(params, 'publisher');
  const { locale } = view;
  const { t } = view.words;
  const number = await readReleaseNumber(params);
  if (number > view.release.number) notFound();
  const { steps, kept, identity } = await previewUndo(await db(), number);
  const said = firstOf(readQuery(await searchParams), 'said');
  const { Figure: figures = noChanges, ...content } = countByTable(steps);
  return (
    <EditorShell
      view={view}
      actor={actor}
      path={`/releases/${number}`}
      title={t('accounts.undo.title', { number })}
      lead={t('accounts.undo.lead')}
    >
      {said === 'changed' && <Notice>{t('accounts.undo.changed')}</Notice>}
      <section className="max-w-prose">
        <h2 className="section-title">{t('accounts.undo.does')}</h2>
        {steps.length === 0 ? (
          <p>{t('accounts.undo.nothing')}</p>
        ) : (
          <>
            <p>{figureCountsText(figures, locale, t) ?? t('changes.noFigures')}</p>
            {contentCountsTexts(content, locale, t).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </>
        )}
      </section>
      <KeptRows kept={kept} t={t} />
      {steps.length > 0 && <UndoForm number={number} identity={identity} locale={locale} t={t} />}
    </EditorShell>
  );
}
