import { answerVisitor, seeOther } from '@/lib/features/accounts/editor-guard';
import { signIn } from '@/lib/database/stores/sign-in-store';
import { clientAddress } from '@/lib/base/http/client-address';
import { readLocale } from '../../page-view';

/** Signs in; the form of the sign-in page leads here. */
export async function POST(request: Request, { params }: RouteContext<'/[locale]/import/session'>) {
  const locale = await readLocale(params);
  return answerVisitor(request, { locale }, async (form) => {
    const { headers } = request;
    const result = await signIn(Object.fromEntries(form), clientAddress(headers), headers);
    if ('cookies' in result) return seeOther(`/${locale}/import`, result.cookies);
    const why = 'waitSeconds' in result ? `wait=${result.waitSeconds}` : 'failed';
    return seeOther(`/${locale}/import/sign-in?${why}`);
  });
}
