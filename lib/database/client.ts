import type { PrismaClient } from '../../prisma/generated/client';
import { engine } from './engines/engine';
import { DatabaseFile } from './engines/sqlite/database-file';
import { databasePath } from '../base/settings/settings';

export type Database = PrismaClient;

/** Opens a database. The caller disconnects it. */
export function openDatabase(path: string): Promise<Database> {
  return engine.open(path);
}

/** Works with a database that is opened for it, and closed behind it. */
export async function withOpenDatabase<T>(
  path: string,
  work: (client: Database) => Promise<T>,
): Promise<T> {
  const client = await openDatabase(path);
  try {
    return await work(client);
  } finally {
    await client.$disconnect();
  }
}

// Development reloads modules, and the server is built apart from the pages; the connection is one.
declare global {
  var barometerDatabase: DatabaseFile<Promise<PrismaClient>> | undefined;
}

/**
 * The database of this process. A failed opening is tried anew.
 * @throws DatabaseMissing where there is no file
 */
export async function db(): Promise<PrismaClient> {
  const file = globalThis.barometerDatabase ?? new DatabaseFile(databasePath(), { open, close });
  const { connection } = file.current();
  // Kept only now: until there is a file, the setting may name another place.
  globalThis.barometerDatabase = file;
  return connection;
}

/** Closes this process's database, where it was opened. */
export function closeDatabase(): void {
  globalThis.barometerDatabase?.close();
}

function open(path: string): Promise<PrismaClient> {
  const client = openDatabase(path);
  client.catch(() => globalThis.barometerDatabase?.forget(client));
  return client;
}

function close(client: Promise<PrismaClient>): void {
  client.then((old) => old.$disconnect()).catch(console.error);
}
