import { db } from '@/lib/database/client';
import { withdrawRating } from '@/lib/database/stores/ratings/rating-store';
import { RatingRefused } from '@/lib/domain/ratings/stored-rating';
import { answerVisitor, seeOther } from '@/lib/features/accounts/editor-guard';
import { readLocale } from '../../../../page-view';

/** Withdraws the rating of a receipt. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/ratings/receipts/[id]/withdraw'>,
) {
  const locale = await readLocale(params);
  const { id: receipt } = await params;
  const page = `/${locale}/ratings/receipts/${encodeURIComponent(receipt)}`;
  return answerVisitor(request, { locale, page }, async () => {
    try {
      await withdrawRating(await db(), receipt);
    } catch (error) {
      // Its page says what state it is in, or that there is no such receipt.
      if (!(error instanceof RatingRefused)) throw error;
    }
    return seeOther(page);
  });
}
