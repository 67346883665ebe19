import { textSchema } from '@/lib/base/i18n/text-schema';
import { db } from '@/lib/database/client';
import { liftFreeze } from '@/lib/database/stores/ratings/freeze-store';
import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { readLocale } from '../../../../page-view';

/** Lifts the freeze of an organisation, with a reason. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/ratings/[id]/unfreeze'>,
) {
  const locale = await readLocale(params);
  const { id: organisation } = await params;
  const page = `/${locale}/import/ratings/${encodeURIComponent(organisation)}`;
  return answerEditor(request, { locale, needed: 'moderator' }, async ({ actor, form }) => {
    const reason = textSchema.max(500).safeParse(form.get('reason'));
    if (!reason.success) return seeOther(page);
    const asked = { organisation, reason: reason.data };
    const release = await liftFreeze(await db(), asked, actor, new Date());
    return seeOther(`${page}?done${release === null ? '' : `&release=${release}`}`);
  });
}
