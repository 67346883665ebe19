import { execFile } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { removeDatabase } from '@/lib/database/engines/sqlite/journal-files';
import { root } from '@/lib/setup/run-command.mjs';
import { askServer, databaseOn } from '../setup/postgres-server';
import type { Engines } from './both-engines';
import { withInstances } from './processes';
import type { Row } from './report';

const importedSchema = z.object({
  ...{ checked: z.number(), seconds: z.number(), cpu: z.number(), peak: z.number() },
  published: z.number(),
});

/** Imports the same table into a copy of each engine's figures; of 1, 2 and 4 instances on PostgreSQL into one. */
export async function compareImports(engines: Engines): Promise<Row[]> {
  const rows = [await importIntoFile(engines)];
  console.log(rows.at(-1)?.measured);
  for (const count of [1, 2, 4]) {
    rows.push(await importOnServer(engines, count));
    console.log(rows.at(-1)?.measured);
  }
  return rows;
}

async function importIntoFile({ file, csv, figures }: Engines): Promise<Row> {
  const copy = `${file}-copy`;
  removeDatabase(copy);
  copyFileSync(file, copy);
  try {
    return await measureImport('SQLite', `file:${copy}`, csv, figures);
  } finally {
    removeDatabase(copy);
  }
}

/** Whoever imports is one of the instances; the others watch for releases. */
async function importOnServer(
  { server, database, csv, figures }: Engines,
  count: number,
): Promise<Row> {
  const filled = new URL(database).pathname.slice(1);
  const drop = 'DROP DATABASE IF EXISTS imports WITH (FORCE)';
  await askServer(server, drop, `CREATE DATABASE imports TEMPLATE ${filled} STRATEGY FILE_COPY`);
  const address = databaseOn(server, 'imports');
  const row = await withInstances(address, count - 1, {}, () =>
    measureImport(`PostgreSQL, ${count}`, address, csv, figures),
  );
  await askServer(server, drop);
  return row;
}

async function measureImport(
  name: string,
  url: string,
  csv: string,
  figures: number,
): Promise<Row> {
  console.log(`Importing: ${name}`);
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'production' } as const;
  const args = ['--import', 'tsx', path.join(root, 'tests/bench/import-publisher.ts'), csv];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  const { checked, seconds, cpu, peak, published } = importedSchema.parse(JSON.parse(stdout));
  const into = `Import of ${published.toLocaleString('en')} figures into ${figures.toLocaleString('en')}`;
  return {
    figure: `${into}: ${name}`,
    measured:
      `${checked.toFixed(0)} s until previewed, ${seconds.toFixed(0)} s in all; its processes ` +
      `${cpu.toFixed(0)} s of processor, at most ${peak.toFixed(0)} MB`,
  };
}
