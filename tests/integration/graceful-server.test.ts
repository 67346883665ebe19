import { EventEmitter, once } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEnv } from '@/lib/env';
import {
  createGracefulServer,
  type GracefulServer,
  type RequestHandler,
} from '@/lib/server/graceful-server';
import { connectionLimits } from '@/lib/server/server-limits';

const limits = connectionLimits(readEnv({}));

let running: GracefulServer | undefined;

async function start(handler: RequestHandler): Promise<string> {
  running = createGracefulServer(handler, limits);
  return `http://localhost:${await running.listen(0)}`;
}

async function stop(graceMs: number): Promise<void> {
  await running?.stop(graceMs);
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
  const url = await start(() => Promise.reject(new Error('a fault')));
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
  const second = createGracefulServer((_request, response) => response.end(), limits);
  await expect(second.listen(Number(new URL(url).port))).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
