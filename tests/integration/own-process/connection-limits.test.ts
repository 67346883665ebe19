import { once } from 'node:events';
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable';
import { describe, expect, test } from 'vitest';
import { streamOf } from '@/lib/base/http/stream';
import { setUpTestServer } from '../../fixtures/test-server';
import { openConnection } from '../../fixtures/raw-connection';

const server = setUpTestServer();

const csv = '/api/v1/figures.csv';

describe('a slow sender', () => {
  test('that does not come to the end of its headers is let go', async () => {
    await server.start({ limits: { HEAD_SECONDS: 0.05 } });
    const { socket, said } = openConnection(server.current.url);
    socket.write('GET /fr HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect(await said).toMatch(/^HTTP\/1\.1 408 /);
    expect(server.next.asked).toEqual([]);
    expect(server.current.records).toMatchObject([{ route: 'unknown', status: 408 }]);
  });

  test('that does not come to the end of its body is let go', async () => {
    server.next.handle = async (_request, response) => {
      await once(response, 'close');
    };
    await server.start({ limits: { HEAD_SECONDS: 0.05, REQUEST_SECONDS: 0.05 } });
    const { socket, said } = openConnection(server.current.url);
    socket.write('POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nslow');
    expect(await said).toMatch(/^HTTP\/1\.1 408 /);
    const statuses = server.current.records.map(({ route, status }) => `${route} ${status}`);
    expect(statuses.sort()).toEqual(['/api/v1/imports 499', 'unknown 408']);
  });

  test('that says nothing at all is let go', async () => {
    await server.start({ limits: { HEAD_SECONDS: 0.05 } });
    expect(await openConnection(server.current.url).said).toMatch(/^HTTP\/1\.1 408 /);
  });
});

test('headers that are too long are refused', async () => {
  await server.start({ settings: { HEAD_KB: '8' } });
  const { statusCode } = await server.ask('/fr', {
    headers: { 'X-Long': 'a'.repeat(8_000) },
  });
  expect(statusCode).toBe(431);
  expect(server.current.records).toMatchObject([{ route: 'unknown', status: 431 }]);
});

test('what is no request at all is refused', async () => {
  await server.start();
  const { socket, said } = openConnection(server.current.url);
  socket.write('hello\r\n\r\n');
  expect(await said).toMatch(/^HTTP\/1\.1 400 /);
  expect(server.current.records).toMatchObject([{ route: 'unknown', status: 400 }]);
});

test('a connection that asks for nothing more is closed', async () => {
  await server.start({ limits: { IDLE_SECONDS: 0.001 } });
  const { socket, said } = openConnection(server.current.url);
  socket.write('GET /fr/about HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(await said).toMatch(/^HTTP\/1\.1 200 /);
});

/** An export without end; `left` once nobody produces it any more. */
function sendForever() {
  let tellLeft = () => {};
  const left = new Promise<void>((resolve) => (tellLeft = resolve));
  async function* pieces() {
    try {
      for (;;) yield Buffer.alloc(100_000);
    } finally {
      tellLeft();
    }
  }
  server.next.handle = (_request, response) => pipeToNodeResponse(streamOf(pieces()), response);
  return left;
}

describe('a slow reader', () => {
  test('of an export that is being made is let go once it takes nothing', async () => {
    const left = sendForever();
    await server.start({
      settings: { EXPORT_SMALL_FIGURES: '0' },
      limits: { STALLED_SECONDS: 0.1 },
    });
    const over = server.nextAnswerEnds();
    const { socket } = openConnection(server.current.url);
    socket.write(`GET ${csv} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await once(socket, 'data');
    socket.pause();
    expect(server.current.exports.taken).toBe(1);
    await Promise.all([left, over]);
    expect(server.current.exports.taken).toBe(0);
    socket.destroy();
  });

  test('of an answer from memory is let go, too', async () => {
    server.next.handle = async (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
      response.end(Buffer.alloc(30_000_000));
    };
    await server.start({ limits: { STALLED_SECONDS: 0.1 } });
    const over = server.nextAnswerEnds();
    const { socket, said } = openConnection(server.current.url);
    socket.write('GET /api/v1/figures HTTP/1.1\r\nHost: x\r\n\r\n');
    socket.pause();
    await over;
    socket.resume();
    expect((await said).length).toBeLessThan(30_000_000);
  });

  test('who waits for an answer that is still being made is not one', async () => {
    let timeouts = 0;
    server.next.handle = async (_request, response) => {
      // As long as it takes to be looked at three times.
      await new Promise<void>((resolve) => {
        response.on('timeout', () => (timeouts += 1) === 3 && resolve());
      });
      response.end('at last');
    };
    await server.start({ limits: { STALLED_SECONDS: 0.02 } });
    const { statusCode, text } = await server.ask(csv);
    expect([statusCode, text]).toEqual([200, 'at last']);
    expect(timeouts).toBe(3);
  });
});
