import { NextResponse, type NextRequest } from 'next/server';
import { negotiateLocale } from '@/lib/i18n/negotiate';
import { localeSchema } from '@/lib/i18n/locales';
import { isStanding } from '@/lib/site/address-queries';

/** What may follow the language in a page's address, and in an embedded page's; a star is an id. */
const pages = new Set([
  ...['', 'about', 'api', 'api/try', 'benchmark', 'changes', 'changes/feed.xml'],
  ...['figures', 'figures/*', 'figures/*/picture.png', 'sources', 'sources/*', 'themes/*'],
]);
const embeddedPages = new Set(['charts/*', 'figures/*']);
/** The editors' pages are theirs alone: whoever asks for another one has signed in. */
const editorsRoom = 'import';

/**
 * `/` leads to the reader's language. An address that no page can have is answered by the not-found
 * page in the reader's language: Next's own way to it shows nothing where JavaScript is off.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search, searchParams } = request.nextUrl;
  const steps = pathname.split('/').filter(Boolean);
  const isEmbed = steps[0] === 'embed';
  const [first = '', ...rest] = isEmbed ? steps.slice(1) : steps;
  const inUrl = localeSchema.safeParse(first);
  const known = isEmbed ? embeddedPages : pages;
  if (inUrl.success && (await isPage(rest, known, searchParams))) return NextResponse.next();
  const locale = inUrl.data ?? negotiateLocale(request.headers.get('Accept-Language'));
  if (pathname !== '/') {
    return NextResponse.rewrite(new URL(`/${locale}/not-found`, request.url), { status: 404 });
  }
  const redirect = NextResponse.redirect(new URL(`/${locale}${search}`, request.url), 307);
  redirect.headers.set('Vary', 'Accept-Language');
  return redirect;
}

async function isPage(
  steps: readonly string[],
  known: ReadonlySet<string>,
  query: URLSearchParams,
): Promise<boolean> {
  if (known.has(steps.join('/')) || (known === pages && steps[0] === editorsRoom)) return true;
  const [room = '', id = '', ...more] = steps;
  if (!known.has([room, '*', ...more].join('/'))) return false;
  try {
    return await isStanding(room, decodeURIComponent(id), query);
  } catch {
    // Where the database cannot be read, the page itself says so.
    return true;
  }
}

export const config = {
  matcher: [
    '/((?!api/|_next/|robots.txt|llms.txt|sitemap.xml|sitemap/|icon.svg|favicon.ico|embed.js|fonts/).*)',
  ],
};
