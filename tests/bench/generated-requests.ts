import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { seedDatabase } from '@/prisma/seed';
import { createTestDatabase } from '../setup/test-database';
import { readMemory, startBarometer } from './processes';
import { rowWithLimit, type Row } from './report';

/** The same requests at every run. */
const SEED = 20_261_122;
const CONNECTIONS = 16;
const BATCH = 5_000;

type Made = { method: string; path: string; headers: Record<string, string> };

const word = fc.constantFrom(
  ...['fr', 'nl', 'en', 'xx', 'embed', 'api', 'v1', 'figures', 'figures.csv', 'sources', 'themes'],
  ...['waiting', 'import', 'drafts', 'session', 'benchmark', 'changes', 'feed.xml', 'picture.png'],
  ...['charts', 'chosen', 'oembed', 'ready', '_next', 'static', 'data', 'be-2010-told-friends'],
  ...['..', '.', '%2e%2e', '%00', '%C0%AF', '%', '__proto__', 'constructor', '*', '', '%2F'],
);
const anything = fc.string({ unit: 'binary', maxLength: 12 }).map(encode);
const step = fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: anything });

const name = fc.constantFrom(
  ...['country', 'year', 'theme', 'kind', 'q', 'release', 'sort', 'columns', 'cursor', 'limit'],
  ...['lang', 'figure', 'scheme', 'since', 'before', '_rsc', '__proto__', 'delimiter', 'url', ''],
);
const value = fc.oneof(
  fc.constantFrom('BE', 'FR,BE', '2010', 'survey', '1', '-1', '1e999', 'none', 'any', '%', '0x1'),
  anything,
);
const query = fc.array(fc.tuple(name, value), { maxLength: 4 });

const headerValue = fc.oneof(
  fc.constantFrom('1', '*', 'gzip;q=0', 'br, gzip', 'W/"x"', 'bytes=5-1', 'no-cache', '1.1.1.1'),
  fc.string({ maxLength: 30 }).map((text) => text.replace(/[^\x20-\x7e]/g, '')),
);
const headers = fc.dictionary(
  fc.constantFrom(
    ...['Accept', 'Accept-Language', 'Accept-Encoding', 'If-None-Match', 'If-Modified-Since'],
    ...['Range', 'RSC', 'Next-Action', 'Next-Router-State-Tree', 'Next-Router-Prefetch'],
    ...['x-middleware-subrequest', 'x-nextjs-data', 'X-Forwarded-For', 'X-Forwarded-Host'],
    ...['X-Forwarded-Proto', 'Cookie', 'Origin', 'Sec-Fetch-Site', 'Authorization', 'Referer'],
  ),
  headerValue,
  { maxKeys: 4 },
);

/** Addresses that there are, asked for with any query: a tenth leads to a page, a fifth to the API. */
const pagePath = fc.constantFrom(
  ...['/fr', '/nl/figures', '/en/changes', '/fr/themes/waiting', '/embed/en/charts/waiting-times'],
);
const apiPath = fc.constantFrom(
  ...['/api/v1/figures', '/api/v1/changes', '/api/v1/oembed', '/api/v1/figures.csv'],
  ...['/api/v1/statements', '/api/v1/charts/waiting-times.svg', '/sitemap/figures.xml'],
);
const path = fc.oneof(
  { weight: 7, arbitrary: fc.array(step, { maxLength: 5 }).map((steps) => `/${steps.join('/')}`) },
  { weight: 1, arbitrary: pagePath },
  { weight: 2, arbitrary: apiPath },
);

const made: fc.Arbitrary<Made> = fc.record({
  method: fc.constantFrom(
    ...['GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE'],
  ),
  path: fc.tuple(path, query).map(([place, pairs]) => place + format(pairs)),
  headers,
});

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function format(pairs: readonly (readonly [string, string])[]): string {
  return pairs.length > 0 ? `?${pairs.map((pair) => pair.join('=')).join('&')}` : '';
}

/** Requests that nobody would write: whether any of them is answered as the server's own fault. */
export async function measureGeneratedRequests(count: number): Promise<Row[]> {
  const database = await createTestDatabase();
  await seedDatabase(database.path);
  const server = await startBarometer(database.path, { LOG_REQUESTS: '0' });
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const answers = new Map<string, number>();
  const faults: string[] = [];
  const begun = performance.now();
  try {
    let warm: number | undefined;
    for (let done = 0; done < count; done += BATCH) {
      const size = Math.min(BATCH, count - done);
      const batch = fc.sample(made, { numRuns: size, seed: SEED + done }).values();
      const askOn = async () => {
        for (const one of batch) {
          const status = await ask(server.url, one, agent);
          const kind = `${Math.floor(status / 100)}xx`;
          answers.set(kind, (answers.get(kind) ?? 0) + 1);
          if (status >= 500 || status === 0) faults.push(`${status} ${one.method} ${one.path}`);
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, askOn));
      if (done <= count / 5) warm = readMemory(server.pid, 'VmRSS');
    }
    const seconds = (performance.now() - begun) / 1000;
    const after = readMemory(server.pid, 'VmRSS');
    faults.slice(0, 10).forEach((fault) => console.log(fault));
    const kinds = [...answers].sort().map(([kind, number]) => `${kind} ${number}`);
    const of = `${count.toLocaleString('en')} generated requests in ${seconds.toFixed(0)} s (${kinds.join(', ')})`;
    return [
      rowWithLimit(`${of}: at the server's fault`, faults.length, {
        atMost: 0,
        unit: 'answers',
        digits: 0,
      }),
      rowWithLimit(
        `${of}: memory rises, after the first fifth, by`,
        after && warm && after - warm,
        {
          atMost: 50,
          unit: 'MB',
          digits: 0,
        },
      ),
    ];
  } finally {
    agent.destroy();
    await server.stop();
    database.remove();
  }
}

/** @returns the status, or 0 where the connection broke */
function ask(origin: string, { method, path, headers: sent }: Made, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const asking = request(origin, { method, path, headers: sent, agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(0));
    });
    asking.on('error', () => resolve(0)).end();
  });
}
