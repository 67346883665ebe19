import { db } from '@/lib/database/client';
import { RatingRefused } from '@/lib/domain/ratings/stored-rating';
import { answerVisitor, seeOther } from '@/lib/features/accounts/editor-guard';
import { giveRating } from '@/lib/features/ratings/give-rating';
import { readLocale } from '../../../../page-view';

/** Takes a rating, and leads to its receipt; what was not taken is shown again with what is wrong. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/organisations/[id]/rate/send'>,
) {
  const locale = await readLocale(params);
  const { id: organisation } = await params;
  const page = `/${locale}/organisations/${encodeURIComponent(organisation)}/rate`;
  return answerVisitor(request, { locale, page }, async (form) => {
    try {
      const sent = { form, headers: request.headers, organisation };
      const given = await giveRating(await db(), sent, new Date());
      if ('kept' in given) return seeOther(`${page}?form=${given.kept}`);
      return seeOther(`/${locale}/ratings/receipts/${given.receipt}?new`, [given.cookie]);
    } catch (error) {
      // Its page says that there is no such organisation.
      if (error instanceof RatingRefused) return seeOther(page);
      throw error;
    }
  });
}
