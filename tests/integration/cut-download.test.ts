import { createServer, type Server } from 'node:http';
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { streamOf } from '@/lib/base/http/stream';

// A download that breaks on the server must not look finished to who takes it. The bodies go through
// what Next sends answers with.

const encoder = new TextEncoder();

async function* pieces(count: number, isBroken: boolean): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < count; n += 1) yield encoder.encode(`${'x'.repeat(99)}\n`);
  if (isBroken) throw new Error('the database is gone');
}

let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = streamOf(pieces(1_000, request.url === '/broken'));
    // What Next does with the issue: it is logged, the connection is closed already.
    pipeToNodeResponse(body, response).catch(() => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => server.close());

test('a whole download ends', async () => {
  expect(await (await fetch(`${origin}/whole`)).text()).toHaveLength(100_000);
});

test('a download that breaks half-way fails for who takes it', async () => {
  const reading = fetch(`${origin}/broken`).then((response) => response.text());
  await expect(reading).rejects.toThrow('terminated');
});
