import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEnv } from '@/lib/base/settings/settings';
import type { FastifyInstance } from 'fastify';
import { createServer } from '@/lib/server/app';
import { stop as stopServer } from '@/lib/server/serve';

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

const settings = readEnv({});

let running: FastifyInstance | undefined;

/** A server that answers everything by a handler. */
function createWith(handler: RequestHandler): FastifyInstance {
  const app = createServer({ settings });
  app.all('*', ({ raw }, reply) => handler(raw, reply.raw));
  return app;
}

async function start(handler: RequestHandler): Promise<string> {
  running = createWith(handler);
  const { port } = new URL(await running.listen({ port: 0, host: '::' }));
  return `http://localhost:${port}`;
}

async function stop(graceMs: number): Promise<void> {
  if (running) await stopServer(running, graceMs);
  running = undefined;
}

afterEach(() => stop(0));

/** A handler that begins its answer, tells so, and ends it when told to. */
function createSlowHandler() {
  const events = new EventEmitter();
  const handler: RequestHandler = async (_request, response) => {
    response.write('first half, ');
    const released = once(events, 'release');
    events.emit('arrived');
    await released;
    response.end('second half');
  };
  return { handler, arrived: once(events, 'arrived'), release: () => events.emit('release') };
}

describe('a stopping server', () => {
  test('lets the running answer finish, takes no other, then is gone', async () => {
    const slow = createSlowHandler();
    const url = await start(slow.handler);
    const answer = fetch(url).then((response) => response.text());
    await slow.arrived;
    const stopped = stop(5_000);
    await expect(fetch(url)).rejects.toThrow();
    slow.release();
    expect(await answer).toBe('first half, second half');
    await stopped;
  });

  test('does not wait for connections that are kept open but idle', async () => {
    const url = await start((_request, response) => response.end('done'));
    await (await fetch(url)).text();
    const before = Date.now();
    await stop(5_000);
    expect(Date.now() - before).toBeLessThan(1_000);
  });

  test('cuts an answer that outlasts the grace time', async () => {
    const slow = createSlowHandler();
    const url = await start(slow.handler);
    const answer = fetch(url).then((response) => response.text());
    const outcome = expect(answer).rejects.toThrow();
    await slow.arrived;
    await stop(50);
    await outcome;
  });
});

test('a handler that fails answers 500, and the server goes on', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const url = await start(() => Promise.reject(new Error('an issue')));
  expect((await fetch(url)).status).toBe(500);
  expect((await fetch(url)).status).toBe(500);
  expect(log).toHaveBeenCalledTimes(2);
  log.mockRestore();
});

test('an address of 64 KiB reaches the handler', async () => {
  const url = await start((request, response) => response.end(String(request.url?.length)));
  const answer = await fetch(`${url}/?q=${'a'.repeat(65_536)}`);
  expect(await answer.text()).toBe(String(65_536 + '/?q='.length));
});

test('a port in use is told by its code', async () => {
  const url = await start((_request, response) => response.end());
  const second = createWith((_request, response) => response.end());
  const port = Number(new URL(url).port);
  await expect(second.listen({ port, host: '::' })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
