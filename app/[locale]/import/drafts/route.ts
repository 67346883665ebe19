import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { db } from '@/lib/database/client';
import { importLimits } from '@/lib/base/settings/settings';
import { beginCheck } from '@/lib/features/import/drafts/draft-jobs';
import { createDraft } from '@/lib/database/stores/draft-store';
import { parseImportForm } from '@/lib/features/import/drafts/import-form';
import { readLocale } from '../../page-view';

/** Takes a file, keeps it as a draft, and begins to check it. */
export async function POST(request: Request, { params }: RouteContext<'/[locale]/import/drafts'>) {
  const locale = await readLocale(params);
  const { fileBytes } = importLimits();
  return answerEditor(request, { locale, needed: 'editor', fileBytes }, async ({ actor, form }) => {
    const file = form.get('file');
    const options = parseImportForm(form);
    if (!(file instanceof File) || file.name === '' || options === null)
      return seeOther(`/${locale}/import?said=noFile`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = await createDraft(await db(), { name: file.name, bytes, options }, actor);
    await beginCheck(id);
    return seeOther(`/${locale}/import/drafts/${id}`);
  });
}
