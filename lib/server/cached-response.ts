import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import fresh from 'fresh';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { weakEtagOf } from '../base/http/etag';

/** A whole response, as Next made it. Names of headers are in lower case. */
export type RenderedResponse = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

type Encoding = 'identity' | 'br' | 'gzip';

/** A response as it is kept: compressed once for everybody, and as it is for who takes nothing compressed. */
export type CachedResponse = {
  status: number;
  headers: OutgoingHttpHeaders;
  etag: string;
  /** Without `br` and `gzip` where compressing does not pay. */
  bodies: { identity: Buffer } & Partial<Record<Encoding, Buffer>>;
  /** Bytes of memory. */
  size: number;
};

/** A text compresses well; pictures and archives are compressed already. */
const compressible = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)|image\/svg)/;

/** Below this one packet carries the text as it is. */
const worthCompressing = 1_000;

/** The level at which compressing costs less than rendering the page did. */
const brotliQuality = 5;

/** The same response for who asks alone: no browser or proxy keeps it. */
export function uncacheable(rendered: RenderedResponse): RenderedResponse {
  return { ...rendered, headers: { ...rendered.headers, 'cache-control': 'no-store' } };
}

/** Compresses a response and names its content: `etag` stays that of the response where it has one. */
export async function toCachedResponse(rendered: RenderedResponse): Promise<CachedResponse> {
  const { status, headers, body } = rendered;
  const bodies = await compress(body, String(headers['content-type'] ?? ''));
  const length = Object.values(bodies).reduce((sum, { length }) => sum + length, 0);
  const etag = typeof headers.etag === 'string' ? headers.etag : weakEtagOf(body);
  return { status, headers, etag, bodies, size: length + JSON.stringify(headers).length };
}

async function compress(body: Buffer, type: string): Promise<CachedResponse['bodies']> {
  if (body.length < worthCompressing || !compressible.test(type)) return { identity: body };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(body, { params }),
    promisify(gzip)(body),
  ]);
  return { identity: body, br, gzip: gzipped };
}

/** Sends a response in the best encoding that the client takes: 304 to a client that holds it already. */
export function sendCachedResponse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, etag, bodies }: CachedResponse,
): void {
  const own = status === 200 ? { ...headers, etag } : headers;
  // What is not there has no bytes to name.
  if (status === 200 && request.headers['if-none-match'] && fresh(request.headers, { etag })) {
    response.writeHead(304, own).end();
    return;
  }
  const encoding = bodies.br ? bestEncoding(request.headers['accept-encoding']) : 'identity';
  const body = bodies[encoding] ?? bodies.identity;
  response.writeHead(status, {
    ...own,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Browsers send one of a few texts, again and again. */
const known = new LRUCache<string, Encoding>({ max: 100 });

function bestEncoding(accepted = ''): Encoding {
  const found = known.get(accepted);
  if (found) return found;
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const taken = negotiator.encodings(['br', 'gzip', 'identity']);
  const best = taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : 'identity';
  known.set(accepted, best);
  return best;
}
