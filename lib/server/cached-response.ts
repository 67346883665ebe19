import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import { weakEtagOf } from '../base/http/etag';

/** A whole response, as Next made it. Names of headers are in lower case. */
export type RenderedResponse = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

type ContentEncoding = 'identity' | 'br' | 'gzip';

/** What is sent in one encoding: names and values of headers in turn, and the bytes. */
type Encoded = { head: string[]; body: Buffer };

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
  const bodies = await compress(body, String(headers['content-type'] ?? ''));
  const encoded = { identity: encode(headers, 'identity', body) };
  for (const [encoding, bytes] of bodies)
    Object.assign(encoded, { [encoding]: encode(headers, encoding, bytes) });
  const length = bodies.reduce((sum, [, bytes]) => sum + bytes.length, body.length);
  return { status, headers, etag, encoded, size: length + JSON.stringify(headers).length };
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

/** Written once: Node sends such a list as it is. */
function encode(headers: OutgoingHttpHeaders, encoding: ContentEncoding, body: Buffer): Encoded {
  const all = {
    ...headers,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    'content-length': body.length,
  };
  const head = Object.entries(all).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, String(one)]),
  );
  return { head, body };
}

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
  const encoding = encoded.br ? bestEncoding(request.headers['accept-encoding']) : 'identity';
  const { head, body } = encoded[encoding] ?? encoded.identity;
  response.writeHead(status, head).end(request.method === 'HEAD' ? undefined : body);
}

function bestEncoding(accepted = ''): ContentEncoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const taken = negotiator.encodings(['br', 'gzip', 'identity']);
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : 'identity';
}
