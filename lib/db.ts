import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { Prisma, PrismaClient } from '../prisma/generated/client';
import { fileIdentity, journalOf, setJournalAside } from './database-file';
import { databasePath } from './env';

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

/** There is no file where the database should be. */
export class DatabaseMissing extends Error {
  override name = 'DatabaseMissing';
}

type Opened = {
  path: string;
  /** Identities of the file and its journal, by which a replaced one is noticed. */
  file: string;
  journal: string | null;
  client: Promise<PrismaClient>;
};

// Development reloads modules, and the server's door is built apart from the pages; the connection is one.
declare global {
  var barometerDatabase: Opened | undefined;
}

/**
 * The database of this process, opened at the first question, and anew where another file has taken its
 * place. A failed opening is tried anew.
 * @throws DatabaseMissing where there is no file, so that nothing is written into one that is gone
 */
export async function db(): Promise<PrismaClient> {
  const opened = globalThis.barometerDatabase;
  const path = opened?.path ?? databasePath();
  const file = fileIdentity(path);
  if (file === null) throw new DatabaseMissing(`There is no database at ${path}.`);
  if (opened?.file === file) {
    opened.journal ??= fileIdentity(journalOf(path));
    return opened.client;
  }
  if (opened) leave(opened);
  const client = openDatabase(path);
  const now = { path, file, journal: null, client };
  globalThis.barometerDatabase = now;
  client.catch(() => {
    if (globalThis.barometerDatabase === now) globalThis.barometerDatabase = undefined;
  });
  return client;
}

/** Lets go of a database whose file was replaced. */
function leave({ path, journal, client }: Opened): void {
  setJournalAside(path, journal);
  client.then((old) => old.$disconnect()).catch(console.error);
}

export type Database = PrismaClient;
export { Prisma } from '../prisma/generated/client';
