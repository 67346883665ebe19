import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '@/lib/setup/run-command.mjs';
import { publishCorrection } from '../fixtures/second-release';
import { askAll, percentile, type Answered } from './answer-times';
import { readMemory } from './processes';
import { rowWithLimit, type Row } from './report';
import { startSeeded } from './seeded-barometer';

const CONNECTIONS = 100;

/** What a hundred readers ask for: pages, the API and whole files, in three languages. */
const PATHS = [
  ...['/fr', '/nl', '/en', '/fr?country=BE', '/en/figures', '/nl/themes/waiting', '/fr/sources'],
  ...['/fr/benchmark', '/en/changes', '/en/figures?q=service', '/nl/figures?sort=value'],
  ...['/api/v1/figures?country=BE&year=2010', '/api/v1/indicators', '/api/v1/figures.csv'],
  ...['/api/v1/figures.json?country=BE', '/sitemap.xml', '/embed/fr/charts/waiting-times'],
];

/**
 * A hundred readers at once, while an editor has 5,000 figures checked again and again, and another
 * release is published.
 * @param seconds how long; in the first fifth the server's memory may grow
 */
export async function measureMixedLoad(seconds: number): Promise<Row[]> {
  const server = await startSeeded({ EXPORTS_AT_ONCE: String(2 * CONNECTIONS) });
  try {
    const asking = askAll(inTurn(server.url, seconds), CONNECTIONS);
    await wait(seconds * 200);
    const before = readMemory(server.pid, 'VmRSS');
    const checking = checkDrafts(server.database, seconds * 0.6);
    await wait(seconds * 200);
    await publishCorrection(server.database);
    const answered = await asking;
    const after = readMemory(server.pid, 'VmRSS');
    return rowsOf(answered, await checking, before && after && after - before);
  } finally {
    await server.stop();
  }
}

/** The addresses one after another, again and again, for so many seconds. */
function* inTurn(origin: string, seconds: number): Generator<string> {
  const until = performance.now() + seconds * 1_000;
  for (let turn = 0; performance.now() < until; turn += 1)
    yield origin + (PATHS[turn % PATHS.length] ?? '');
}

/** @returns how many drafts were checked */
async function checkDrafts(database: string, seconds: number): Promise<string> {
  const env = { ...process.env, DATABASE_URL: `file:${database}` };
  const program = path.join(root, 'tests/bench/draft-checker.ts');
  const args = ['--import', 'tsx', program, String(seconds)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return stdout.trim();
}

function rowsOf(answered: Answered, drafts: string, growth: number | undefined): Row[] {
  const { waits, failed } = answered;
  const of = `${CONNECTIONS} connections, mixed, while 5,000 figures were checked ${drafts} times`;
  const count = `${waits.length.toLocaleString('en')} answers`;
  return [
    rowWithLimit(`${of}: ${count}, failed`, failed, { atMost: 0, unit: 'failed', digits: 0 }),
    rowWithLimit(`${of}: p99`, percentile(answered, 0.99), { atMost: 300, unit: 'ms', digits: 0 }),
    rowWithLimit(`${of}: memory rises, after the first fifth, by`, growth, {
      atMost: 50,
      unit: 'MB',
      digits: 0,
    }),
  ];
}
