import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';

/** Headers by which Next's own parts and proxies speak to each other: from outside they are somebody's attempt. */
const internal =
  /^(?:rsc$|next-|forwarded$|x-forwarded-|x-real-ip$|x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path$|x-vercel-)/;

/** A request's headers as Next may be given them: with who asks, as far as that can be believed. */
export function outsideHeaders(
  request: IncomingMessage,
  trustedProxies: number,
): IncomingHttpHeaders {
  const sent = Object.entries(request.headers).filter(([name]) => !internal.test(name));
  return { ...Object.fromEntries(sent), 'x-forwarded-for': clientAddress(request, trustedProxies) };
}

/**
 * The network address a request comes from.
 * @param trustedProxies how many of those that passed the request on are believed, the nearest first
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  return proxyAddress(request, (_address, hop) => hop < trustedProxies) ?? '';
}
