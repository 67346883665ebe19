import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { signOut, signOutEverywhere } from '@/lib/database/stores/sign-in-store';
import { readLocale } from '../../../page-view';

/** Signs out, here or `everywhere`. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/session/end'>,
) {
  const locale = await readLocale(params);
  return answerEditor(request, { locale, needed: null }, async ({ actor, form }) => {
    if (form.has('everywhere')) await signOutEverywhere(actor);
    const cookies = form.has('everywhere') ? [] : await signOut(actor, request.headers);
    return seeOther(`/${locale}/import/sign-in`, cookies);
  });
}
