import { beforeEach, expect, test } from 'vitest';
import { readEnv } from '@/lib/base/settings/settings';
import { Metrics } from '@/lib/server/metrics';
import { createServer } from '@/lib/server/app';
import { stop } from '@/lib/server/serve';
import { askRaw } from '../../fixtures/ask-raw';
import { setUpTestServer } from '../../fixtures/test-server';

const server = setUpTestServer();
beforeEach(() => server.start({ settings: { SEARCHES_PER_MINUTE: '1' } }));

/** The metrics of what the server logged, as Prometheus fetches them. */
async function fetchMetrics(path: string) {
  const { cache, exports } = server.current;
  const metrics = new Metrics({ cache, exports, release: () => 7 });
  for (const record of server.current.records) metrics.answered(record);
  const metricsServer = createServer({ settings: readEnv({}) });
  metricsServer.get('/metrics', metrics.show);
  const answer = await askRaw(await metricsServer.listen({ port: 0, host: '127.0.0.1' }), path);
  await stop(metricsServer, 0);
  return answer;
}

const lines = (text: string) =>
  text.split('\n').filter((line) => /^barometer_/.test(line) && !/_bucket|_sum|_bytes/.test(line));

test('tell what the server did', async () => {
  for (const path of ['/fr', '/fr', '/nl', '/fr?q=a', '/fr?q=b', '/api/v1/figures.csv']) {
    await server.ask(path);
  }
  await stop(server.current.server, 1_000);
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
  expect(text).toContain(`barometer_kept_bytes ${server.current.cache.bytes}\n`);
  expect(text).toContain('process_resident_memory_bytes ');
});

test('stand at one address', async () => {
  expect((await fetchMetrics('/')).statusCode).toBe(404);
});

test('of two servers are not mixed', async () => {
  await server.ask('/fr');
  await stop(server.current.server, 1_000);
  await fetchMetrics('/metrics');
  const { text } = await fetchMetrics('/metrics');
  expect(text).toContain('barometer_requests_total{route="/{l}",status="2xx"} 1\n');
});
