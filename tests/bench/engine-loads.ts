import { execFile } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { copyTables } from '@/lib/database/copy-tables';
import { removeDatabase } from '@/lib/database/engines/sqlite/journal-files';
import { engineOf } from '@/lib/base/settings/settings';
import { startPostgres } from '@/lib/setup/postgres-server.mjs';
import { root } from '@/lib/setup/run-command.mjs';
import { askServer, databaseOn } from '../setup/postgres-server';
import { measureExport } from './export';
import { generateDatabase, importShape, shapes, type Shape } from './generate';
import { generateImportFiles } from './import-file';
import { measureLoad } from './load';
import { DASHBOARD, FILTERED } from './measure-size';
import { keepNothing, startBarometer, type Running } from './processes';
import { rowWithLimit, type Row } from './report';

/** What was measured of one engine and so many instances: requests a second, and seconds. */
type Measured = {
  name: string;
  kept: number;
  first: number;
  filtered: number;
  exported: number;
};

/** Compares SQLite with 1, 2 and 4 instances on PostgreSQL, over the same figures. @param seconds of each load */
export async function compareEngines(figures: number, seconds: number): Promise<Row[]> {
  const shape: Shape = { ...shapes[2], figures };
  const file = await generateDatabase(shape);
  // As a server is that keeps what it is given; one of TEST_DATABASE_URL has the same figures the next time.
  const postgres = await startPostgres({ isDurable: true });
  try {
    const database = await fill(postgres.url, file);
    const effort = { figures, seconds };
    const sqlite = await measure('SQLite', file, 1, effort);
    const servers: Measured[] = [];
    for (const count of [1, 2, 4])
      servers.push(await measure(`PostgreSQL, ${count}`, database, count, effort));
    const [one] = servers;
    return [
      ...[sqlite, ...servers].map((measured) => describe(measured, figures)),
      ...(one ? compare(sqlite, one) : []),
    ];
  } finally {
    await postgres.stop();
  }
}

/** Copies a generated database to a server, where it is not there yet. @returns its address there */
async function fill(server: string, file: string): Promise<string> {
  const name = `bench_${path.basename(file, '.db').replaceAll(/\W/g, '_')}`;
  const address = databaseOn(server, name);
  if (await isThere(address)) return address;
  console.log(`Copying ${file} to PostgreSQL`);
  const unfinished = `${name}_unfinished`;
  await askServer(server, `DROP DATABASE IF EXISTS ${unfinished}`, createDatabase(unfinished));
  const begun = performance.now();
  await copyTables(file, databaseOn(server, unfinished));
  console.log(`Copied in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  await askServer(server, `ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  return address;
}

const createDatabase = (name: string, template = 'template0') =>
  `CREATE DATABASE ${name} TEMPLATE ${template} ENCODING 'UTF8'`;

const isThere = (address: string) =>
  askServer(address).then(
    () => true,
    () => false,
  );

async function measure(
  name: string,
  database: string,
  count: number,
  { figures, seconds }: { figures: number; seconds: number },
): Promise<Measured> {
  console.log(`Measuring ${name}`);
  const kept = await withInstances(database, count, {}, (running) =>
    measureAll(running, DASHBOARD, seconds),
  );
  return withInstances(database, count, keepNothing, async (running) => {
    const first = await measureAll(running, DASHBOARD, seconds);
    const filtered = await measureAll(running, FILTERED, seconds);
    const [one] = running;
    const exported = one ? (await measureExport(one, figures)).seconds : NaN;
    const measured = { name, kept, first, filtered, exported };
    console.log(describe(measured, figures).measured);
    return measured;
  });
}

async function withInstances<T>(
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

/** Requests a second that instances answer together. */
async function measureAll(
  running: readonly Running[],
  target: string,
  seconds: number,
): Promise<number> {
  // What a process reads and remembers for the first one of all is no part of it.
  for (const { url } of running) await (await fetch(url + target)).arrayBuffer();
  const loads = await Promise.all(running.map(({ url }) => measureLoad(url + target, seconds)));
  return loads.reduce((sum, { perSecond }) => sum + perSecond, 0);
}

function describe({ name, kept, first, filtered, exported }: Measured, figures: number): Row {
  const show = (perSecond: number) => perSecond.toFixed(perSecond < 10 ? 1 : 0);
  return {
    figure: `${figures.toLocaleString('en')}: ${name}`,
    measured:
      `${show(kept)}/s kept, ${show(first)}/s first (${DASHBOARD}), ${show(filtered)}/s filtered, ` +
      `whole CSV ${exported.toFixed(1)} s`,
  };
}

const compare = (sqlite: Measured, postgres: Measured): Row[] => [
  rowWithLimit(
    'First rendering: time on PostgreSQL, in times of SQLite',
    sqlite.first / postgres.first,
    {
      ...{ atMost: 2, unit: '×' },
    },
  ),
  rowWithLimit(
    'Filtered API: time on PostgreSQL, in times of SQLite',
    sqlite.filtered / postgres.filtered,
    {
      ...{ atMost: 2, unit: '×' },
    },
  ),
];

const importedSchema = z.object({
  seconds: z.number(),
  checked: z.number(),
  published: z.number(),
});

/** Imports 100,000 figures, the same file, into a database of each engine. */
export async function compareImports(): Promise<Row[]> {
  const postgres = await startPostgres({ isDurable: true });
  try {
    return await measureImports(postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function measureImports(server: string): Promise<Row[]> {
  const { database, csv } = await generateImportFiles(importShape);
  const copy = `${database}-compared`;
  removeDatabase(copy);
  copyFileSync(database, copy);
  const words = new URL(await fill(server, database)).pathname.slice(1);
  await askServer(server, 'DROP DATABASE IF EXISTS imports', createDatabase('imports', words));
  const rows: Row[] = [];
  for (const address of [copy, databaseOn(server, 'imports')]) {
    const isFile = engineOf(address) === 'sqlite';
    const url = isFile ? `file:${address}` : address;
    const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'production' } as const;
    const args = ['--import', 'tsx', path.join(root, 'tests/bench/import-publisher.ts'), csv];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
    const { seconds, checked, published } = importedSchema.parse(JSON.parse(stdout));
    rows.push({
      figure: `Import of ${published.toLocaleString('en')} figures: ${isFile ? 'SQLite' : 'PostgreSQL'}`,
      measured: `${checked.toFixed(1)} s until previewed, ${seconds.toFixed(1)} s in all`,
    });
  }
  removeDatabase(copy);
  await askServer(server, 'DROP DATABASE imports');
  return rows;
}
