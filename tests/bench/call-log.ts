import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { root } from '@/lib/setup/run-command.mjs';
import { generateCallLog } from './call-log-file';
import { rowWithLimit, type Row } from './report';

const readingSchema = z.object({ calls: z.number(), seconds: z.number(), peak: z.number() });

type Reading = z.infer<typeof readingSchema>;

/** Reads and measures a call log in Node, beside what the CSV library alone takes for the same file. */
export async function measureCallLog(calls: number): Promise<Row[]> {
  const file = generateCallLog(calls);
  const library = await quickest('library', file);
  const barometer = await quickest('barometer', file);
  if (barometer.calls !== calls) throw new Error(`Of ${calls} calls ${barometer.calls} were read`);
  const of = `${calls.toLocaleString('en')} calls in Node: `;
  return [
    { figure: `${of}the CSV library alone`, measured: describe(library) },
    { figure: `${of}read and measured`, measured: describe(barometer) },
    rowWithLimit(`${of}time, in times of the library`, barometer.seconds / library.seconds, {
      atMost: 1.5,
      unit: '×',
    }),
  ];
}

async function quickest(how: 'library' | 'barometer', file: string): Promise<Reading> {
  const readings: Reading[] = [];
  for (let run = 0; run < 3; run += 1) readings.push(await readOnce(how, file));
  const [first] = readings.toSorted((a, b) => a.seconds - b.seconds);
  if (!first) throw new Error('Nothing was read.');
  return first;
}

async function readOnce(how: string, file: string): Promise<Reading> {
  const args = ['--import', 'tsx', 'tests/bench/read-call-log.ts', how, file];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return readingSchema.parse(JSON.parse(stdout));
}

function describe({ seconds, peak }: Reading): string {
  return `${seconds.toFixed(2)} s, peak ${peak.toFixed(0)} MB`;
}
