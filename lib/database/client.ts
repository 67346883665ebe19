import type { PrismaClient } from '../../prisma/generated/sqlite/client';
import type { KeptDatabase } from './engines/database-engine';
import { engineAt } from './engines/engine';
import { databaseAddress } from '../base/settings/settings';

export type Database = PrismaClient;

/** Opens a database. The caller disconnects it. @param address as `databaseAddress` gives it */
export function openDatabase(address: string): Promise<Database> {
  return engineAt(address).open(address);
}

/** Works with a database that is opened for it, and closed behind it. */
export async function withOpenDatabase<T>(
  address: string,
  work: (client: Database) => Promise<T>,
): Promise<T> {
  const client = await openDatabase(address);
  try {
    return await work(client);
  } finally {
    await client.$disconnect();
  }
}

// Development reloads modules, and the server is built apart from the pages; the connection is one.
declare global {
  var barometerDatabase: KeptDatabase<Promise<PrismaClient>> | undefined;
}

/**
 * The database of this process. A failed opening is tried anew.
 * @throws DatabaseMissing where there is no file
 */
export async function db(): Promise<PrismaClient> {
  const kept = globalThis.barometerDatabase ?? keep(databaseAddress());
  const { connection } = kept.current();
  // Kept only now: until there is a file, the setting may name another place.
  globalThis.barometerDatabase = kept;
  return connection;
}

/** Closes this process's database, where it was opened. */
export function closeDatabase(): void {
  globalThis.barometerDatabase?.close();
}

const keep = (address: string) => engineAt(address).keep(address, { open, close });

function open(address: string): Promise<PrismaClient> {
  const client = openDatabase(address);
  client.catch(() => globalThis.barometerDatabase?.forget(client));
  return client;
}

function close(client: Promise<PrismaClient>): void {
  client.then((old) => old.$disconnect()).catch(console.error);
}
