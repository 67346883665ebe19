import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientOf, dearOf, type ClientLimits } from './client-limits';
import type { ExportPlaces } from './export-places';
import { clientAddress } from './outside-headers';
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
  /** How many proxies stand before the server, each of which says who asked it. */
  trustedProxies: number;
};

export type Visit = { request: IncomingMessage; response: ServerResponse; target: RequestTarget };

export type Refusal = { reason: RefusalReason; headers?: Record<string, string> };

/** When who came while everything was taken may come again: most exports take less. */
const exportSeconds = 5;

/**
 * Why a request is turned away before anybody works for it; null where it is not. Who is let in counts
 * among the client's requests, and holds a place for an export from then on.
 */
export async function findRefusal(
  limits: DoorLimits,
  room: Room,
  { request, response, target }: Visit,
): Promise<Refusal | null> {
  const methods = methodsOf[room.name];
  if (!methods.includes(request.method ?? '')) {
    return { reason: 'method', headers: { Allow: methods.join(', ') } };
  }
  const dear = dearOf(room, request.method, target.query);
  const largest = dear === 'import' ? limits.importBytes : limits.formBytes;
  const announced = Number(request.headers['content-length'] ?? 0);
  // The editors' own door leads a browser to a page that says it in its language.
  if (room.name !== 'editors' && announced > largest) return { reason: 'body-too-large' };
  if (dear === null) return null;
  const client = clientOf(clientAddress(request, limits.trustedProxies));
  const wait = await limits.clients.secondsToWait(dear, client);
  if (wait > 0) return { reason: `too-often-${dear}`, headers: { 'Retry-After': String(wait) } };
  if (dear !== 'export' || limits.exports.take(client, response)) return null;
  return { reason: 'exports-taken', headers: { 'Retry-After': String(exportSeconds) } };
}
