import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import fresh from 'fresh';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import type { KeptAnswer, KeptBody } from './kept-answer';

/** Headers of every answer, unless one has its own; with names in lower case. */
export type Always = Readonly<Record<string, string>>;

type Packed = { encoding: 'plain' | 'br' | 'gzip'; bytes: Buffer };

/** Sends a kept answer in the best encoding that the asker takes: 304 to who holds it already. */
export function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  answer: KeptAnswer,
  always: Always,
): void | Promise<void> {
  const { status, headers, etag, body } = answer;
  // What is not there has no bytes to name.
  if (status === 200 && fresh(request.headers, { etag })) {
    response.writeHead(304, { ...always, ...headers, etag }).end();
    return;
  }
  const send = ({ bytes }: Packed, lines: string[]) => {
    response.writeHead(status, lines);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
  const packed = pack(body, request.headers['accept-encoding']);
  if (packed) return send(packed, linesOf(answer, packed, always));
  return unpack(body).then((plain) => send(plain, writeLines(answer, plain, always)));
}

/** The body as it is kept, where the asker takes that; null where it has to be unpacked. */
function pack(body: KeptBody, accepted: string | undefined): Packed | null {
  if ('plain' in body) return { encoding: 'plain', bytes: body.plain };
  const encoding = bestEncoding(accepted);
  return encoding && { encoding, bytes: body[encoding] };
}

async function unpack(body: KeptBody): Promise<Packed> {
  const bytes = 'plain' in body ? body.plain : await promisify(gunzip)(body.gzip);
  return { encoding: 'plain', bytes };
}

/** Headers as they were written for an answer: writing them anew took longer than all else. */
const written = new WeakMap<KeptAnswer, Map<Packed['encoding'], string[]>>();

function linesOf(answer: KeptAnswer, packed: Packed, always: Always): string[] {
  const known = written.get(answer) ?? new Map<Packed['encoding'], string[]>();
  const lines = known.get(packed.encoding) ?? writeLines(answer, packed, always);
  written.set(answer, known.set(packed.encoding, lines));
  return lines;
}

/** Names and values in turn, which Node sends as they are. */
function writeLines({ status, headers, etag }: KeptAnswer, packed: Packed, always: Always) {
  const all = {
    ...always,
    ...headers,
    ...(status === 200 ? { etag } : {}),
    ...(packed.encoding === 'plain' ? {} : { 'content-encoding': packed.encoding }),
    'content-length': packed.bytes.length,
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
