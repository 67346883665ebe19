import type { IncomingHttpHeaders } from 'node:http';
import { accountCookies } from '../../domain/accounts/account-cookies';

/**
 * The headers that routes read. No other reaches Next: not those by which its own parts and proxies speak
 * to each other, and none that it would parse for nobody.
 */
const readByRoutes = [
  ...['host', 'connection', 'user-agent', 'accept', 'accept-encoding', 'accept-language'],
  ...['authorization', 'if-none-match', 'origin', 'sec-fetch-site'],
  ...['content-type', 'content-length', 'transfer-encoding'],
];

/**
 * A request's headers as Next may be given them, with the address of who asks.
 * @param ip that address, as the proxies in front tell it
 * @param hasSession whether the route asks who has signed in: no other is given cookies
 */
export function headersForRoutes(
  { headers, ip }: { headers: IncomingHttpHeaders; ip: string },
  { hasSession = false }: { hasSession?: boolean },
): IncomingHttpHeaders {
  const read = Object.entries(headers).filter(([name]) => readByRoutes.includes(name));
  const cookie = hasSession ? accountCookies(headers.cookie) : '';
  const own = { ...(cookie === '' ? {} : { cookie }), 'x-forwarded-for': ip };
  return { ...Object.fromEntries(read), ...own };
}
