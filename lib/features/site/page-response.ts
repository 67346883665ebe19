import type { RenderedResponse } from '../../base/http/cached-response';
import { policyOfPage } from '../../base/http/security-headers';
import type { PageData } from './deferred-scripts';

// How a page that Next has rendered is sent.

/** A page may be shown for a minute without asking, and for a day while it is asked for anew. */
const pageCaching = 'public, max-age=60, stale-while-revalidate=86400';

/** What never changes under its address. */
const immutable = 'public, max-age=31536000, immutable';

/** Where the reader's own files are read, nothing can be fetched or sent. */
const closedRoute = 'benchmark';

/** Where a page stands; no route where it is made for who asks alone. */
type PagePlace = { route: string | null; isEmbed: boolean };

/** Whether a page needs no script until somebody is there: every one but what is worked with from the start. */
export function isPageToRead({ status }: RenderedResponse, { route, isEmbed }: PagePlace): boolean {
  return status === 200 && route !== null && !isEmbed && route !== closedRoute;
}

/**
 * Next's answer with the headers of a page: what its scripts may do, and how long it may be shown.
 * @param isGone whether what it tells of was withdrawn, whatever it tells
 */
export function toPageResponse(
  rendered: RenderedResponse,
  { route, isEmbed }: PagePlace,
  { isDevelopment, isGone = false }: { isDevelopment: boolean; isGone?: boolean },
): RenderedResponse {
  // What Next could not put together now, it may the next time.
  const given = rendered.status >= 500 ? 503 : rendered.status;
  const status = isGone && given === 200 ? 410 : given;
  const kind = { isEmbed, isClosed: route === closedRoute, isDevelopment };
  const headers = {
    ...rendered.headers,
    'content-security-policy': policyOfPage(rendered.body.toString(), kind),
    'cache-control': status === 200 && !isDevelopment ? pageCaching : 'no-store',
    vary: 'Accept-Encoding, RSC',
    ...(status === 503 ? { 'retry-after': '5' } : {}),
  };
  return { status, headers, body: rendered.body };
}

/** What the scripts of a page need, as the file that they fetch. */
export function toDataResponse({ script }: PageData, caching = immutable): RenderedResponse {
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': caching,
    vary: 'Accept-Encoding',
  };
  return { status: 200, headers, body: Buffer.from(script) };
}
