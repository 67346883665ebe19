import { answerEditor, seeOther } from '@/lib/accounts/editor-door';
import { revokeToken } from '@/lib/accounts/token-store';
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
