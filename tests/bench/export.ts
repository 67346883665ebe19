import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { EXPORT_SQL } from './export-sql';
import { forgetPeak, readMemory, type Running } from './processes';

export type Export = { seconds: number; megabytes: number; peak?: number };

/**
 * Takes the whole CSV from a server, and watches the server's memory.
 * @throws Error unless it has a line for each figure
 */
export async function measureExport({ url, pid }: Running, figures: number): Promise<Export> {
  forgetPeak(pid);
  const begun = performance.now();
  // The shell compresses nothing either.
  const headers = { 'Accept-Encoding': 'identity' };
  const response = await fetch(`${url}/api/v1/figures.csv`, { headers });
  if (!response.ok || !response.body) throw new Error(`The CSV answered ${response.status}`);
  let bytes = 0;
  let lines = 0;
  for await (const piece of response.body) {
    bytes += piece.length;
    lines += countLines(piece);
  }
  const seconds = (performance.now() - begun) / 1000;
  if (lines !== figures + 1) throw new Error(`The CSV has ${lines} lines for ${figures} figures`);
  return { seconds, megabytes: bytes / 1e6, peak: readMemory(pid, 'VmHWM') };
}

function countLines(piece: Uint8Array): number {
  let lines = 0;
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/**
 * Has the sqlite3 shell write the same rows and columns into a file.
 * @returns undefined where there is no such program
 */
export async function measureShell(database: string): Promise<Export | undefined> {
  const file = `${database}.csv`;
  const output = openSync(file, 'w');
  const begun = performance.now();
  const outcome = await runShell(database, output);
  const seconds = (performance.now() - begun) / 1000;
  closeSync(output);
  const megabytes = statSync(file).size / 1e6;
  rmSync(file);
  return outcome && { ...outcome, seconds, megabytes };
}

/** @returns the shell's peak of memory, where it ran long enough to be looked at. */
function runShell(database: string, output: number): Promise<{ peak?: number } | undefined> {
  return new Promise((resolve, reject) => {
    let peak: number | undefined;
    const args = ['-readonly', '-csv', '-header', database, EXPORT_SQL];
    const shell = spawn('sqlite3', args, { stdio: ['ignore', output, 'inherit'] });
    const sample = () => (peak = readMemory(shell.pid ?? 0, 'VmHWM') ?? peak);
    const sampling = setInterval(sample, 20);
    shell.once('error', () => (clearInterval(sampling), resolve(undefined)));
    shell.once('exit', (code) => {
      clearInterval(sampling);
      if (code === 0) resolve({ peak });
      else reject(new Error(`sqlite3 ended with code ${code}`));
    });
  });
}
