import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import fresh from 'fresh';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** A whole answer, as it was made. */
export type MadeAnswer = {
  status: number;
  /** With names in lower case. */
  headers: OutgoingHttpHeaders;
  body: Buffer;
};

type Body = { plain: Buffer } | { br: Buffer; gzip: Buffer };

/** An answer as it is kept: compressed once, for everybody. */
export type KeptAnswer = {
  status: number;
  headers: OutgoingHttpHeaders;
  etag: string;
  body: Body;
  /** Bytes of memory. */
  size: number;
};

/** A text compresses well; pictures and archives are compressed already. */
const compressible = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)|image\/svg)/;

/** Below this one packet carries the text as it is. */
const worthCompressing = 1_000;

/** The level at which compressing costs less than preparing the page did. */
const brotliQuality = 5;

/** Compresses an answer and names its bytes: `etag` stays that of the answer where it has one. */
export async function toKept({ status, headers, body }: MadeAnswer): Promise<KeptAnswer> {
  const stored = await compress(body, String(headers['content-type'] ?? ''));
  const length = 'plain' in stored ? stored.plain.length : stored.br.length + stored.gzip.length;
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return {
    status,
    headers,
    etag: typeof headers.etag === 'string' ? headers.etag : `W/"${hash}"`,
    body: stored,
    size: length + JSON.stringify(headers).length,
  };
}

async function compress(body: Buffer, type: string): Promise<Body> {
  if (body.length < worthCompressing || !compressible.test(type)) return { plain: body };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(body, { params }),
    promisify(gzip)(body),
  ]);
  return { br, gzip: gzipped };
}

/**
 * Sends a kept answer in the best encoding that the asker takes: 304 to who holds it already.
 * @param always the headers of every answer, unless this one has its own
 */
export function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  answer: KeptAnswer,
  always: Readonly<Record<string, string>>,
): void | Promise<void> {
  const { status, etag, body } = answer;
  // What is not there has no bytes to name.
  if (status === 200 && fresh(request.headers, { etag })) {
    response.writeHead(304, { ...always, ...answer.headers, etag }).end();
    return;
  }
  const encoding = 'plain' in body ? 'plain' : bestEncoding(request.headers['accept-encoding']);
  const bytes = encoding === null ? null : bytesOf(body, encoding);
  const isWhole = request.method !== 'HEAD';
  if (bytes && encoding) {
    response.writeHead(status, linesOf(answer, encoding, bytes, always));
    response.end(isWhole ? bytes : undefined);
    return;
  }
  return unpack(body).then((plain) => {
    response.writeHead(status, writeLines(answer, 'plain', plain, always));
    response.end(isWhole ? plain : undefined);
  });
}

type Encoding = 'plain' | 'br' | 'gzip';

function bytesOf(body: Body, encoding: Encoding): Buffer | null {
  if ('plain' in body) return body.plain;
  return encoding === 'plain' ? null : body[encoding];
}

async function unpack(body: Body): Promise<Buffer> {
  return 'plain' in body ? body.plain : promisify(gunzip)(body.gzip);
}

/** Headers as names and values in turn, which Node writes as they are. Writing them anew took longer than all else. */
const written = new WeakMap<KeptAnswer, Map<Encoding, string[]>>();

function linesOf(
  answer: KeptAnswer,
  encoding: Encoding,
  bytes: Buffer,
  always: Readonly<Record<string, string>>,
): string[] {
  const known = written.get(answer) ?? new Map<Encoding, string[]>();
  const lines = known.get(encoding) ?? writeLines(answer, encoding, bytes, always);
  written.set(answer, known.set(encoding, lines));
  return lines;
}

function writeLines(
  { status, headers, etag }: KeptAnswer,
  encoding: Encoding,
  bytes: Buffer,
  always: Readonly<Record<string, string>>,
): string[] {
  const all = {
    ...always,
    ...headers,
    ...(status === 200 ? { etag } : {}),
    ...(encoding === 'plain' ? {} : { 'content-encoding': encoding }),
    'content-length': bytes.length,
  };
  return Object.entries(all).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, String(one)]),
  );
}

/** Browsers send one of a few texts, again and again. */
const encodings = new LRUCache<string, { best: 'br' | 'gzip' | null }>({ max: 100 });

function bestEncoding(accepted = ''): 'br' | 'gzip' | null {
  const known = encodings.get(accepted) ?? { best: negotiateEncoding(accepted) };
  encodings.set(accepted, known);
  return known.best;
}

function negotiateEncoding(accepted: string): 'br' | 'gzip' | null {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const taken = negotiator.encodings(['br', 'gzip', 'identity']);
  if (taken.includes('br')) return 'br';
  return taken.includes('gzip') ? 'gzip' : null;
}
