import { Agent, request } from 'node:http';
import { generateRequests, type GeneratedRequest } from './generate-requests';
import { findFreePort } from '../setup/free-port';
import { readMemory, type Running } from './processes';
import { readMetric } from './read-metric';
import { rowWithLimit, type Row } from './report';
import { startSeeded } from './seeded-barometer';
import { workThrough } from './work-through';

/** The same requests at every run. */
const SEED = 20_261_122;
const CONNECTIONS = 16;
const BATCH = 5_000;

/** Memory for kept answers, in MB: little, so that it is full long before the end. */
const KEPT = 32;

type Outcome = {
  /** How many answers there were of each kind: `2xx`, `4xx`; `0xx` where the connection broke. */
  answers: Map<string, number>;
  /** The requests that were answered as the server's own fault. */
  faults: string[];
  /** By how many MB the server's memory rose after the first fifth. */
  growth?: number;
  /** Megabytes of answers that the server kept in the end. */
  kept?: number;
};

/** Requests that nobody would write: whether any of them is answered as the server's own fault. */
export async function measureGeneratedRequests(count: number): Promise<Row[]> {
  const METRICS_PORT = String(await findFreePort());
  const settings = { LOG_REQUESTS: '0', PAGES_MEMORY_MB: String(KEPT), METRICS_PORT };
  const server = await startSeeded(settings);
  try {
    const begun = performance.now();
    const outcome = await askGenerated(server, count);
    const seconds = (performance.now() - begun) / 1000;
    outcome.faults.slice(0, 10).forEach((fault) => console.log(fault));
    const kept = (await readMetric(METRICS_PORT, 'kept_bytes')) / 1024 ** 2;
    return rowsOf({ ...outcome, kept }, count, seconds);
  } finally {
    await server.stop();
  }
}

/** Asks batch by batch, so that this process holds few requests. */
async function askGenerated({ url, pid }: Running, count: number): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const outcome: Outcome = { answers: new Map(), faults: [] };
  let warm: number | undefined;
  for (let done = 0; done < count; done += BATCH) {
    const batch = generateRequests(Math.min(BATCH, count - done), SEED + done);
    await workThrough(batch.values(), CONNECTIONS, async (one) =>
      note(outcome, one, await ask(url, one, agent)),
    );
    if (done <= count / 5) warm = readMemory(pid, 'VmRSS');
  }
  agent.destroy();
  const after = readMemory(pid, 'VmRSS');
  return { ...outcome, growth: after && warm && after - warm };
}

function note({ answers, faults }: Outcome, asked: GeneratedRequest, status: number): void {
  const kind = `${Math.floor(status / 100)}xx`;
  answers.set(kind, (answers.get(kind) ?? 0) + 1);
  if (status >= 500 || status === 0) faults.push(`${status} ${asked.method} ${asked.path}`);
}

function rowsOf({ answers, faults, growth, kept }: Outcome, count: number, seconds: number): Row[] {
  const kinds = [...answers].sort().map(([kind, number]) => `${kind} ${number}`);
  const of = `${count.toLocaleString('en')} generated requests in ${seconds.toFixed(0)} s (${kinds.join(', ')})`;
  const none = { atMost: 0, unit: 'answers', digits: 0 };
  const megabytes = (atMost: number) => ({ atMost, unit: 'MB', digits: 0 });
  return [
    rowWithLimit(`${of}: at the server's fault`, faults.length, none),
    rowWithLimit(`${of}: answers kept in the end`, kept, megabytes(KEPT)),
    rowWithLimit(`${of}: memory rises, after the first fifth, by`, growth, megabytes(50)),
  ];
}

/** @returns the status, or 0 where the connection broke */
function ask(origin: string, generated: GeneratedRequest, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const asking = request(origin, { ...generated, agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(0));
    });
    asking.on('error', () => resolve(0)).end();
  });
}
