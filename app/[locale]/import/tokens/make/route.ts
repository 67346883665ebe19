import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { keepSecret } from '@/lib/database/stores/one-time-secret-store';
import { tokenNameSchema } from '@/lib/domain/accounts/token-schema';
import { makeToken } from '@/lib/database/stores/token-store';
import { readLocale } from '../../../page-view';

/** Makes a token, which the page it leads to shows once. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/tokens/make'>,
) {
  const locale = await readLocale(params);
  return answerEditor(request, { locale, needed: 'publisher' }, async ({ actor, form }) => {
    const name = tokenNameSchema.safeParse(form.get('name'));
    if (!name.success) return seeOther(`/${locale}/import/tokens`);
    const token = await makeToken(actor, name.data);
    return seeOther(`/${locale}/import/tokens?made=${await keepSecret(actor, token)}`);
  });
}
