import { answerEditor, seeOther } from '@/lib/accounts/editor-door';
import { db } from '@/lib/db';
import { checkDraft } from '@/lib/import/draft-job-store';
import { createDraft } from '@/lib/import/draft-store';
import { parseImportForm } from '@/lib/import/import-form';
import { importLimits } from '@/lib/import/import-limits';
import { readLocale } from '../../page-view';

/** A form's other fields and its boundaries. */
const formBytes = 100_000;

/** Takes a file, keeps it as a draft, and begins to check it. */
export async function POST(request: Request, { params }: RouteContext<'/[locale]/import/drafts'>) {
  const locale = await readLocale(params);
  const maxBytes = importLimits.fileBytes + formBytes;
  return answerEditor(request, { locale, needed: 'editor', maxBytes }, async ({ actor, form }) => {
    const file = form.get('file');
    const options = parseImportForm(form);
    if (!(file instanceof File) || file.name === '' || options === null)
      return seeOther(`/${locale}/import?said=noFile`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = await createDraft(await db(), { name: file.name, bytes, options }, actor);
    void checkDraft(id).catch(console.error);
    return seeOther(`/${locale}/import/drafts/${id}`);
  });
}
