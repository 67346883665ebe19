import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { weakEtagOf } from '../http/etag';

/** A whole answer, as it was made. */
export type MadeAnswer = {
  status: number;
  /** With names in lower case. */
  headers: OutgoingHttpHeaders;
  body: Buffer;
};

export type KeptBody = { plain: Buffer } | { br: Buffer; gzip: Buffer };

/** An answer as it is kept: compressed once, for everybody. */
export type KeptAnswer = {
  status: number;
  headers: OutgoingHttpHeaders;
  etag: string;
  body: KeptBody;
  /** Bytes of memory. */
  size: number;
};

/** A text compresses well; pictures and archives are compressed already. */
const compressible = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)|image\/svg)/;

/** Below this one packet carries the text as it is. */
const worthCompressing = 1_000;

/** The level at which compressing costs less than preparing the page did. */
const brotliQuality = 5;

/** The same answer for who asks alone: no browser or proxy keeps it. */
export function unkept(made: MadeAnswer): MadeAnswer {
  return { ...made, headers: { ...made.headers, 'cache-control': 'no-store' } };
}

/** Compresses an answer and names its bytes: `etag` stays that of the answer where it has one. */
export async function toKept({ status, headers, body }: MadeAnswer): Promise<KeptAnswer> {
  const stored = await compress(body, String(headers['content-type'] ?? ''));
  const length = 'plain' in stored ? stored.plain.length : stored.br.length + stored.gzip.length;
  return {
    status,
    headers,
    etag: typeof headers.etag === 'string' ? headers.etag : weakEtagOf(body),
    body: stored,
    size: length + JSON.stringify(headers).length,
  };
}

async function compress(body: Buffer, type: string): Promise<KeptBody> {
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
