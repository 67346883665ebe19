import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { Prisma, PrismaClient } from '../../../../prisma/generated/sqlite/client';

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
export async function openSqlite(path: string): Promise<PrismaClient> {
  const adapter = new PrismaBetterSqlite3({ url: `file:${path}`, timeout: busyTimeout });
  const client = new PrismaClient({ adapter });
  await client.$executeRaw`PRAGMA synchronous = NORMAL`;
  await client.$executeRaw`PRAGMA foreign_keys = ON`;
  await client.$queryRaw`PRAGMA wal_autocheckpoint = ${Prisma.raw(String(journalPages))}`;
  return client;
}
