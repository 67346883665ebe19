import { db } from '@/lib/database/client';
import { decideOnBatch } from '@/lib/database/stores/ratings/batch-store';
import { BatchRefused } from '@/lib/domain/ratings/batch-decision';
import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { readDecision } from '@/lib/features/ratings/decision-fields';
import { ratingReleaseReason } from '@/lib/features/ratings/moderation';
import { readLocale } from '../../../../page-view';

/** Releases or refuses a batch, or a part of it. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/ratings/[id]/decide'>,
) {
  const locale = await readLocale(params);
  const { id } = await params;
  const page = `/${locale}/import/ratings/${encodeURIComponent(id)}`;
  return answerEditor(request, { locale, needed: 'moderator' }, async ({ actor, form }) => {
    const asked = readDecision(form, id);
    if (asked === null) return 'changed';
    const reason = ratingReleaseReason('decided', id, locale);
    try {
      const release = await decideOnBatch(await db(), { ...asked, reason }, actor, new Date());
      return seeOther(`${page}?done${release === null ? '' : `&release=${release}`}`);
    } catch (error) {
      if (error instanceof BatchRefused) return seeOther(`${page}?why=${error.code}`);
      throw error;
    }
  });
}
