import { NextResponse, type NextRequest } from 'next/server';
import { negotiateLocale } from '@/lib/i18n/negotiate';
import { localeSchema } from '@/lib/i18n/locales';
import { themeSchema } from '@/lib/indicators/indicator-schema';

/** What may follow the language in a page's address, and in an embedded page's. */
const rooms = new Set([
  '',
  'about',
  'api',
  'benchmark',
  'changes',
  'figures',
  'import',
  'sources',
  'themes',
]);
const embeddedRooms = new Set(['charts', 'figures']);

/**
 * `/` leads to the reader's language. An address that no page can have is answered by the not-found
 * page in the reader's language: Next's own way to it shows nothing where JavaScript is off.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const [, ...steps] = pathname.split('/');
  const isEmbed = steps[0] === 'embed';
  const [first = '', room = ''] = isEmbed ? steps.slice(1) : steps;
  const inUrl = localeSchema.safeParse(first);
  const [, , topic] = steps;
  const isRoom = (isEmbed ? embeddedRooms : rooms).has(room);
  const isTheme = room !== 'themes' || themeSchema.safeParse(topic).success;
  if (inUrl.success && isRoom && isTheme) return NextResponse.next();
  const locale = inUrl.data ?? negotiateLocale(request.headers.get('Accept-Language'));
  if (pathname !== '/') {
    return NextResponse.rewrite(new URL(`/${locale}/not-found`, request.url), { status: 404 });
  }
  const redirect = NextResponse.redirect(new URL(`/${locale}${search}`, request.url), 307);
  redirect.headers.set('Vary', 'Accept-Language');
  return redirect;
}

export const config = {
  matcher: [
    '/((?!api/|_next/|robots.txt|llms.txt|sitemap.xml|sitemap/|icon.svg|favicon.ico|embed.js|fonts/).*)',
  ],
};
