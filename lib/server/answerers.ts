import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathOf, searchOf } from '../base/http/request-target';
import { localeSchema, type Locale } from '../base/i18n/locales';
import { negotiateLocale } from '../base/i18n/negotiate';
import { formatQuery, readQuery, withQuery } from '../base/http/query';
import { canonicalQuery, isSameQuery, parameterNames } from '../domain/filters/parameters';
import { readForPublic } from '../database/public-reads';
import { headersForRoutes } from '../features/site/headers-for-routes';
import { canonicalPageQuery, pagePath, parsePageAddress } from '../features/site/page-address';
import { sendCachedResponse, type CachedResponse } from '../base/http/cached-response';
import type { PageCache, PageForm } from './page-cache';
import type { Cached } from '../base/http/response-cache';
import type { Route, RouteKind } from './routes';

/** A request that was let in. */
export type AdmittedRequest = { request: FastifyRequest; reply: FastifyReply; route: Route };

type Answerer = (asked: AdmittedRequest, pages: PageCache) => void | Promise<void>;

/** How a request is answered, by the kind of its route. */
export const answerers: Readonly<Record<RouteKind, Answerer>> = {
  root: ({ request, reply }) => {
    const Location = `/${readerLocale(request)}${searchOf(request)}`;
    reply.raw.writeHead(307, { Location, Vary: 'Accept-Language' }).end();
  },
  page: answerPage,
  'page-data': answerPageData,
  cached: (asked, pages) => {
    const { request } = asked;
    if (request.method === 'OPTIONS') return forward(asked, pages);
    const query = canonicalQuery(readQuery(searchOf(request)), parameterNames);
    const target = withQuery(pathOf(request), formatQuery(query));
    return send(asked, pages.answer(target, readerLocale(request)));
  },
  direct: forward,
  personal: (asked, pages) =>
    asked.request.method === 'POST' ? forward(asked, pages) : answerPersonalPage(asked, pages),
  nowhere: answerNotFound,
};

/**
 * The response to a request where it is kept under its address as it was sent. Only canonical addresses are,
 * so that this one needs no reading.
 */
export function findKept(
  { kind }: Route,
  request: FastifyRequest,
  pages: PageCache,
): CachedResponse | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  if (kind === 'page') return pages.find(request.url, formOf(request));
  return kind === 'cached' ? pages.find(request.url, readerLocale(request)) : undefined;
}

async function send(
  { request, reply }: AdmittedRequest,
  cached: Cached | Promise<Cached>,
): Promise<void> {
  const { response, isHit } = await cached;
  request.notes.isFromMemory = isHit;
  sendCachedResponse(request.raw, reply.raw, response);
}

/**
 * A page stands at one address: every other way to write it leads there. Next's script, which is on a page
 * already, is given what it asks for at once.
 */
function answerPage(asked: AdmittedRequest, pages: PageCache): void | Promise<void> {
  const { request, reply } = asked;
  const path = decodeURIComponent(pathOf(request));
  const address = parsePageAddress(path);
  if (!address) return answerNotFound(asked, pages);
  const form = formOf(request);
  const query = readQuery(searchOf(request));
  const canonical = canonicalPageQuery(address, query);
  const canonicalPath = pagePath(address);
  const isCanonical = path === decodeURIComponent(canonicalPath) && isSameQuery(query, canonical);
  if (isCanonical || form === 'payload') return send(asked, pages.page(address, canonical, form));
  const Location = withQuery(canonicalPath, formatQuery(canonical));
  reply.raw.writeHead(308, { Location }).end();
}

/** What the scripts of a page live from, under `/page-data`, a mark of its content, and the page's address. */
async function answerPageData(asked: AdmittedRequest, pages: PageCache): Promise<void> {
  const { request } = asked;
  const [, , mark = '', ...steps] = pathOf(request).split('/');
  const address = parsePageAddress(decodeURIComponent(`/${steps.join('/')}`));
  const query = address && canonicalPageQuery(address, readQuery(searchOf(request)));
  const data = address && query && (await pages.pageData(address, query, mark));
  return data ? send(asked, data) : answerNotFound(asked, pages);
}

function answerNotFound(asked: AdmittedRequest, pages: PageCache): Promise<void> {
  const path = decodeURIComponent(pathOf(asked.request));
  // Kept for everybody, also where somebody comes upon it who has signed in.
  return readForPublic(() => send(asked, pages.notFound(localeOf(asked.request), path)));
}

/** A page that depends on who asks is made for them, and never kept. */
async function answerPersonalPage(asked: AdmittedRequest, pages: PageCache): Promise<void> {
  const { request, reply } = asked;
  const page = await pages.uncached(request.url, headersForRoutes(asked.request, asked.route));
  if (page.status === 404) return answerNotFound(asked, pages);
  sendCachedResponse(request.raw, reply.raw, page);
}

/** Lets Next answer, to whoever asked. */
function forward(asked: AdmittedRequest, pages: PageCache): Promise<void> {
  const { raw } = asked.request;
  raw.headers = headersForRoutes(asked.request, asked.route);
  return pages.options.handle(raw, asked.reply.raw);
}

/** Next's own script asks for a page without its HTML. */
const formOf = ({ headers }: FastifyRequest): PageForm =>
  headers.rsc === '1' ? 'payload' : 'page';

const readerLocale = ({ headers }: FastifyRequest): Locale =>
  negotiateLocale(headers['accept-language'] ?? null);

/** The language of a path that leads nowhere, where it begins with one. */
function localeOf(request: FastifyRequest): Locale {
  const steps = pathOf(request).split('/');
  const first = steps.find((step) => step !== '' && step !== 'embed');
  return localeSchema.safeParse(first).data ?? readerLocale(request);
}
