import { execFile } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { root } from '@/lib/setup/run-command.mjs';
import { removeDatabase } from '@/lib/database/engines/sqlite/journal-files';
import type { Shape } from './generate';
import { generateImportFiles, type ImportFiles } from './import-file';
import { insertRaw } from './import-raw';
import { measureLoad } from './load';
import { DASHBOARD } from './measure-size';
import { startBarometer } from './processes';
import { rowWithLimit, type Row } from './report';

const importSchema = z.object({
  checked: z.number(),
  seconds: z.number(),
  cpu: z.number(),
  peak: z.number(),
  published: z.number(),
});

type Import = z.infer<typeof importSchema>;

/** An import of many figures as its page does it, beside a raw insert of the same rows, and what readers notice. */
export async function measureImport(shape: Shape): Promise<Row[]> {
  const files = await generateImportFiles(shape);
  const of = `Import of ${shape.figures.toLocaleString('en')} figures`;
  const rows: Row[] = [];
  let quickest = Infinity;
  for (const format of ['csv', 'xlsx'] as const) {
    const database = copyOf(files, format);
    const done = await runImport(database, files[format], shape);
    quickest = Math.min(quickest, done.seconds);
    const raw = insertRaw(database, copyOf(files, 'raw'));
    rows.push(...rowsOf(`${of} (${format.toUpperCase()})`, done, raw));
  }
  return [...rows, await measureReaders(of, files, shape, Math.floor(quickest / 2))];
}

function rowsOf(of: string, { checked, seconds, cpu, peak }: Import, raw: number): Row[] {
  const took = `${checked.toFixed(1)} s until previewed, ${seconds.toFixed(1)} s in all, ${cpu.toFixed(1)} s of processor`;
  return [
    { figure: `${of}: raw insert of the same rows`, measured: `${raw.toFixed(2)} s` },
    rowWithLimit(`${of}: ${took}, in times of it`, seconds / raw, { atMost: 5, unit: '×' }),
    rowWithLimit(`${of}: peak memory of its processes`, peak, {
      atMost: 500,
      unit: 'MB',
      digits: 0,
    }),
  ];
}

/** A fresh database that has the words of the figures. */
function copyOf({ database }: ImportFiles, purpose: string): string {
  const copy = `${database}-${purpose}`;
  removeDatabase(copy);
  copyFileSync(database, copy);
  return copy;
}

/** @throws Error unless every figure was published */
async function runImport(database: string, file: string, { figures }: Shape): Promise<Import> {
  const settings = { DATABASE_URL: `file:${database}`, NODE_ENV: 'production' } as const;
  const env = { ...process.env, ...settings };
  const args = ['--import', 'tsx', path.join(root, 'tests/bench/import-publisher.ts'), file];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  const done = importSchema.parse(JSON.parse(stdout));
  if (done.published !== figures) throw new Error(`${done.published} figures were published.`);
  return done;
}

/**
 * How long readers of the dashboard wait while a CSV is imported, in times of what they wait otherwise.
 * @param seconds how long to look: less than the import takes
 */
async function measureReaders(
  of: string,
  files: ImportFiles,
  shape: Shape,
  seconds: number,
): Promise<Row> {
  const database = copyOf(files, 'served');
  const server = await startBarometer(database);
  try {
    const url = server.url + DASHBOARD;
    const idle = await measureLoad(url, seconds);
    const importing = runImport(database, files.csv, shape);
    const busy = await measureLoad(url, seconds);
    await importing;
    const figure = `${of}: p99 of the dashboard meanwhile (${busy.p99} ms), in times of idle (${idle.p99} ms)`;
    return rowWithLimit(figure, busy.p99 / Math.max(idle.p99, 1), { atMost: 2, unit: '×' });
  } finally {
    await server.stop();
  }
}
