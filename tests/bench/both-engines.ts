import path from 'node:path';
import { copyTables } from '@/lib/database/copy-tables';
import { startPostgres } from '@/lib/setup/postgres-server.mjs';
import { askServer, databaseOn } from '../setup/postgres-server';
import { importShape, shapes } from './generate';
import { generateLargeImport } from './large-import-file';

/** The same figures in a file of SQLite and on a server of PostgreSQL, and a table of others that both know the words of. */
export type Engines = {
  figures: number;
  file: string;
  /** The address of a server's own database, and of the one with the figures. */
  server: string;
  database: string;
  csv: string;
};

/**
 * Works with so many figures on both engines. The server keeps what it is given; one of TEST_DATABASE_URL has the same
 * figures the next time.
 */
export async function withBothEngines<T>(
  figures: number,
  work: (engines: Engines) => Promise<T>,
): Promise<T> {
  const { database: file, csv } = await generateLargeImport({ ...shapes[2], figures }, importShape);
  const { url: server, stop } = await startPostgres({ isDurable: true });
  try {
    return await work({ figures, file, csv, server, database: await fill(server, file) });
  } finally {
    await stop();
  }
}

/** Copies a generated database to a server, where it is not there yet. @returns its address there */
async function fill(server: string, file: string): Promise<string> {
  const name = `bench_${path.basename(file, '.db').replaceAll(/\W/g, '_')}`;
  const address = databaseOn(server, name);
  if (await isThere(address)) return address;
  console.log(`Copying ${file} to PostgreSQL`);
  const unfinished = `${name}_unfinished`;
  await askServer(
    server,
    `DROP DATABASE IF EXISTS ${unfinished}`,
    `CREATE DATABASE ${unfinished} TEMPLATE template0 ENCODING 'UTF8'`,
  );
  const begun = performance.now();
  await copyTables(file, databaseOn(server, unfinished));
  console.log(`Copied in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  await askServer(server, `ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  return address;
}

const isThere = (address: string) =>
  askServer(address).then(
    () => true,
    () => false,
  );
