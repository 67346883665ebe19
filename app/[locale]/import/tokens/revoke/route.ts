import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { revokeToken } from '@/lib/database/stores/token-store';
import { readLocale } from '../../../page-view';

/** Takes a token's right away. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/tokens/revoke'>,
) {
  const locale = await readLocale(params);
  return answerEditor(request, { locale, needed: 'publisher' }, async ({ actor, form }) => {
    const id = form.get('id');
    if (typeof id === 'string') await revokeToken(actor, id);
    return seeOther(`/${locale}/import/tokens`);
  });
}
