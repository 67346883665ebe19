import type { PrismaClient } from '../../prisma/generated/sqlite/client';
import type { KeptDatabase } from './engines/database-engine';
import { engineAt } from './engines/engine';
import { databaseAddress, publicAddress } from '../base/settings/settings';
import { readsReplica } from './public-reads';

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
  /** What the public is answered from, where the settings name a replica. */
  var barometerReplica: KeptDatabase<Promise<PrismaClient>> | undefined;
}

/**
 * The database of this process, or its replica where an answer for everybody is made (`readForPublic`). A failed
 * opening is tried anew.
 * @throws DatabaseMissing where there is no file
 */
export async function db(): Promise<PrismaClient> {
  if (!readsReplica()) return primary();
  globalThis.barometerReplica ??= keep(publicAddress());
  return globalThis.barometerReplica.current().connection;
}

/**
 * The database of this process, whoever is answered: what is written goes there.
 * @throws DatabaseMissing where there is no file
 */
export async function primary(): Promise<PrismaClient> {
  const kept = globalThis.barometerDatabase ?? keep(databaseAddress());
  const { connection } = kept.current();
  // Kept only now: until there is a file, the setting may name another place.
  globalThis.barometerDatabase = kept;
  return connection;
}

/** Closes this process's database and its replica, where they were opened. */
export function closeDatabase(): void {
  globalThis.barometerDatabase?.close();
  globalThis.barometerReplica?.close();
}

const keep = (address: string) => engineAt(address).keep(address, { open, close });

function open(address: string): Promise<PrismaClient> {
  const client = openDatabase(address);
  client.catch(() => {
    globalThis.barometerDatabase?.forget(client);
    globalThis.barometerReplica?.forget(client);
  });
  return client;
}

function close(client: Promise<PrismaClient>): void {
  client.then((old) => old.$disconnect()).catch(console.error);
}
