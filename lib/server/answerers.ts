import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathOf, searchOf } from '../base/http/request-target';
import { localeSchema, type Locale } from '../base/i18n/locales';
import { negotiateLocale } from '../base/i18n/negotiate';
import { formatQuery, readQuery, withQuery } from '../base/http/query';
import { canonicalQuery, isSameQuery, parameterNames } from '../domain/filters/parameters';
import { canonicalPageQuery } from '../features/site/page-address';
import { pagePath, parsePageAddress } from '../features/site/page-address';
import { sendCachedResponse, type CachedResponse } from './cached-response';
import { headersForNext, type NextHandler } from './next-requests';
import type { Cached, PageCache } from './page-cache';
import type { RequestNotes } from './request-log';
import type { Route, RouteKind } from './routes';

/** A request that was let in. `address` is its client's, as far as it can be believed. */
export type AdmittedRequest = {
  request: IncomingMessage;
  response: ServerResponse;
  route: Route;
  notes: RequestNotes;
  address: string;
};

/** What answers are made with. */
export type Services = { handle: NextHandler; pages: PageCache };

type Answerer = (asked: AdmittedRequest, services: Services) => void | Promise<void>;

/** How a request is answered, by the kind of its route. */
export const answerers: Readonly<Record<RouteKind, Answerer>> = {
  root: ({ request, response }) => {
    const Location = `/${readerLocale(request)}${searchOf(request)}`;
    response.writeHead(307, { Location, Vary: 'Accept-Language' }).end();
  },
  page: answerPage,
  cached: (asked, services) => {
    const { request } = asked;
    if (request.method === 'OPTIONS') return forward(asked, services);
    const target = withQuery(pathOf(request), canonicalSearch(request));
    return send(asked, services.pages.answer(target, readerLocale(request)));
  },
  direct: forward,
  editors: (asked, services) =>
    asked.request.method === 'POST' ? forward(asked, services) : answerEditorPage(asked, services),
  nowhere: answerNotFound,
};

/**
 * The response to a request where it is kept under its address as it was sent. Only canonical addresses are,
 * so that this one needs no reading.
 */
export function findKept(
  { request, route }: Pick<AdmittedRequest, 'request' | 'route'>,
  pages: PageCache,
): CachedResponse | undefined {
  const { method, url = '/', headers } = request;
  if (method === 'OPTIONS') return undefined;
  if (route.kind === 'page') return pages.findPage(url, isForScript(headers));
  return route.kind === 'cached' ? pages.findAnswer(url, readerLocale(request)) : undefined;
}

/** The query of a request with every parameter that anything reads, written in one way. */
function canonicalSearch(request: IncomingMessage): string {
  return formatQuery(canonicalQuery(readQuery(searchOf(request)), parameterNames));
}

async function send(asked: AdmittedRequest, cached: Promise<Cached>): Promise<void> {
  const { response, isHit } = await cached;
  asked.notes.isFromMemory = isHit;
  sendCachedResponse(asked.request, asked.response, response);
}

/**
 * A page stands at one address: every other way to write it leads there. Next's script, which is on a page
 * already, is given what it asks for at once.
 */
function answerPage(asked: AdmittedRequest, services: Services): void | Promise<void> {
  const { request, response } = asked;
  const path = decodeURIComponent(pathOf(request));
  const address = parsePageAddress(path);
  if (!address) return answerNotFound(asked, services);
  const isPayload = isForScript(request.headers);
  const query = readQuery(searchOf(request));
  const canonical = canonicalPageQuery(address, query);
  const canonicalPath = pagePath(address);
  const isCanonical = path === decodeURIComponent(canonicalPath) && isSameQuery(query, canonical);
  if (isCanonical || isPayload)
    return send(asked, services.pages.page(address, canonical, isPayload));
  const Location = withQuery(canonicalPath, formatQuery(canonical));
  response.writeHead(308, { Location }).end();
}

function answerNotFound(asked: AdmittedRequest, { pages }: Services): Promise<void> {
  const path = decodeURIComponent(pathOf(asked.request));
  return send(asked, pages.notFound(localeOf(asked.request), path));
}

/** An editor's page is made for who asks, and never kept. */
async function answerEditorPage(asked: AdmittedRequest, services: Services): Promise<void> {
  const { request, response, address, route } = asked;
  const headers = headersForNext(request.headers, address, route.hasSession === true);
  const page = await services.pages.uncached(request.url ?? '/', headers);
  if (page.status === 404) return answerNotFound(asked, services);
  sendCachedResponse(request, response, page);
}

/** Lets Next answer, to whoever asked. */
function forward({ request, response, address, route }: AdmittedRequest, { handle }: Services) {
  request.headers = headersForNext(request.headers, address, route.hasSession === true);
  return handle(request, response);
}

/** Whether Next's own script asks, which wants a page without its HTML. */
const isForScript = ({ rsc }: IncomingMessage['headers']): boolean => rsc === '1';

const readerLocale = (request: IncomingMessage): Locale =>
  negotiateLocale(request.headers['accept-language'] ?? null);

/** The language of a path that leads nowhere, where it begins with one. */
function localeOf(request: IncomingMessage): Locale {
  const steps = pathOf(request).split('/');
  const first = steps.find((step) => step !== '' && step !== 'embed');
  return localeSchema.safeParse(first).data ?? readerLocale(request);
}
