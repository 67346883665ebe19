import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import inject from 'light-my-request';
import { formatQuery, withQuery, type Query } from '../base/http/query';
import type { Locale } from '../base/i18n/locales';
import { addressState } from '../features/site/address-queries';
import { findNearAddresses } from '../features/site/near-address-queries';
import { surrogateKey } from '../base/http/surrogate-key';
import { deferScripts, type PageData } from '../features/site/deferred-scripts';
import { pagePath, type PageAddress } from '../features/site/page-address';
import { isPageToRead, toDataResponse, toPageResponse } from '../features/site/page-response';
import {
  toCachedResponse,
  type CachedResponse,
  type RenderedResponse,
} from '../base/http/cached-response';
import type { Cached, ResponseCache } from '../base/http/response-cache';

/** Next's own request handler. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A page as a browser reads it, or without its HTML as Next's own script does. */
export type PageForm = 'page' | 'payload';

/** Headers that belong to a connection, or that the server writes itself. */
const notNexts = [
  ...['connection', 'keep-alive', 'transfer-encoding', 'date', 'vary', 'content-length'],
];

export type PageCacheOptions = {
  handle: NextHandler;
  cache: ResponseCache;
  /** Names what the database says now; null where nothing stands that could be kept. */
  edition: () => string | null;
  /** The number of the release that stands, by which caches in front let go of what it says. */
  release: () => number | null;
  isDevelopment: boolean;
  /** What every response says, unless it says it otherwise. Names are in lower case. */
  headers: OutgoingHttpHeaders;
};

/** What is the same for everybody at a release: rendered once, then kept in memory by canonical address. */
export class PageCache {
  #lastRendering: Promise<unknown> = Promise.resolve();

  constructor(readonly options: PageCacheOptions) {}

  /** What is kept under a canonical address, path and query: a page in a form, an answer in a language. */
  find(address: string, form: PageForm | Locale): CachedResponse | undefined {
    const edition = this.options.edition();
    return edition === null ? undefined : this.options.cache.get(`${edition} ${form} ${address}`);
  }

  /**
   * A page; where its id names what was withdrawn, the page that says so (410), where it names nothing, the
   * not-found page (404). Where the database cannot be read, the page itself says so.
   * @param query the canonical one
   */
  page(address: PageAddress, query: Query, form: PageForm): Promise<Cached> {
    const path = pathWithQuery(address, query);
    const { isDevelopment } = this.options;
    return this.#keep(path, form, async (marks) => {
      const state = await stateOf(address, query);
      if (state === 'nothing')
        return (await this.notFound(address.locale, pagePath(address))).response;
      const isPayload = form === 'payload';
      // Next redirects who asks for a payload without its mark.
      const asked = isPayload ? `${path}${query.size === 0 ? '?' : '&'}_rsc` : path;
      const rendered = await this.#inTurn(() => this.#render(asked, isPayload ? { rsc: '1' } : {}));
      if (isPayload || state === 'withdrawn' || !isPageToRead(rendered, address))
        return this.#finish(
          toPageResponse(rendered, address, { isDevelopment, isGone: state === 'withdrawn' }),
          marks,
        );
      const { html, data } = this.#defer(rendered, path);
      if (data) await this.#keepData(data, path);
      return this.#finish(
        toPageResponse({ ...rendered, body: Buffer.from(html) }, address, { isDevelopment }),
        marks,
      );
    });
  }

  /**
   * What the scripts of a page need; null where they need nothing apart from the page.
   * @param mark as the page names it: where that is kept no more, it is made anew, of what stands now
   */
  async pageData(address: PageAddress, query: Query, mark: string): Promise<Cached | null> {
    const path = pathWithQuery(address, query);
    const kept = this.options.cache.get(dataKey(mark, path));
    if (kept) return { response: kept, isHit: true };
    if ((await stateOf(address, query)) !== 'stands') return null;
    const rendered = await this.#inTurn(() => this.#render(path, {}));
    const { data } = isPageToRead(rendered, address) ? this.#defer(rendered, path) : { data: null };
    if (!data) return null;
    const response = await this.#keepData(data, path);
    if (data.mark === mark) return { response, isHit: false };
    return { response: await this.#finish(toDataResponse(data, 'no-store')), isHit: false };
  }

  /** In development nothing is kept that could be asked for later. */
  #defer({ body }: RenderedResponse, path: string) {
    return deferScripts(body.toString(), this.options.edition() === null ? null : path);
  }

  async #keepData(data: PageData, path: string): Promise<CachedResponse> {
    const make = () => this.#finish(toDataResponse(data));
    return (await this.options.cache.getOrMake(dataKey(data.mark, path), make)).response;
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
    const { response, isHit } = await this.#keep(path, 'page', () => this.uncached(path));
    const status = response.status === 200 ? 404 : response.status;
    return { response: { ...response, status }, isHit };
  }

  /** An answer of the API or a file: the same for everybody who is answered in a language. */
  answer(path: string, locale: Locale): Promise<Cached> {
    return this.#keep(path, locale, async (marks) => {
      const rendered = await this.#render(path, { 'accept-language': locale });
      const headers = { ...rendered.headers, vary: 'Accept-Encoding' };
      return this.#finish({ ...rendered, headers }, marks);
    });
  }

  /** A page that is made for who asks alone: no browser or proxy keeps it. @param asked headers for Next */
  async uncached(path: string, asked: IncomingHttpHeaders = {}): Promise<CachedResponse> {
    // What is sent is compressed here.
    const rendered = await this.#render(path, { ...asked, 'accept-encoding': 'identity' });
    const { isDevelopment } = this.options;
    const page = toPageResponse(rendered, { isEmbed: false, route: null }, { isDevelopment });
    return this.#finish({ ...page, headers: { ...page.headers, 'cache-control': 'no-store' } });
  }

  /**
   * The whole answer of Next to a request that nobody sent: only what is given here reaches it, so that
   * nothing of one client can be cached for another.
   * @param url path and query
   */
  async #render(url: string, headers: IncomingHttpHeaders = {}): Promise<RenderedResponse> {
    const answer = await inject(
      (request, response) => {
        this.options.handle(request, response).catch((error: unknown) => {
          console.error(error);
          response.writeHead(500).end();
        });
      },
      { method: 'GET', url, headers },
    );
    const own = Object.entries(answer.headers).filter(([name]) => !notNexts.includes(name));
    return { status: answer.statusCode, headers: Object.fromEntries(own), body: answer.rawPayload };
  }

  #finish(rendered: RenderedResponse, marks: OutgoingHttpHeaders = {}): Promise<CachedResponse> {
    const found = rendered.status === 200 ? marks : {};
    const headers = { ...this.options.headers, ...rendered.headers, ...found };
    return toCachedResponse({ ...rendered, headers });
  }

  async #keep(
    address: string,
    form: PageForm | Locale,
    make: (marks: OutgoingHttpHeaders) => Promise<CachedResponse>,
  ): Promise<Cached> {
    const { cache, edition, release } = this.options;
    const now = edition();
    if (now === null) return { response: await make({}), isHit: false };
    // Of the release that stood before it was made: what a purge misses is newer than what it is for.
    const isPage = form === 'page' || form === 'payload';
    const marks = surrogateKey(release(), isPage ? 'pages' : 'answers');
    return cache.getOrMake(`${now} ${form} ${address}`, () => make(marks));
  }
}

const pathWithQuery = (address: PageAddress, query: Query) =>
  withQuery(pagePath(address), formatQuery(query));
const dataKey = (mark: string, path: string) => `data ${mark} ${path}`;

/** Where the database cannot be read, the page itself says so. */
const stateOf = (address: PageAddress, query: Query) =>
  addressState(address, query).catch(() => 'stands' as const);
