import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { db } from '@/lib/database/client';
import { beginCheck } from '@/lib/features/import/drafts/draft-jobs';
import { readDraft, saveDraftOptions } from '@/lib/database/stores/draft-store';
import { addFormAnswers, isAnswered } from '@/lib/features/import/drafts/import-form';
import { readLocale } from '../../../../page-view';

/** Answers what the file does not tell, and checks it again. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/drafts/[id]/answers'>,
) {
  const locale = await readLocale(params);
  const { id } = await params;
  return answerEditor(request, { locale, needed: 'editor' }, async ({ form }) => {
    const client = await db();
    const draft = await readDraft(client, id);
    if (draft === null) return 'gone';
    const options = addFormAnswers(draft.options, form);
    const page = `/${locale}/import/drafts/${id}`;
    if (options === null) return seeOther(`${page}?said=incomplete`);
    await saveDraftOptions(client, id, options);
    await beginCheck(id);
    return seeOther(isAnswered(options, form) ? page : `${page}?said=incomplete`);
  });
}
