import { notFound } from 'next/navigation';
import { EditorShell } from '@/components/import/accounts/editor-shell';
import { BatchDecisions } from '@/components/import/ratings/batch-decisions';
import { BatchFacts } from '@/components/import/ratings/batch-facts';
import { RatingFreezeNotice } from '@/components/ratings/rating-freeze-notice';
import { Notice } from '@/components/ui/notice';
import { firstOf, readQuery } from '@/lib/base/http/query';
import { pickText } from '@/lib/base/i18n/text-schema';
import { db } from '@/lib/database/client';
import { batchRefusalSchema } from '@/lib/domain/ratings/batch-decision';
import { getModeratedBatch } from '@/lib/features/ratings/moderation';
import { editorMetadata, readEditorView } from '../../editor-view';

type Props = PageProps<'/[locale]/import/ratings/[id]'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('ratings.moderate.title'));

/** The batch of one organisation: counts, spread and warnings, and what may be decided. */
export default async function BatchPage({ params, searchParams }: Props) {
  const { view, actor } = await readEditorView(params, 'moderator');
  const { locale, words } = view;
  const { t, vocabulary } = words;
  const { id } = await params;
  const name = vocabulary.organisations.get(id)?.name;
  if (!name) notFound();
  const batch = await getModeratedBatch(await db(), id, new Date());
  const asked = readQuery(await searchParams);
  const why = batchRefusalSchema.parse(firstOf(asked, 'why'));
  const release = firstOf(asked, 'release') ?? '';
  return (
    <EditorShell
      view={view}
      actor={actor}
      path={`/ratings/${id}`}
      title={t('ratings.moderate.titleOf', { organisation: pickText(name, locale).text })}
      lead={t('ratings.moderate.batchLead')}
    >
      {why && <Notice>{t(`ratings.refused.${why}`)}</Notice>}
      {asked.has('done') && (
        <Notice>
          {/^\d{1,9}$/.test(release)
            ? t('ratings.moderate.published', { number: Number(release) })
            : t('ratings.moderate.done')}
        </Notice>
      )}
      {batch.freeze && <RatingFreezeNotice freeze={batch.freeze} words={words} />}
      <BatchFacts batch={batch} words={words} />
      <BatchDecisions batch={batch} page={`/${locale}/import/ratings/${id}`} words={words} />
    </EditorShell>
  );
}
