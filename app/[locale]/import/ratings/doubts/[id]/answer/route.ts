import { textFields } from '@/lib/base/http/text-fields';
import { db } from '@/lib/database/client';
import { answerDoubt } from '@/lib/database/stores/ratings/doubt-store';
import { doubtAnswerSchema, longestReason } from '@/lib/domain/ratings/doubt-schema';
import { drawCode } from '@/lib/domain/ratings/rating-code';
import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { proofSecret } from '@/lib/features/ratings/give-rating';
import { readLocale } from '../../../../../page-view';

/** Answers what somebody asked, with a code where they need one. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/ratings/doubts/[id]/answer'>,
) {
  const locale = await readLocale(params);
  const { id } = await params;
  const page = `/${locale}/import/ratings`;
  return answerEditor(request, { locale, needed: 'moderator' }, async ({ actor, form }) => {
    // One character more shows that there are too many.
    const fields = textFields(form, ['answer'], longestReason + 1);
    const read = doubtAnswerSchema.safeParse(fields.get('answer'));
    if (!read.success || !/^\d{1,15}$/.test(id)) return seeOther(page);
    const now = new Date();
    const secret = form.get('code') === 'yes' ? proofSecret() : null;
    const answer = secret === null ? read.data : `${read.data}\n\n${drawCode(secret, now)}`;
    await answerDoubt(await db(), { key: Number(id), answer }, actor, now);
    return seeOther(page);
  });
}
