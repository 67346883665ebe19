import { db } from '@/lib/database/client';
import { recordAudit } from '@/lib/database/stores/audit-store';
import { drawCode } from '@/lib/domain/ratings/rating-code';
import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { keepSecret } from '@/lib/database/stores/one-time-secret-store';
import { proofSecret } from '@/lib/features/ratings/give-rating';
import { readLocale } from '../../../page-view';

/** Draws a code, which the page it leads to shows once. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/ratings/code'>,
) {
  const locale = await readLocale(params);
  return answerEditor(request, { locale, needed: 'moderator' }, async ({ actor }) => {
    const secret = proofSecret();
    if (secret === null) return 'unavailable';
    const code = drawCode(secret, new Date());
    await recordAudit(await db(), { actor: actor.account, action: 'rating-code-drawn' });
    return seeOther(`/${locale}/import/ratings?code=${await keepSecret(actor, code)}`);
  });
}
