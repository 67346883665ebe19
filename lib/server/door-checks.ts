import type { IncomingMessage, ServerResponse } from 'node:http';
import { readKnownBrowser } from '../accounts/known-browser';
import { countExported } from '../exports/export-size-queries';
import { clientOf } from '../http/client-address';
import { dearOf, searchOf, type ClientLimits, type Counted, type Dear } from './client-limits';
import type { ExportBudget } from './export-budget';
import type { ExportPlaces } from './export-places';
import { clientAddress } from './headers-for-next';
import type { RefusalReason } from './refusal';
import type { RequestTarget } from './request-target';
import { methodsOf, type Room } from './rooms';

export type DoorLimits = {
  /** How many signs an address may have, as it is sent. */
  addressLength: number;
  /** Bytes of a body that is no import, and of an import with its form. */
  formBytes: number;
  importBytes: number;
  clients: ClientLimits;
  exports: ExportPlaces;
  exportBudget: ExportBudget;
  /** How many figures an export has that no limit counts. */
  smallExport: number;
  /** How many proxies stand before the server, each of which says who asked it. */
  trustedProxies: number;
};

export type Visit = { request: IncomingMessage; response: ServerResponse; target: RequestTarget };

export type Refusal = { reason: RefusalReason; headers?: Record<string, string> };

/** When who came while everything was taken may come again: most exports take less. */
const exportSeconds = 5;

/** It takes no filters. */
const wholeExport = '/api/v1/surveys.json';

/**
 * Why a request is turned away before anybody works for it; null where it is not. Who is let in counts
 * among the client's requests, and holds a place for an export from then on.
 */
export async function findRefusal(
  limits: DoorLimits,
  room: Room,
  { request, response, target }: Visit,
): Promise<Refusal | null> {
  const methods = methodsOf(room);
  if (!methods.includes(request.method ?? '')) {
    return { reason: 'method', headers: { Allow: methods.join(', ') } };
  }
  const dear = dearOf(room, request.method, target.query);
  const largest = dear === 'import' ? limits.importBytes : limits.formBytes;
  const announced = Number(request.headers['content-length'] ?? 0);
  // The editors' own door leads a browser to a page that says it in its language.
  if (room.name !== 'editors' && announced > largest) return { reason: 'body-too-large' };
  const client = clientFor(dear, request, limits.trustedProxies);
  if (dear === 'export') return refuseExport(limits, room, client, { request, response, target });
  return dear && refuseOften(limits, dear, client);
}

/**
 * Whom a request counts for: the network that it comes from, or, where somebody signs in, the browser that is
 * known from before, whatever others do from the same network.
 */
function clientFor(dear: Dear | null, request: IncomingMessage, trustedProxies: number): string {
  const browser = dear === 'sign-in' ? readKnownBrowser(request.headers.cookie) : null;
  return browser ? `browser ${browser.id}` : clientOf(clientAddress(request, trustedProxies));
}

async function refuseOften(
  { clients }: DoorLimits,
  counted: Counted,
  client: string,
): Promise<Refusal | null> {
  const wait = await clients.secondsToWait(counted, client);
  return wait > 0 ? comeBack(`too-often-${counted}`, wait) : null;
}

/** A small export is an answer like any other; a larger one holds a place, and is paid for. */
async function refuseExport(
  limits: DoorLimits,
  room: Room,
  client: string,
  { request: { socket }, response, target }: Visit,
): Promise<Refusal | null> {
  const searched = searchOf(room, target.query);
  const refusal = searched && (await refuseOften(limits, searched, client));
  if (refusal) return refusal;
  const figures = await countExported(target.query, room.label === wholeExport);
  if (figures <= limits.smallExport) return null;
  const wait = limits.exportBudget.secondsToWait(client);
  if (wait > 0) return comeBack('too-often-export', wait);
  if (!limits.exports.take(client, response)) return comeBack('exports-taken', exportSeconds);
  limits.exportBudget.charge(client, { figures });
  const sentBefore = socket.bytesWritten;
  response.once('close', () =>
    limits.exportBudget.charge(client, { bytes: socket.bytesWritten - sentBefore }),
  );
  return null;
}

function comeBack(reason: RefusalReason, seconds: number): Refusal {
  return { reason, headers: { 'Retry-After': String(seconds) } };
}
