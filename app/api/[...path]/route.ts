import { preflightResponse, problemResponse } from '@/lib/base/http/problem';
import { negotiateLocale } from '@/lib/base/i18n/negotiate';
import { getTranslator } from '@/lib/base/i18n/translations';

/** An address that no call has: programs get a problem they can read, not a page. */
export function GET(request: Request): Response {
  const lang = negotiateLocale(request.headers.get('Accept-Language'));
  return problemResponse(404, { title: getTranslator(lang)('problems.notFound'), lang });
}

export const OPTIONS = preflightResponse;
