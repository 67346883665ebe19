import { z } from 'zod';
import { answerEditor, isBrowser, seeOther } from '@/lib/features/accounts/editor-guard';
import { db } from '@/lib/database/client';
import { getTranslator } from '@/lib/base/i18n/translations';
import { UndoChanged, undoRelease } from '@/lib/database/stores/undo-store';
import { readLocale } from '../../../../page-view';
import { readReleaseNumber } from '../release-number';

const askedSchema = z.object({
  reason: z.string().trim().min(1).max(300),
  /** Of the preview that the form's page showed. */
  identity: z.string().max(100),
});

/** Takes a release back. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/releases/[number]/undo'>,
) {
  const locale = await readLocale(params);
  const number = await readReleaseNumber(params);
  return answerEditor(request, { locale, needed: 'publisher' }, async ({ actor, form }) => {
    const asked = askedSchema.safeParse(Object.fromEntries(form));
    const page = `/${locale}/import/releases/${number}`;
    if (!asked.success) return seeOther(page);
    const t = getTranslator(locale);
    const reason = t('accounts.undo.reasonWritten', { number, reason: asked.data.reason });
    try {
      const by = { actor, reason, identity: asked.data.identity };
      const { release } = await undoRelease(await db(), number, by);
      return seeOther(`/${locale}/import/releases?done=${release ?? 'nothing'}`);
    } catch (error) {
      if (!(error instanceof UndoChanged)) throw error;
      return isBrowser(request) ? seeOther(`${page}?said=changed`) : 'changed';
    }
  });
}
