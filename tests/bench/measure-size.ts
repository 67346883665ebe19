import { measureExport, measureShell, type Export } from './export';
import { generateDatabase, type Shape } from './generate';
import { measureLoad, type Load } from './load';
import { keepNothing, readMemory, startBare, startBarometer, type Running } from './processes';
import type { Row } from './report';

export const DASHBOARD = '/en';
export const FILTERED = '/api/v1/figures?country=BE&year=2010';
export const EXPLORER = '/en/figures';
const PATHS = [DASHBOARD, FILTERED, EXPLORER];

/** How long to measure, and how often to export. */
export type Effort = { seconds: number; exports: number };

type Pair = { path: string; barometer: Load; bare: Load };

/** What was measured at one size. */
export type SizeResult = {
  figures: number;
  startedIn: number;
  memoryBefore?: number;
  export: Export;
  shell?: Export;
  loads: readonly Pair[];
};

/** Serves a database of one shape and measures it, with every answer made anew. */
export async function measureSize(shape: Shape, effort: Effort): Promise<SizeResult> {
  const database = await generateDatabase(shape);
  const server = await startBarometer(database, keepNothing);
  try {
    // A server that has answered once, but not the dashboard: its memory is that of the export alone.
    await (await fetch(server.url + FILTERED)).text();
    const memoryBefore = readMemory(server.pid, 'VmRSS');
    const exports = await measureExports(server, { database, figures: shape.figures }, effort);
    const loads = await measureLoads(server, effort);
    const { figures } = shape;
    return { figures, startedIn: server.startedIn, memoryBefore, ...exports, loads };
  } finally {
    await server.stop();
  }
}

/** Server and shell in turn; of each the quickest time and the highest peak. */
async function measureExports(
  server: Running,
  { database, figures }: { database: string; figures: number },
  { exports }: Effort,
) {
  const ours: Export[] = [];
  const shells: Export[] = [];
  for (let run = 0; run < exports; run += 1) {
    ours.push(await measureExport(server, figures));
    const shell = await measureShell(database);
    if (shell) shells.push(shell);
  }
  const whole = bestOf(ours);
  if (!whole) throw new Error('Nothing was exported.');
  return { export: whole, shell: bestOf(shells) };
}

function bestOf(runs: readonly Export[]): Export | undefined {
  const [first] = runs.toSorted((a, b) => a.seconds - b.seconds);
  const peaks = runs.flatMap(({ peak }) => peak ?? []);
  return first && { ...first, peak: peaks.length > 0 ? Math.max(...peaks) : undefined };
}

async function measureLoads(server: Running, { seconds }: Effort): Promise<Pair[]> {
  const bareServer = await startBare(server.url, PATHS);
  try {
    const pairs: Pair[] = [];
    for (const path of PATHS) {
      const bare = await measureLoad(bareServer.url + path, seconds);
      pairs.push({ path, bare, barometer: await measureLoad(server.url + path, seconds) });
    }
    return pairs;
  } finally {
    await bareServer.stop();
  }
}

/** The result as rows of the table. */
export function rowsOf({ figures, startedIn, loads, ...result }: SizeResult): Row[] {
  const of = `${figures.toLocaleString('en')}: `;
  const { export: csv, shell, memoryBefore } = result;
  return [
    { figure: `${of}start until it listens`, measured: `${(startedIn / 1000).toFixed(1)} s` },
    ...loads.map(({ path, barometer, bare }) => ({
      figure: of + path,
      measured: `${describe(barometer)}; bare ${describe(bare)}; 1 : ${Math.round(bare.perSecond / barometer.perSecond)}`,
    })),
    {
      figure: `${of}whole CSV`,
      measured: `${describeExport(csv)}, ${memoryBefore?.toFixed(0)} MB before it`,
    },
    {
      figure: `${of}the sqlite3 shell's`,
      measured: shell ? describeExport(shell) : 'not measured: no sqlite3 in PATH',
    },
  ];
}

function describe({ perSecond, p50, p99 }: Load): string {
  if (perSecond === 0) return 'none answered in time';
  const digits = perSecond < 10 ? 1 : 0;
  return `${perSecond.toFixed(digits)}/s, p50 ${p50} ms, p99 ${p99} ms`;
}

function describeExport({ seconds, megabytes, peak }: Export): string {
  const speed = (megabytes / seconds).toFixed(0);
  return `${seconds.toFixed(2)} s, ${speed} MB/s, peak ${peak?.toFixed(0) ?? 'unknown'} MB`;
}
