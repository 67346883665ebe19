import { NextResponse, type NextRequest } from 'next/server';
import { negotiateLocale } from '@/lib/i18n/negotiate';
import { localeSchema } from '@/lib/i18n/locales';

/**
 * `/` leads to the reader's language. Any other address without a language is answered by the
 * not-found page in that language, under the address that was asked for.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const [, first = ''] = pathname.split('/');
  if (localeSchema.safeParse(first).success) return NextResponse.next();
  const locale = negotiateLocale(request.headers.get('Accept-Language'));
  const target = new URL(`/${locale}${pathname === '/' ? '' : pathname}${search}`, request.url);
  if (pathname !== '/') return NextResponse.rewrite(target);
  const redirect = NextResponse.redirect(target, 307);
  redirect.headers.set('Vary', 'Accept-Language');
  return redirect;
}

export const config = {
  matcher: ['/((?!api/|_next/|robots.txt|sitemap.xml|icon.svg|favicon.ico).*)'],
};
