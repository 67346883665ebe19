import { z } from 'zod';
import { answerEditor, seeOther } from '@/lib/accounts/editor-door';
import { db } from '@/lib/db';
import { getTranslator } from '@/lib/i18n/translations';
import { undoRelease } from '@/lib/releases/undo-store';
import { readLocale } from '../../../../page-view';
import { readReleaseNumber } from '../release-number';

const reasonSchema = z.string().trim().min(1).max(300);

/** Takes a release back. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/releases/[number]/undo'>,
) {
  const locale = await readLocale(params);
  const number = await readReleaseNumber(params);
  return answerEditor(request, { locale, needed: 'publisher' }, async ({ actor, form }) => {
    const asked = reasonSchema.safeParse(form.get('reason'));
    if (!asked.success) return seeOther(`/${locale}/import/releases/${number}`);
    const t = getTranslator(locale);
    const reason = t('accounts.undo.reasonWritten', { number, reason: asked.data });
    const { release } = await undoRelease(await db(), number, { actor, reason });
    return seeOther(`/${locale}/import/releases?done=${release ?? 'nothing'}`);
  });
}
