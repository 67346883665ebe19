import type { IncomingMessage } from 'node:http';
import { negotiateLocale } from '../i18n/negotiate';
import { localeSchema, type Locale } from '../i18n/locales';
import { canonicalPairs, formatPairs, isCanonical, pagePath } from '../site/page-address';
import type { PageAddress } from '../site/page-address';
import { followRequest, type AnsweredRequest, type DoorNotes } from './answered-request';
import type { GivenAnswer } from './answer-keeper';
import { findRefusal, type DoorLimits, type Refusal, type Visit } from './door-checks';
import type { RequestHandler } from './graceful-server';
import { toKept, unkept, type KeptAnswer } from './kept-answer';
import { askNext, type NextHandler } from './next-handler';
import { headersForNext } from './headers-for-next';
import { asPage, type PageKeeper } from './page-keeper';
import { refuse } from './refusal';
import { findExcess, type ExcessReason } from './request-bounds';
import { readTarget } from './request-target';
import { findRoom, type Room } from './rooms';
import { policyOfFiles, securityHeaders } from './security-headers';
import { sendKept, type Always } from './send-kept';
import { Shortcuts } from './shortcuts';

type House = {
  handle: NextHandler;
  pages: PageKeeper;
  /** What browsers fetch as files, by its path. */
  files: ReadonlyMap<string, KeptAnswer>;
  /** Whether people reach the barometer by https. */
  isHttps: boolean;
  limits: DoorLimits;
  /** Is told of every request that is over. */
  tell: (answered: AnsweredRequest) => void;
};

type OpenHouse = House & {
  always: Always;
  shortcuts: Shortcuts;
};

/** A visit that was let in, with what is told of it. */
type Guest = Visit & { notes: DoorNotes };

/** Where every request comes in: it is refused, answered from memory, or let through to Next. */
export function createFrontDoor(house: House): RequestHandler {
  const always = securityHeaders(policyOfFiles, house.isHttps);
  const open = { ...house, always, shortcuts: new Shortcuts() };
  return (request, response) => {
    const notes = followRequest(request, response, house.tell);
    const excess = findExcess(request);
    const shortcut = excess ? undefined : open.shortcuts.find(request);
    const kept = shortcut && house.pages.recall(shortcut.name);
    if (!kept) return receive(open, { request, response, notes }, excess);
    notes.route = shortcut.route;
    notes.isFromMemory = true;
    return sendKept(request, response, kept, always);
  };
}

async function receive(
  house: OpenHouse,
  caller: Omit<Guest, 'target'>,
  excess: ExcessReason | null,
): Promise<void> {
  const { request, response, notes } = caller;
  for (const [name, value] of Object.entries(house.always)) response.setHeader(name, value);
  const turnAway = ({ reason, headers }: Refusal) => {
    notes.refusal = reason;
    refuse(request, response, reason, headers);
  };
  const { url = '/' } = request;
  if (url.length > house.limits.addressLength) return turnAway({ reason: 'address-too-long' });
  if (excess) return turnAway({ reason: excess });
  const target = readTarget(url);
  if (target === null) return turnAway({ reason: 'broken-address' });
  const room = findRoom(target.path, house.files);
  notes.route = room.label;
  const guest = { ...caller, target };
  const refusal = await findRefusal(house.limits, room, guest);
  if (refusal) return turnAway(refusal);
  await welcome(house, room, guest);
}

async function welcome(house: OpenHouse, room: Room, guest: Guest): Promise<void> {
  const { request, response, target } = guest;
  switch (room.name) {
    case 'entrance':
      return leadToLanguage(guest);
    case 'file':
      guest.notes.isFromMemory = true;
      return sendKept(request, response, room.file, house.always);
    case 'page':
      return showPage(house, room.address, guest);
    case 'answer': {
      if (request.method === 'OPTIONS') return letThrough(house, room, guest);
      const path = target.rawPath + target.search;
      return give(house, guest, await house.pages.answer(path, readerLocale(request)));
    }
    case 'passage':
      return letThrough(house, room, guest);
    case 'editors':
      return request.method === 'POST'
        ? letThrough(house, room, guest)
        : showToEditor(house, room, guest);
    case 'nowhere':
      return give(house, guest, await house.pages.notFound(localeOf(guest), guest.target.path));
  }
}

async function give(
  { shortcuts, always }: OpenHouse,
  { request, response, target, notes }: Guest,
  { answer, name, isFromMemory }: GivenAnswer,
): Promise<void> {
  notes.isFromMemory = isFromMemory;
  // A search is counted each time.
  if (answer.status === 200 && !target.query.has('q'))
    shortcuts.remember(request, { name, route: notes.route });
  await sendKept(request, response, answer, always);
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
async function showPage(house: OpenHouse, address: PageAddress, guest: Guest): Promise<void> {
  const { request, response, target } = guest;
  const isPayload = request.headers.rsc === '1';
  const pairs = canonicalPairs(address, target.query);
  const path = pagePath(address);
  const search = formatPairs(pairs);
  const stands = target.path === decodeURIComponent(path) && isCanonical(target.query, pairs);
  if (!stands && !isPayload) {
    response.writeHead(308, { Location: path + search }).end();
    return;
  }
  await give(house, guest, await house.pages.page(address, search, isPayload));
}

/** An editor's page is made for who asks, and never kept. */
async function showToEditor(house: OpenHouse, room: Room, guest: Guest): Promise<void> {
  const { request, response, target } = guest;
  // What is sent is compressed here.
  const headers = {
    ...headersForNext(request, house.limits.trustedProxies, room.label),
    'accept-encoding': 'identity',
  };
  const made = await askNext(house.handle, target.rawPath + target.search, headers);
  if (made.status === 404)
    return give(house, guest, await house.pages.notFound(localeOf(guest), target.path));
  const page = asPage(made, { isEmbed: false, route: 'import' });
  await sendKept(request, response, await toKept(unkept(page)), house.always);
}

async function letThrough(
  house: House,
  room: Room,
  { request, response, target }: Visit,
): Promise<void> {
  request.url = target.rawPath + target.search;
  request.headers = headersForNext(request, house.limits.trustedProxies, room.label);
  await house.handle(request, response);
}

const readerLocale = (request: IncomingMessage): Locale =>
  negotiateLocale(request.headers['accept-language'] ?? null);

/** The language of a path that leads nowhere, where it begins with one. */
function localeOf({ request, target }: Visit): Locale {
  const steps = target.path.split('/').filter((step) => step !== '' && step !== 'embed');
  return localeSchema.safeParse(steps[0]).data ?? readerLocale(request);
}
