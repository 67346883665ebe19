import { answerEditor, seeOther } from '@/lib/accounts/editor-door';
import { keepSecret } from '@/lib/accounts/shown-once';
import { tokenNameSchema } from '@/lib/accounts/token-schema';
import { makeToken } from '@/lib/accounts/token-store';
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
    return seeOther(`/${locale}/import/tokens?made=${keepSecret(actor, token)}`);
  });
}
