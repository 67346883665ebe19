import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const FIRST_DAY = Date.UTC(2026, 0, 5);
const queues = ['contracts', 'technical', 'billing'];

/**
 * A made-up call log of so many calls, about 60 bytes each, the same for the same number. It is kept
 * among the system's temporary files.
 * @returns its path
 */
export function generateCallLog(calls: number): string {
  const folder = path.join(tmpdir(), 'barometer-bench');
  const file = path.join(folder, `calls-${calls}.csv`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const unfinished = openSync(`${file}-unfinished`, 'w');
  writeSync(unfinished, 'Queue;Caller;Arrived;Wait (s);Outcome;Handling (s)\r\n');
  for (let from = 0; from < calls; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, calls - from) }, (_, n) => line(from + n));
    writeSync(unfinished, lines.join(''));
  }
  closeSync(unfinished);
  renameSync(`${file}-unfinished`, file);
  return file;
}

/** Call `n`: one every 20 seconds, a tenth of them abandoned, a third of the callers calling again. */
function line(n: number): string {
  const dice = (n * 48_271) % 2_147_483_647;
  const arrived = new Date(FIRST_DAY + n * 20_000).toISOString().slice(0, 19).replace('T', ' ');
  const caller = `+32 4 ${String(dice % 300_000).padStart(8, '0')}`;
  const outcome = dice % 10 === 0 ? 'abandoned' : 'answered';
  return `${queues[dice % 3]};${caller};${arrived};${dice % 400};${outcome};${60 + (dice % 500)}\r\n`;
}
