import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';
import { accountCookies } from '../accounts/account-cookies';

/**
 * The headers that routes read. No other reaches Next: not those by which its own parts and proxies speak
 * to each other, and none that it would parse for nobody.
 */
const readByRoutes = [
  ...([
    'host',
    'connection',
    'user-agent',
    'accept',
    'accept-encoding',
    'accept-language',
  ] as const),
  ...(['authorization', 'if-none-match', 'origin', 'sec-fetch-site'] as const),
  ...(['content-type', 'content-length', 'transfer-encoding'] as const),
] as const;

/** Where it matters who has signed in: everybody else is handed no cookie at all. */
const forEditors = /^\/\{l\}\/import(?:\/|$)|^\/api\/v1\/imports$/;

/**
 * A request's headers as Next may be given them: with who asks, as far as that can be believed.
 * @param label of the route that it leads to
 */
export function headersForNext(
  request: IncomingMessage,
  trustedProxies: number,
  label: string,
): IncomingHttpHeaders {
  const sent = readByRoutes.flatMap((name) => {
    const value = request.headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const cookie = forEditors.test(label) ? accountCookies(request.headers.cookie) : '';
  return {
    ...Object.fromEntries(sent),
    ...(cookie === '' ? {} : { cookie }),
    'x-forwarded-for': clientAddress(request, trustedProxies),
  };
}

/**
 * The network address a request comes from.
 * @param trustedProxies how many of those that passed the request on are believed, the nearest first
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  return proxyAddress(request, (_address, hop) => hop < trustedProxies) ?? '';
}
