import { once } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readableLine, RequestLog, type RequestRecord } from '@/lib/server/request-log';
import type { RawRequest } from '../../fixtures/ask-raw';
import { setUpTestServer } from '../../fixtures/test-server';

const lineSchema = z.record(z.string(), z.unknown());

/** A log whose lines are kept as they are written. */
function keepLog(release: number | null = 3) {
  const written: string[] = [];
  const log = new RequestLog({ write: (line) => written.push(line) }, () => release);
  return { log, written, lines: () => written.map((line) => lineSchema.parse(JSON.parse(line))) };
}

const answered: RequestRecord = {
  route: '/{l}/figures/{id}',
  method: 'GET',
  status: 200,
  milliseconds: 1.23456,
  bytes: 4_096,
  isFromMemory: true,
  refusal: null,
};

describe('a line of the log', () => {
  test('tells a request', () => {
    const { log, written, lines } = keepLog();
    log.answered(answered);
    expect(written[0]?.endsWith('}\n')).toBe(true);
    const [{ time, ...line } = {}] = lines();
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(line).toEqual({
      level: 30,
      route: '/{l}/figures/{id}',
      method: 'GET',
      status: 200,
      ms: 1.23,
      bytes: 4_096,
      release: 3,
      memory: true,
    });
  });

  test('says why a request was refused, and that there is no release', () => {
    const { log, lines } = keepLog(null);
    log.answered({ ...answered, status: 429, refusal: 'too-often-search' });
    expect(lines()[0]).toMatchObject({ refusal: 'too-often-search', release: null });
  });

  test('tells an error by its stack, and nothing that hangs onto it', () => {
    const { log, lines } = keepLog();
    log.error('⨯', Object.assign(new TypeError('an error'), { meta: { query: 'whom I love' } }));
    const [line] = lines();
    expect(line).toMatchObject({ level: 50, msg: 'TypeError' });
    expect(line?.stack).toMatch(/^TypeError: an error\n {4}at /);
    expect(JSON.stringify(line)).not.toContain('whom I love');
  });

  test('tells what is no error as text', () => {
    const { log, lines } = keepLog();
    log.error('%s is not %d', 'this', 5);
    expect(lines()[0]).toMatchObject({ level: 50, msg: 'this is not 5' });
  });
});

describe('a line for who watches a terminal', () => {
  const noon = new Date(2026, 0, 31, 12, 3, 4);

  test('tells a request', () => {
    expect(readableLine(answered, noon)).toBe(
      '12:03:04 200 GET /{l}/figures/{id}  1.2 ms  4.1 kB  from memory',
    );
  });

  test('says why a request was refused', () => {
    const refused = { ...answered, status: 429, milliseconds: 12.6, isFromMemory: false };
    expect(readableLine({ ...refused, refusal: 'too-often-search' }, noon)).toBe(
      '12:03:04 429 GET /{l}/figures/{id}  13 ms  4.1 kB  refused: too-often-search',
    );
  });
});

describe('of a request', () => {
  const server = setUpTestServer();
  beforeEach(() => server.start());

  /** What is logged of a request, once its answer is over. */
  async function recordOf(path: string, options?: RawRequest) {
    const over = server.nextAnswerEnds();
    await server.ask(path, options);
    await over;
    return server.current.records.at(-1);
  }

  test('a page is told with where it came from', async () => {
    const first = await recordOf('/fr/figures/be-2010-told-friends');
    expect(first).toMatchObject({
      ...{ route: '/{l}/figures/{id}', method: 'GET', status: 200 },
      ...{ isFromMemory: false, refusal: null },
    });
    const second = await recordOf('/fr/figures/be-2010-told-friends');
    expect(second?.isFromMemory).toBe(true);
    // The pretended page is longer than this, and its headers.
    expect(second?.bytes).toBeGreaterThan(2_000);
    expect(second?.milliseconds).toBeGreaterThan(0);
  });

  test.each([
    ['/fr?q=whom+I+love', 'GET', '/{l}', 200],
    ['/fr/whom-i-love', 'GET', 'nowhere', 404],
    ['/fr/figures/whom-i-love', 'GET', '/{l}/figures/{id}', 404],
    ['/api/v1/figures.csv?country=BE', 'GET', '/api/v1/figures.csv', 200],
    ['/', 'GET', '/', 307],
    ['/embed.js', 'GET', 'file', 200],
    ['/fr/import/sign-in?failed', 'GET', '/{l}/import/sign-in', 200],
    ['/fr?year=2010&country=BE', 'GET', '/{l}', 308],
  ])('%s is told without what was asked', async (path, method, route, status) => {
    const record = await recordOf(path, { method, headers: { Cookie: 'a=love' } });
    expect(record).toMatchObject({ route, method, status, refusal: null });
    expect(JSON.stringify(record)).not.toMatch(/love|127\.0\.0\.1|country/);
  });

  test.each([
    ['/%FF', 'GET', 'unknown', 400, 'broken-address'],
    ['/fr', 'DELETE', '/{l}', 405, 'method'],
    [`/${'a'.repeat(40_000)}`, 'GET', 'unknown', 414, 'address-too-long'],
  ])('a refusal is told with its reason: %s', async (path, method, route, status, refusal) => {
    expect(await recordOf(path, { method })).toMatchObject({ route, status, refusal });
  });

  test('who leaves in the middle is told, too', async () => {
    server.next.handle = async (_request, response) => {
      response.write('begun');
      await once(response, 'close');
    };
    await server.start();
    const over = server.nextAnswerEnds();
    const stop = new AbortController();
    await fetch(`${server.current.url}/api/v1/figures.csv`, { signal: stop.signal });
    stop.abort();
    await over;
    expect(server.current.records).toMatchObject([{ route: '/api/v1/figures.csv', status: 200 }]);
  });
});
