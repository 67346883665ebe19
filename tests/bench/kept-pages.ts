import { Agent, get } from 'node:http';
import { findFreePort } from '../setup/free-port';
import { generateDatabase, type Shape } from './generate';
import { measureLoad } from './load';
import { DASHBOARD, FILTERED } from './measure-size';
import { startBare, startBarometer } from './processes';
import { rowWithLimit, type Row } from './report';

/** As many readers at once as a newspaper's link brings. */
const CONNECTIONS = 16;

/** Pages from memory beside a bare server that sends the same bytes; and pages that nobody has asked for yet. */
export async function measureKeptPages(shape: Shape, seconds: number): Promise<Row[]> {
  const METRICS_PORT = String(await findFreePort());
  const server = await startBarometer(await generateDatabase(shape), { METRICS_PORT });
  const bare = await startBare(server.url, [DASHBOARD, FILTERED]);
  try {
    const rows: Row[] = [];
    for (const { path, atMost } of [
      { path: DASHBOARD, atMost: 3 },
      { path: FILTERED, atMost: 4 },
    ]) {
      const least = await measureLoad(bare.url + path, seconds, CONNECTIONS);
      const ours = await measureLoad(server.url + path, seconds, CONNECTIONS);
      const name = `${path} from memory, ${CONNECTIONS} connections: ${ours.perSecond.toFixed(0)}/s, bare server ${least.perSecond.toFixed(0)}/s, in times of ours`;
      rows.push(rowWithLimit(name, least.perSecond / ours.perSecond, { atMost, unit: '×' }));
    }
    const madeBefore = await readMade(METRICS_PORT);
    rows.push(await measureFirstRequests(server.url));
    await measureFirstRequests(server.url);
    const made = (await readMade(METRICS_PORT)) - madeBefore;
    const name = 'the same asked for twice: pages rendered';
    return [...rows, rowWithLimit(name, made, { atMost: 1_000, unit: 'pages', digits: 0 })];
  } finally {
    await bare.stop();
    await server.stop();
  }
}

/** How many answers the server had to make so far. */
async function readMade(metricsPort: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(/^barometer_kept_misses_total (\d+)$/m.exec(text)?.[1]);
}

/** A thousand different choices of filters, each asked for the first time. */
function* filterQueries(): Generator<string> {
  const kinds = ['survey', 'target', 'observation', 'statistic'];
  const countries = ['BE', 'FR', 'BE,FR'];
  const themes = [
    'satisfaction',
    'waiting',
    'switching',
    'resolution',
    'expectations',
    'reactions',
  ];
  for (let n = 0; n < 1_000; n += 1) {
    const country = countries[n % 3];
    const kind = kinds.filter((_, at) => ((Math.floor(n / 3) % 15) + 1) & (1 << at)).sort();
    const theme = themes.filter((_, at) => (Math.floor(n / 45) + 1) & (1 << at)).sort();
    yield `country=${country}&theme=${theme.join()}&kind=${kind.join()}`;
  }
}

async function measureFirstRequests(url: string): Promise<Row> {
  const queries = [...new Set(filterQueries())];
  const waits: number[] = [];
  const left = queries.values();
  const agent = new Agent({ keepAlive: true });
  const askNext = async () => {
    for (const query of left) waits.push(await timeOf(`${url}${DASHBOARD}?${query}`, agent));
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, askNext));
  agent.destroy();
  const [p50, p99] = [0.5, 0.99].map(
    (share) => waits.sort((a, b) => a - b)[Math.floor(waits.length * share)],
  );
  const name = `${queries.length} different filters, first request of each, ${CONNECTIONS} connections: p50 ${p50?.toFixed(0)} ms, p99`;
  return rowWithLimit(name, p99, { atMost: 500, unit: 'ms', digits: 0 });
}

/** Milliseconds until an answer is there, whole. */
function timeOf(url: string, agent: Agent): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
      response.resume().on('end', () => resolve(performance.now() - begun));
    }).on('error', reject);
  });
}
