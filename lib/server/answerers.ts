import type { IncomingMessage, ServerResponse } from 'node:http';
import { localeSchema, type Locale } from '../base/i18n/locales';
import { negotiateLocale } from '../base/i18n/negotiate';
import { canonicalPairs, formatPairs, isCanonical } from '../features/site/page-address';
import { pagePath, parsePageAddress } from '../features/site/page-address';
import { sendCachedResponse, toCachedResponse, uncacheable } from './cached-response';
import { headersForNext, renderWithNext, type NextHandler } from './next-requests';
import type { Cached, PageCache } from './page-cache';
import type { RequestLimits } from './request-limits';
import type { RequestNotes } from './request-record';
import { pathOf, searchOf } from './request-target';
import type { Route, RouteKind } from './routes';

/** What answers are made with. */
export type Services = { handle: NextHandler; pages: PageCache; limits: RequestLimits };

/** A request that was let in. `address` is its client's, as far as it can be believed. */
export type Asked = {
  request: IncomingMessage;
  response: ServerResponse;
  route: Route;
  notes: RequestNotes;
  address: string;
};

export type Answerer = (asked: Asked, services: Services) => void | Promise<void>;

/** How a request is answered, by the kind of its route. */
export const answerers: Readonly<Record<RouteKind, Answerer>> = {
  root: ({ request, response }) => {
    const Location = `/${readerLocale(request)}${searchOf(request)}`;
    response.writeHead(307, { Location, Vary: 'Accept-Language' }).end();
  },
  page: answerPage,
  cached: (asked, services) => {
    if (asked.request.method === 'OPTIONS') return forward(asked, services);
    return send(
      asked,
      services.pages.answer(asked.request.url ?? '/', readerLocale(asked.request)),
    );
  },
  direct: forward,
  editors: (asked, services) =>
    asked.request.method === 'POST' ? forward(asked, services) : answerEditor(asked, services),
  nowhere: answerNotFound,
};

function send({ request, response, notes }: Asked, cached: Cached | Promise<Cached>) {
  if (cached instanceof Promise) return cached.then(sendNow);
  return sendNow(cached);

  function sendNow({ response: found, isHit }: Cached): void {
    notes.isFromMemory = isHit;
    sendCachedResponse(request, response, found);
  }
}

/**
 * A page stands at one address: every other way to write it leads there. Next's script, which is on a page
 * already, is given what it asks for at once.
 */
function answerPage(asked: Asked, { pages }: Services): void | Promise<void> {
  const { request, response } = asked;
  const path = decodeURIComponent(pathOf(request));
  const address = parsePageAddress(path);
  if (!address) return answerNotFound(asked, { pages });
  const isPayload = request.headers.rsc === '1';
  const query = new URLSearchParams(searchOf(request));
  const pairs = canonicalPairs(address, query);
  const [canonicalPath, search] = [pagePath(address), formatPairs(pairs)];
  const isAtHome = path === decodeURIComponent(canonicalPath) && isCanonical(query, pairs);
  if (isAtHome || isPayload) return send(asked, pages.page(address, search, isPayload));
  response.writeHead(308, { Location: canonicalPath + search }).end();
}

function answerNotFound(asked: Asked, { pages }: Pick<Services, 'pages'>): void | Promise<void> {
  const path = decodeURIComponent(pathOf(asked.request));
  return send(asked, pages.notFound(localeOf(asked.request), path));
}

/** An editor's page is made for who asks, and never kept. */
async function answerEditor(asked: Asked, { handle, pages }: Services): Promise<void> {
  const { request, response, address, route } = asked;
  // What is sent is compressed here.
  const headers = {
    ...headersForNext(request.headers, address, route.hasSession === true),
    'accept-encoding': 'identity',
  };
  const rendered = await renderWithNext(handle, request.url ?? '/', headers);
  if (rendered.status === 404) return answerNotFound(asked, { pages });
  const page = pages.asPage(rendered, { isEmbed: false, route: 'import' });
  sendCachedResponse(request, response, await toCachedResponse(uncacheable(page)));
}

/** Lets Next answer, to whoever asked. */
async function forward({ request, response, address, route }: Asked, { handle }: Services) {
  request.headers = headersForNext(request.headers, address, route.hasSession === true);
  await handle(request, response);
}

const readerLocale = (request: IncomingMessage): Locale =>
  negotiateLocale(request.headers['accept-language'] ?? null);

/** The language of a path that leads nowhere, where it begins with one. */
function localeOf(request: IncomingMessage): Locale {
  const steps = pathOf(request).split('/');
  const first = steps.find((step) => step !== '' && step !== 'embed');
  return localeSchema.safeParse(first).data ?? readerLocale(request);
}
