import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { accountCookies } from '../domain/accounts/account-cookies';
import type { RenderedResponse } from './cached-response';

/** Next's own request handler. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Headers that belong to a connection, or that the server writes itself. */
const notNexts = [
  ...['connection', 'keep-alive', 'transfer-encoding', 'date', 'vary', 'content-length'],
];

/**
 * The whole answer of Next to a request that nobody sent: only what is given here reaches it, so that
 * nothing of one client can be cached for another.
 * @param path with its query
 */
export async function renderWithNext(
  handle: NextHandler,
  path: string,
  headers: IncomingHttpHeaders = {},
): Promise<RenderedResponse> {
  const answer = await inject(
    (request, response) => {
      handle(request, response).catch((error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      });
    },
    { method: 'GET', url: path, headers },
  );
  const own = Object.entries(answer.headers).filter(([name]) => !notNexts.includes(name));
  return { status: answer.statusCode, headers: Object.fromEntries(own), body: answer.rawPayload };
}

/**
 * The headers that routes read. No other reaches Next: not those by which its own parts and proxies speak
 * to each other, and none that it would parse for nobody.
 */
const readByRoutes = [
  ...(['host', 'connection', 'user-agent', 'accept', 'accept-encoding'] as const),
  ...(['accept-language', 'authorization', 'if-none-match', 'origin', 'sec-fetch-site'] as const),
  ...(['content-type', 'content-length', 'transfer-encoding'] as const),
] as const;

/**
 * A request's headers as Next may be given them.
 * @param address the network address of the client, as far as it can be believed
 * @param hasSession whether the route asks who has signed in: every other is handed no cookie at all
 */
export function headersForNext(
  sent: IncomingHttpHeaders,
  address: string,
  hasSession: boolean,
): IncomingHttpHeaders {
  const read = readByRoutes.flatMap((name) => {
    const value = sent[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const cookie = hasSession ? accountCookies(sent.cookie) : '';
  return {
    ...Object.fromEntries(read),
    ...(cookie === '' ? {} : { cookie }),
    'x-forwarded-for': address,
  };
}
