import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { engineOf } from '@/lib/base/settings/settings';
import { root } from '@/lib/setup/run-command.mjs';

/** A server in a process of its own. */
export type Running = { url: string; pid: number; startedIn: number; stop(): Promise<void> };

/**
 * Runs what `npm start` runs, over a database, on a free port.
 * @param database a file, or the address of a PostgreSQL server's
 * @param settings beside those of this process
 * @param before what a shell does first, such as lowering a limit
 */
export function startBarometer(
  database: string,
  settings: Record<string, string> = {},
  before = '',
): Promise<Running> {
  const { scripts } = packageSchema.parse(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')));
  const url = engineOf(database) === 'sqlite' ? `file:${database}` : database;
  const own = { DATABASE_URL: url, PORT: '0', ...oneClient, ...settings };
  return start('sh', ['-c', before + scripts.start], own);
}

/** Whoever measures is one client, which comes often. */
const oneClient = {
  ...{ EXPORT_FIGURES_PER_MINUTE: '0', EXPORT_MB_PER_MINUTE: '0', SEARCHES_PER_MINUTE: '0' },
};

/** Settings under which every answer is made anew. */
export const keepNothing = { PAGES_MEMORY_MB: '0' };

const packageSchema = z.object({ scripts: z.object({ start: z.string() }) });

/** Works with so many instances over a database. */
export async function withInstances<T>(
  database: string,
  count: number,
  settings: Record<string, string>,
  work: (running: readonly Running[]) => Promise<T>,
): Promise<T> {
  const running: Running[] = [];
  try {
    for (let index = 0; index < count; index += 1)
      running.push(await startBarometer(database, settings));
    return await work(running);
  } finally {
    await Promise.all(running.map((one) => one.stop()));
  }
}

/** Starts the bare server that sends what another server answered to some addresses. */
export function startBare(origin: string, paths: readonly string[]): Promise<Running> {
  return start(process.execPath, ['tests/bench/bare-server.mjs', origin, ...paths], {});
}

/** Runs a program until it prints the address it listens on. */
async function start(
  program: string,
  args: string[],
  environment: Record<string, string>,
): Promise<Running> {
  const begun = performance.now();
  const env = { ...process.env, ...environment };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const child = spawn(program, args, { cwd: root, env, stdio: [...stdio] });
  const url = await readAddress(child);
  const startedIn = performance.now() - begun;
  return { url, pid: child.pid ?? 0, startedIn, stop: () => stop(child) };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`A server ended with code ${code}.`)));
    if (!child.stdout) throw new Error('A server without output');
    createInterface(child.stdout).on('line', (line) => {
      const [address] = /http:\/\/localhost:\d+/.exec(line) ?? [];
      if (address) resolve(address);
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Memory of a process in MB, as Linux counts it; undefined on other systems. */
export function readMemory(pid: number, what: 'VmRSS' | 'VmHWM'): number | undefined {
  try {
    const [, kilobytes] =
      new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6;
  } catch {
    return undefined;
  }
}

/** Seconds of processors that a process has taken, as Linux counts them; undefined on other systems. */
export function readProcessorTime(pid: number): number | undefined {
  try {
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = after.split(' ').map(Number);
    // User and system time, in hundredths of a second.
    return ((fields[11] ?? 0) + (fields[12] ?? 0)) / 100;
  } catch {
    return undefined;
  }
}

/** Forgets the peak so far, so that `VmHWM` is the peak from now on. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    console.warn(
      'The peak of memory counts from the start of the server: it cannot be reset here.',
    );
  }
}
