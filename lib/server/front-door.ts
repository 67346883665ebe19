import type { IncomingMessage, ServerResponse } from 'node:http';
import { negotiateLocale } from '../i18n/negotiate';
import { localeSchema, type Locale } from '../i18n/locales';
import { canonicalPairs, formatPairs, isCanonical, pagePath } from '../site/page-address';
import type { PageAddress } from '../site/page-address';
import type { RequestHandler } from './graceful-server';
import { sendKept, toKept, type KeptAnswer } from './kept-answer';
import { askNext, type NextHandler } from './next-handler';
import { outsideHeaders } from './outside-headers';
import { asPage, type PageKeeper } from './page-keeper';
import { refuse } from './refusal';
import { readTarget, type RequestTarget } from './request-target';
import { findRoom, methodsOf, type Room } from './rooms';
import { policyOfFiles, securityHeaders } from './security-headers';

/** Far more than every filter that a page offers at once. */
const longestTarget = 32_768;

type House = {
  handle: NextHandler;
  pages: PageKeeper;
  /** What browsers fetch as files, by its path. */
  files: ReadonlyMap<string, KeptAnswer>;
  /** Whether people reach the barometer by https. */
  isHttps: boolean;
  /** How many proxies stand before the server, each of which says who asked it. */
  trustedProxies: number;
};

type Visit = { request: IncomingMessage; response: ServerResponse; target: RequestTarget };

/** Where every request comes in: it is refused, answered from memory, or let through to Next. */
export function createFrontDoor(house: House): RequestHandler {
  const always = Object.entries(securityHeaders(policyOfFiles, house.isHttps));
  return async (request, response) => {
    for (const [name, value] of always) response.setHeader(name, value);
    const { url = '/', method = 'GET' } = request;
    const target = url.length > longestTarget ? null : readTarget(url);
    if (target === null) {
      refuse(request, response, url.length > longestTarget ? 414 : 400);
      return;
    }
    const room = findRoom(target.path, house.files);
    const methods = methodsOf[room.name];
    if (!methods.includes(method)) {
      refuse(request, response, 405, { Allow: methods.join(', ') });
      return;
    }
    await welcome(house, room, { request, response, target });
  };
}

async function welcome(house: House, room: Room, visit: Visit): Promise<void> {
  const { request, response, target } = visit;
  switch (room.name) {
    case 'entrance':
      return leadToLanguage(visit);
    case 'file':
      return sendKept(request, response, room.file);
    case 'page':
      return showPage(house, room.address, visit);
    case 'answer':
      if (request.method === 'OPTIONS') return letThrough(house, visit);
      return sendKept(
        request,
        response,
        await house.pages.answer(target.rawPath + target.search, readerLocale(request)),
      );
    case 'passage':
      return letThrough(house, visit);
    case 'editors':
      return request.method === 'POST' ? letThrough(house, visit) : showToEditor(house, visit);
    case 'nowhere':
      return sendKept(request, response, await house.pages.notFound(localeOf(visit)));
  }
}

/** `/` leads to the reader's language. */
export function leadToLanguage({ request, response, target }: Visit): void {
  const Location = `/${readerLocale(request)}${target.search}`;
  response.writeHead(307, { Location, Vary: 'Accept-Language' }).end();
}

/**
 * A page stands at one address: every other way to write it leads there. Next's script, which is on a page
 * already, is given what it asks for at once.
 */
async function showPage(house: House, address: PageAddress, visit: Visit): Promise<void> {
  const { request, response, target } = visit;
  const isPayload = request.headers.rsc === '1';
  const pairs = canonicalPairs(address, target.query);
  const path = pagePath(address);
  const stands = target.path === decodeURIComponent(path) && isCanonical(target.query, pairs);
  if (!stands && !isPayload) {
    response.writeHead(308, { Location: path + formatPairs(pairs) }).end();
    return;
  }
  await sendKept(request, response, await house.pages.page(address, target.query, isPayload));
}

/** An editor's page is made for who asks, and never kept. */
async function showToEditor(house: House, { request, response, target }: Visit): Promise<void> {
  // What is sent is compressed here.
  const headers = {
    ...outsideHeaders(request, house.trustedProxies),
    'accept-encoding': 'identity',
  };
  const made = await askNext(house.handle, target.rawPath + target.search, headers);
  const page = asPage(made, { locale: 'en', isEmbed: false, route: 'import' });
  const own = { ...page.headers, 'cache-control': 'no-store' };
  await sendKept(request, response, await toKept({ ...page, headers: own }));
}

async function letThrough(house: House, { request, response, target }: Visit): Promise<void> {
  request.url = target.rawPath + target.search;
  request.headers = outsideHeaders(request, house.trustedProxies);
  await house.handle(request, response);
}

const readerLocale = (request: IncomingMessage): Locale =>
  negotiateLocale(request.headers['accept-language'] ?? null);

/** The language of a path that leads nowhere, where it begins with one. */
function localeOf({ request, target }: Visit): Locale {
  const steps = target.path.split('/').filter((step) => step !== '' && step !== 'embed');
  return localeSchema.safeParse(steps[0]).data ?? readerLocale(request);
}
