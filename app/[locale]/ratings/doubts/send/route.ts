import { textFields } from '@/lib/base/http/text-fields';
import { db } from '@/lib/database/client';
import { keepDoubt } from '@/lib/database/stores/ratings/doubt-store';
import { longestReason } from '@/lib/domain/ratings/doubt-schema';
import { answerVisitor, seeOther } from '@/lib/features/accounts/editor-guard';
import { doubtFieldNames, readDoubtFields } from '@/lib/features/ratings/doubt-fields';
import { keepSentAnswers } from '@/lib/features/ratings/sent-answers';
import { readLocale } from '../../../page-view';

/** Keeps a doubt, and leads to where its answer will stand. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/ratings/doubts/send'>,
) {
  const locale = await readLocale(params);
  const page = `/${locale}/ratings/doubts`;
  return answerVisitor(request, { locale, page }, async (form) => {
    // One character more shows that there are too many.
    const fields = textFields(form, doubtFieldNames, longestReason + 1);
    const read = readDoubtFields(fields);
    if ('issues' in read)
      return seeOther(`${page}?form=${keepSentAnswers({ fields, refusal: null })}`);
    const receipt = await keepDoubt(await db(), read.doubt, new Date());
    return seeOther(`${page}/${receipt}?new`);
  });
}
