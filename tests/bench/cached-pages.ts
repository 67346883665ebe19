import { kindSchema } from '@/lib/domain/figures/figure-schema';
import { themes } from '@/lib/domain/indicators/indicator-schema';
import { findFreePort } from '../setup/free-port';
import { askAll, percentile, type Answered } from './answer-times';
import { generateDatabase, type Shape } from './generate';
import { measureLoad, type Encoding } from './load';
import { DASHBOARD, FILTERED } from './measure-size';
import { startBare, startBarometer } from './processes';
import { readMetric } from './read-metric';
import { rowWithLimit, type Row } from './report';

/** As many readers at once as a newspaper's link brings. */
const CONNECTIONS = 16;

/** Answers that the server had to make so far. */
const MADE = 'kept_misses_total';

/** What is asked for again and again, and how many times slower than the bare server it may be. */
const KEPT: readonly { path: string; encoding: Encoding; atMost: number }[] = [
  { path: DASHBOARD, encoding: 'br', atMost: 2 },
  { path: DASHBOARD, encoding: 'identity', atMost: 3 },
  { path: FILTERED, encoding: 'br', atMost: 3 },
  { path: FILTERED, encoding: 'identity', atMost: 3 },
];

/** Pages from memory beside a bare server that sends the same bytes; and pages that nobody has asked for yet. */
export async function measureKeptPages(shape: Shape, seconds: number): Promise<Row[]> {
  const METRICS_PORT = String(await findFreePort());
  const server = await startBarometer(await generateDatabase(shape), { METRICS_PORT });
  try {
    const kept = await measureFromMemory(server.url, seconds);
    return [...kept, ...(await measureFirstRequests(server.url, METRICS_PORT))];
  } finally {
    await server.stop();
  }
}

async function measureFromMemory(url: string, seconds: number): Promise<Row[]> {
  const bare = await startBare(url, [DASHBOARD, FILTERED]);
  const rows: Row[] = [];
  try {
    for (const { path, encoding, atMost } of KEPT) {
      const options = { connections: CONNECTIONS, encoding };
      const least = await measureLoad(bare.url + path, seconds, options);
      const ours = await measureLoad(url + path, seconds, options);
      const name = `${path} from memory (${encoding}), ${CONNECTIONS} connections: ${ours.perSecond.toFixed(0)}/s, bare server ${least.perSecond.toFixed(0)}/s, in times of ours`;
      rows.push(rowWithLimit(name, least.perSecond / ours.perSecond, { atMost, unit: '×' }));
    }
    return rows;
  } finally {
    await bare.stop();
  }
}

/**
 * Asks for a thousand pages twice: how long the first requests take, and how many pages are rendered. The
 * server has rendered others before: V8 compiles what it needs while it renders the first few dozen.
 */
async function measureFirstRequests(url: string, metricsPort: string): Promise<Row[]> {
  await askFiltered(unthemedPages(url));
  const madeBefore = await readMetric(metricsPort, MADE);
  const first = await askFiltered(filteredPages(url));
  await askFiltered(filteredPages(url));
  const made = (await readMetric(metricsPort, MADE)) - madeBefore;
  const p50 = percentile(first, 0.5)?.toFixed(0);
  const name = `${first.waits.length} different filters, first request of each, ${CONNECTIONS} connections: p50 ${p50} ms, p99`;
  return [
    rowWithLimit(name, percentile(first, 0.99), { atMost: 500, unit: 'ms', digits: 0 }),
    rowWithLimit('the same asked for twice: pages rendered', made, {
      atMost: 1_000,
      unit: 'pages',
      digits: 0,
    }),
  ];
}

/** @throws Error where anything but a page came */
async function askFiltered(pages: IterableIterator<string>): Promise<Answered> {
  const answered = await askAll(pages, CONNECTIONS);
  if (answered.failed > 0) throw new Error(`${answered.failed} filtered pages did not come.`);
  return answered;
}

/** The dashboard by a thousand different choices of filters. */
function* filteredPages(url: string): Generator<string> {
  for (let n = 0; n < 1_000; n += 1) {
    const { country, kind } = choice(n);
    const theme = choose(themes, Math.floor(n / 45) + 1);
    yield `${url}${DASHBOARD}?country=${country}&theme=${theme}&kind=${kind}`;
  }
}

/** The French dashboard by countries and kinds: other pages than those. */
function* unthemedPages(url: string): Generator<string> {
  for (let n = 0; n < 45; n += 1) {
    const { country, kind } = choice(n);
    yield `${url}/fr?country=${country}&kind=${kind}`;
  }
}

/** One of 45 choices of countries and kinds, in turn. */
function choice(n: number): { country: string | undefined; kind: string } {
  const kind = choose(kindSchema.options, (Math.floor(n / 3) % 15) + 1);
  return { country: ['BE', 'FR', 'BE,FR'][n % 3], kind };
}

/** Those codes whose bits are set in a number, as an address lists them. */
function choose(codes: readonly string[], bits: number): string {
  return codes
    .filter((_, at) => bits & (1 << at))
    .sort()
    .join();
}
