import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { Prisma, PrismaClient } from '../../prisma/generated/client';
import { DatabaseFile } from './engines/sqlite/database-file';
import { databasePath } from '../base/settings/settings';

/**
 * Pages of the journal (4 KB each) after which they are written back into the file. SQLite's own 1,000
 * would have the same pages of indexes written back after every batch of a publication.
 */
const journalPages = 10_000;

/** How long a statement waits for another process's lock, in milliseconds. */
const busyTimeout = 5_000;

/**
 * Opens a database. WAL mode is a property of the file, set when it is migrated; the rest belongs to
 * the connection. The caller disconnects it.
 */
export async function openDatabase(path: string): Promise<PrismaClient> {
  const adapter = new PrismaBetterSqlite3({ url: `file:${path}`, timeout: busyTimeout });
  const client = new PrismaClient({ adapter });
  await client.$executeRaw`PRAGMA synchronous = NORMAL`;
  await client.$executeRaw`PRAGMA foreign_keys = ON`;
  await client.$queryRaw`PRAGMA wal_autocheckpoint = ${Prisma.raw(String(journalPages))}`;
  return client;
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

export type Database = PrismaClient;
export { Prisma } from '../../prisma/generated/client';
