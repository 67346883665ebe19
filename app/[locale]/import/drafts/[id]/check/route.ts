import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { db } from '@/lib/database/client';
import { beginCheck } from '@/lib/features/import/drafts/draft-jobs';
import { readDraft } from '@/lib/database/stores/draft-store';
import { readLocale } from '../../../../page-view';

/** Checks a draft again, against what stands now. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/drafts/[id]/check'>,
) {
  const locale = await readLocale(params);
  const { id } = await params;
  return answerEditor(request, { locale, needed: 'editor' }, async () => {
    if ((await readDraft(await db(), id)) === null) return 'gone';
    await beginCheck(id);
    return seeOther(`/${locale}/import/drafts/${id}`);
  });
}
