import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { policyOfPage } from '../base/http/security-headers';
import { formatQuery, withQuery, type Query } from '../base/http/query';
import type { Locale } from '../base/i18n/locales';
import { addressState, type AddressState } from '../features/site/address-queries';
import { findNearAddresses } from '../features/site/near-address-queries';
import { pagePath, type PageAddress } from '../features/site/page-address';
import { toCachedResponse, type CachedResponse, type RenderedResponse } from './cached-response';
import { deferScripts } from './deferred-scripts';
import { renderWithNext, type NextHandler } from './next-requests';
import type { ResponseCache } from './response-cache';

/** A response, and whether nothing had to be made for it. */
export type Cached = { response: CachedResponse; isHit: boolean };

/** A page may be shown for a minute without asking, and for a day while it is asked for anew. */
const pageCaching = 'public, max-age=60, stale-while-revalidate=86400';

/** Where the reader's own files are read, nothing can be fetched or sent. */
const closedRoute = 'benchmark';

/** Pages that are worked with. Every other is read, and needs no script until somebody is there. */
const toolRoutes: readonly string[] = [closedRoute, 'api'];

export type PageCacheOptions = {
  handle: NextHandler;
  cache: ResponseCache;
  /** Names what the database says now; null where nothing stands that could be kept. */
  edition: () => string | null;
  isDevelopment: boolean;
  /** What every response says, unless it says it otherwise. Names are in lower case. */
  headers: OutgoingHttpHeaders;
};

/** What is the same for everybody at a release: rendered once, then kept in memory by canonical address. */
export class PageCache {
  #lastRendering: Promise<unknown> = Promise.resolve();

  constructor(readonly options: PageCacheOptions) {}

  /** The page of a canonical address, path and query, where it is kept. */
  findPage(address: string, isPayload: boolean): CachedResponse | undefined {
    return this.#find(pageKey(address, isPayload));
  }

  /** The answer of an address to who is answered in a language, where it is kept. */
  findAnswer(address: string, locale: Locale): CachedResponse | undefined {
    return this.#find(answerKey(address, locale));
  }

  /**
   * A page; where its id names what was withdrawn, the page that says so (410), where it names nothing, the
   * not-found page (404).
   * @param query the canonical one
   * @param isPayload whether Next's own script asks, which wants the page without its HTML
   */
  page(address: PageAddress, query: Query, isPayload: boolean): Promise<Cached> {
    const path = withQuery(pagePath(address), formatQuery(query));
    return this.#keep(pageKey(path, isPayload), async () => {
      const standing = await standingAt(address, query);
      if (standing === 'nothing')
        return (await this.notFound(address.locale, pagePath(address))).response;
      // Next redirects who asks for a payload without its mark.
      const mark = isPayload ? `${query.size === 0 ? '?' : '&'}_rsc` : '';
      const headers = isPayload ? { rsc: '1' } : {};
      const rendered = await this.#inTurn(() => this.#render(path + mark, headers));
      return this.#finish(this.#asPage(rendered, address, standing === 'withdrawn'));
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
    const search = formatQuery({ near: near.length === 0 ? null : near.join(',') });
    const path = withQuery(`/${locale}/not-found`, search);
    const { response, isHit } = await this.#keep(path, () => this.uncached(path));
    const status = response.status === 200 ? 404 : response.status;
    return { response: { ...response, status }, isHit };
  }

  /** An answer of the API or a file: the same for everybody who is answered in a language. */
  answer(path: string, locale: Locale): Promise<Cached> {
    return this.#keep(answerKey(path, locale), async () => {
      const rendered = await this.#render(path, { 'accept-language': locale });
      const headers = { ...rendered.headers, vary: 'Accept-Encoding' };
      return this.#finish({ ...rendered, headers });
    });
  }

  /** A page that is made for who asks alone: no browser or proxy keeps it. @param asked headers for Next */
  async uncached(path: string, asked: IncomingHttpHeaders = {}): Promise<CachedResponse> {
    // What is sent is compressed here.
    const rendered = await this.#render(path, { ...asked, 'accept-encoding': 'identity' });
    const page = this.#asPage(rendered, { isEmbed: false, route: null });
    return this.#finish({ ...page, headers: { ...page.headers, 'cache-control': 'no-store' } });
  }

  #render(path: string, headers: IncomingHttpHeaders): Promise<RenderedResponse> {
    return renderWithNext(this.options.handle, path, headers);
  }

  #finish(rendered: RenderedResponse): Promise<CachedResponse> {
    const headers = { ...this.options.headers, ...rendered.headers };
    return toCachedResponse({ ...rendered, headers });
  }

  /**
   * Next's answer with the headers of a page: what its scripts may do, and how long it may be shown.
   * @param address of a page that is made for who asks alone, no route: it is a tool
   * @param isGone whether what it tells of was withdrawn, whatever it tells
   */
  #asPage(
    rendered: RenderedResponse,
    { route, isEmbed }: { route: string | null; isEmbed: boolean },
    isGone = false,
  ): RenderedResponse {
    // What Next could not put together now, it may the next time.
    const given = rendered.status >= 500 ? 503 : rendered.status;
    const status = isGone && given === 200 ? 410 : given;
    const { isDevelopment } = this.options;
    const isRead = status === 200 && route !== null && !isEmbed && !toolRoutes.includes(route);
    const made = rendered.body.toString();
    const html = isRead ? deferScripts(made) : made;
    const kind = { isEmbed, isClosed: route === closedRoute, isDevelopment };
    const headers = {
      ...rendered.headers,
      'content-security-policy': policyOfPage(html, kind),
      'cache-control': status === 200 && !isDevelopment ? pageCaching : 'no-store',
      vary: 'Accept-Encoding, RSC',
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    };
    return { status, headers, body: isRead ? Buffer.from(html) : rendered.body };
  }

  #find(name: string): CachedResponse | undefined {
    const now = this.options.edition();
    return now === null ? undefined : this.options.cache.get(`${now} ${name}`);
  }

  async #keep(name: string, make: () => Promise<CachedResponse>): Promise<Cached> {
    const { cache, edition } = this.options;
    const now = edition();
    if (now === null) return { response: await make(), isHit: false };
    return cache.getOrMake(`${now} ${name}`, make);
  }
}

const pageKey = (path: string, isPayload: boolean) => `${isPayload ? 'payload' : 'page'} ${path}`;
const answerKey = (path: string, locale: Locale) => `answer ${locale} ${path}`;

/** Where the database cannot be read, the page itself says so. */
async function standingAt({ route, id }: PageAddress, query: Query): Promise<AddressState> {
  if (id === null) return 'stands';
  try {
    return await addressState(route.split('/').at(-2) ?? '', id, query);
  } catch {
    return 'stands';
  }
}
