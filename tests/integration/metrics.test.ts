import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEnv } from '@/lib/env';
import { createGracefulServer } from '@/lib/server/graceful-server';
import { Metrics } from '@/lib/server/metrics';
import { connectionLimits } from '@/lib/server/server-limits';
import { askRaw, makeUpNext, openFrontDoor } from '../fixtures/front-door';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;
let door: Awaited<ReturnType<typeof openFrontDoor>>;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
  door = await openFrontDoor(makeUpNext(), { settings: { SEARCHES_PER_MINUTE: '1' } });
});
afterEach(async () => {
  await door.close();
  await database.close();
});

/** The metrics of what the door told, as Prometheus fetches them. */
async function fetchMetrics(path: string) {
  const { keeper, exports } = door;
  const metrics = new Metrics({ keeper, exports, release: () => 7 });
  for (const told of door.told) metrics.answered(told);
  const server = createGracefulServer(metrics.show, connectionLimits(readEnv({})));
  const port = await server.listen(0, '127.0.0.1');
  const answer = await askRaw(`http://127.0.0.1:${port}`, path);
  await server.stop(0);
  return answer;
}

const lines = (text: string) =>
  text.split('\n').filter((line) => /^barometer_/.test(line) && !/_bucket|_sum|_bytes/.test(line));

test('tell what the server did', async () => {
  for (const path of ['/fr', '/fr', '/nl', '/fr?q=a', '/fr?q=b', '/api/v1/figures.csv']) {
    await askRaw(door.url, path);
  }
  await door.server.stop(1_000);
  const { statusCode, headers, text } = await fetchMetrics('/metrics');
  expect([statusCode, headers['content-type']]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  expect(lines(text).sort()).toEqual([
    'barometer_exports_running 0',
    'barometer_kept_answers 3',
    'barometer_kept_hits_total 1',
    'barometer_kept_misses_total 3',
    'barometer_refusals_total{reason="too-often-search"} 1',
    'barometer_release 7',
    'barometer_request_seconds_count{route="/api/v1/figures.csv"} 1',
    'barometer_request_seconds_count{route="/{l}"} 5',
    'barometer_requests_total{route="/api/v1/figures.csv",status="2xx"} 1',
    'barometer_requests_total{route="/{l}",status="2xx"} 4',
    'barometer_requests_total{route="/{l}",status="4xx"} 1',
  ]);
  expect(text).toContain(`barometer_kept_bytes ${door.keeper.bytes}\n`);
  expect(text).toContain('process_resident_memory_bytes ');
});

test('stand at one address', async () => {
  expect((await fetchMetrics('/')).statusCode).toBe(404);
});

test('of two servers are not mixed', async () => {
  await askRaw(door.url, '/fr');
  await door.server.stop(1_000);
  await fetchMetrics('/metrics');
  const { text } = await fetchMetrics('/metrics');
  expect(text).toContain('barometer_requests_total{route="/{l}",status="2xx"} 1\n');
});
