import { db } from '@/lib/database/client';
import { findByReceipt } from '@/lib/database/queries/ratings/rating-queries';
import { answerVisitor, seeOther } from '@/lib/features/accounts/editor-guard';
import { changeGivenRating } from '@/lib/features/ratings/give-rating';
import { readLocale } from '../../../../page-view';

/** Changes the rating of a receipt: the change waits as a new rating does. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/ratings/receipts/[id]/change'>,
) {
  const locale = await readLocale(params);
  const { id: receipt } = await params;
  const page = `/${locale}/ratings/receipts/${encodeURIComponent(receipt)}`;
  return answerVisitor(request, { locale, page }, async (form) => {
    const client = await db();
    const rating = await findByReceipt(client, receipt);
    // Its page says that there is no such receipt.
    if (rating === null) return seeOther(page);
    const { organisation } = rating;
    const kept = await changeGivenRating(client, { form, receipt, organisation }, new Date());
    return seeOther(`${page}?${kept === null ? 'changed' : `form=${kept}`}`);
  });
}
