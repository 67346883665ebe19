import type { Locale } from '../base/i18n/locales';
import { standingOf, type Standing } from '../features/site/address-queries';
import { findNearAddresses } from '../features/site/near-address-queries';
import { pagePath, type PageAddress } from '../features/site/page-address';
import {
  toCachedResponse,
  uncacheable,
  type CachedResponse,
  type RenderedResponse,
} from './cached-response';
import { renderWithNext, type NextHandler } from './next-requests';
import type { ResponseCache } from './response-cache';
import { policyOfPage } from './security-headers';

/** A response, and whether nothing had to be made for it. */
export type Cached = { response: CachedResponse; isHit: boolean };

/** A page may be shown for a minute without asking, and for a day while it is asked for anew. */
const pageCaching = 'public, max-age=60, stale-while-revalidate=86400';

/** Where the reader's own files are read, nothing can be fetched or sent. */
const closedRoute = 'benchmark';

type Options = {
  handle: NextHandler;
  cache: ResponseCache;
  /** Names what the database says now; null where nothing stands that could be kept. */
  edition: () => string | null;
  isDevelopment: boolean;
};

/** What is the same for everybody at a release: rendered once, then kept in memory by canonical address. */
export class PageCache {
  #lastRendering: Promise<unknown> = Promise.resolve();

  constructor(readonly options: Options) {}

  /**
   * A page; where its id names what was withdrawn, the page that says so (410), where it names nothing, the
   * not-found page (404).
   * @param search the canonical query, with its question mark
   * @param isPayload whether Next's own script asks, which wants the page without its HTML
   */
  page(address: PageAddress, search: string, isPayload: boolean): Cached | Promise<Cached> {
    const path = pagePath(address) + search;
    return this.#keep(`${isPayload ? 'payload' : 'page'} ${path}`, async () => {
      const standing = await standingAt(address, search);
      if (standing === 'nothing')
        return (await this.notFound(address.locale, pagePath(address))).response;
      // Next redirects who asks for a payload without its mark.
      const mark = isPayload ? `${search === '' ? '?' : '&'}_rsc` : '';
      const headers = isPayload ? { rsc: '1' } : {};
      const rendered = await this.#inTurn(() =>
        renderWithNext(this.options.handle, path + mark, headers),
      );
      const known = standing === 'withdrawn' ? asGone(rendered) : rendered;
      return toCachedResponse(this.asPage(known, address));
    });
  }

  /** Pages are rendered one after the other: side by side all would be late, and hold memory the longer. */
  #inTurn<T>(render: () => Promise<T>): Promise<T> {
    const rendering = this.#lastRendering.then(render);
    this.#lastRendering = rendering.catch(() => undefined);
    return rendering;
  }

  /**
   * The page that says that there is nothing. It depends on the language and on what may have been meant, so
   * that there are few of them.
   * @param asked the path that leads nowhere, decoded
   */
  async notFound(locale: Locale, asked: string): Promise<Cached> {
    const near = await findNearAddresses(asked).catch(() => []);
    const search = near.length === 0 ? '' : `?near=${near.join(',')}`;
    const path = `/${locale}/not-found${search}`;
    const { response, isHit } = await this.#keep(path, async () => {
      const rendered = await renderWithNext(this.options.handle, path);
      const page = this.asPage(rendered, { isEmbed: false, route: 'not-found' });
      return toCachedResponse(uncacheable(page));
    });
    const status = response.status === 200 ? 404 : response.status;
    return { response: { ...response, status }, isHit };
  }

  /** An answer of the API or a file: the same for everybody who is answered in a language. */
  answer(path: string, locale: Locale): Cached | Promise<Cached> {
    return this.#keep(`answer ${locale} ${path}`, async () => {
      const { handle } = this.options;
      const rendered = await renderWithNext(handle, path, { 'accept-language': locale });
      const headers = { ...rendered.headers, vary: 'Accept-Encoding' };
      return toCachedResponse({ ...rendered, headers });
    });
  }

  /** Next's answer with the headers of a page: what its scripts may do, and how long it may be shown. */
  asPage(
    rendered: RenderedResponse,
    { route, isEmbed }: Pick<PageAddress, 'route' | 'isEmbed'>,
  ): RenderedResponse {
    // What Next could not put together now, it may the next time.
    const status = rendered.status >= 500 ? 503 : rendered.status;
    const { isDevelopment } = this.options;
    const kind = { isEmbed, isClosed: route === closedRoute, isDevelopment };
    return {
      ...rendered,
      status,
      headers: {
        ...rendered.headers,
        'content-security-policy': policyOfPage(rendered.body.toString(), kind),
        'cache-control': status === 200 && !isDevelopment ? pageCaching : 'no-store',
        vary: 'Accept-Encoding, RSC',
        ...(status === 503 ? { 'retry-after': '5' } : {}),
      },
    };
  }

  /** At once where the response is kept. */
  #keep(name: string, make: () => Promise<CachedResponse>): Cached | Promise<Cached> {
    const { cache, edition } = this.options;
    const now = edition();
    if (now === null) return make().then((response) => ({ response, isHit: false }));
    const key = `${now} ${name}`;
    const response = cache.get(key);
    return response ? { response, isHit: true } : cache.getOrMake(key, make);
  }
}

/** What was withdrawn is gone, whatever its page tells of it. */
function asGone(rendered: RenderedResponse): RenderedResponse {
  return { ...rendered, status: rendered.status === 200 ? 410 : rendered.status };
}

/** Where the database cannot be read, the page itself says so. */
async function standingAt({ route, id }: PageAddress, search: string): Promise<Standing> {
  if (id === null) return 'stands';
  try {
    return await standingOf(route.replace('/*', ''), id, new URLSearchParams(search));
  } catch {
    return 'stands';
  }
}
