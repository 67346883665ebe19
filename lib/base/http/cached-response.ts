import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Negotiator } from '@fastify/accept-negotiator';
import fresh from 'fresh';
import { LRUCache } from 'lru-cache';
import { weakEtagOf } from './etag';

/** A whole response, as Next made it. Names of headers are in lower case. */
export type RenderedResponse = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** In the order of our choice. */
const encodings = ['br', 'gzip', 'identity'] as const;

type ContentEncoding = (typeof encodings)[number];

/** What is sent in one encoding. */
type Encoded = { headers: OutgoingHttpHeaders; body: Buffer };

/** A response as it is kept: compressed once for everybody, and as it is for who takes nothing compressed. */
export type CachedResponse = {
  status: number;
  headers: OutgoingHttpHeaders;
  etag: string;
  /** Without `br` and `gzip` where compressing does not pay. */
  encoded: { identity: Encoded } & Partial<Record<ContentEncoding, Encoded>>;
  /** Bytes of memory. */
  size: number;
};

/** A text compresses well; pictures and archives are compressed already. */
const compressible = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)|image\/svg)/;

/** Below this one packet carries the text as it is. */
const worthCompressing = 1_000;

/** The level at which compressing costs less than rendering the page did. */
const brotliQuality = 5;

/** Compresses a response and names its content: `etag` stays that of the response where it has one. */
export async function toCachedResponse(rendered: RenderedResponse): Promise<CachedResponse> {
  const { status, body } = rendered;
  const etag = String(rendered.headers.etag ?? weakEtagOf(body));
  // What is not there, or is not to be held, has no bytes to name.
  const isNamed = status === 200 && rendered.headers['cache-control'] !== 'no-store';
  const headers = isNamed ? { ...rendered.headers, etag } : rendered.headers;
  const identity = { headers: { ...headers, 'content-length': body.length }, body };
  const compressed = await compress(body, String(headers['content-type'] ?? ''));
  const others = compressed.map(([encoding, bytes]) => {
    const own = { 'content-encoding': encoding, 'content-length': bytes.length };
    return [encoding, { headers: { ...headers, ...own }, body: bytes }] as const;
  });
  const length = compressed.reduce((sum, [, bytes]) => sum + bytes.length, body.length);
  const size = length + JSON.stringify(headers).length;
  return { status, headers, etag, encoded: { ...Object.fromEntries(others), identity }, size };
}

async function compress(body: Buffer, type: string): Promise<[ContentEncoding, Buffer][]> {
  if (body.length < worthCompressing || !compressible.test(type)) return [];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(body, { params }),
    promisify(gzip)(body),
  ]);
  return [
    ['br', br],
    ['gzip', gzipped],
  ];
}

/** What clients say that they take is the same few texts again and again. */
const negotiator = new Negotiator({
  supportedValues: [...encodings],
  cache: new LRUCache<string, string>({ max: 1_000 }),
});

/** Sends a response in the best encoding that the client takes: 304 to a client that holds it already. */
export function sendCachedResponse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, etag, encoded }: CachedResponse,
): void {
  if (status === 200 && request.headers['if-none-match'] && fresh(request.headers, { etag })) {
    response.writeHead(304, headers).end();
    return;
  }
  const accepted = request.headers['accept-encoding'];
  const encoding = (encoded.br && accepted && negotiator.negotiate(accepted)) || 'identity';
  const best = encoded[encoding] ?? encoded.identity;
  response.writeHead(status, best.headers).end(request.method === 'HEAD' ? undefined : best.body);
}
