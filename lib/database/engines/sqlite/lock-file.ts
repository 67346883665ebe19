import { open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import LockFile from 'better-sqlite3';
import { z } from 'zod';
import type { PrismaClient } from '../../../../prisma/generated/sqlite/client';
import { PublicationBusy, PublicationImpossible } from '../../../domain/releases/publication-error';
import { journalOf } from './journal-files';
import { writeFailureOf } from './write-failures';

/** How often somebody who waits looks whether it is their turn, in milliseconds. */
const lookEvery = 25;

/** Works while nobody else publishes, and flushes to the disk what was written. */
export async function workInTurn<T>(
  client: PrismaClient,
  work: (client: PrismaClient) => Promise<T>,
  waitSeconds: number,
): Promise<T> {
  const file = await fileOf(client);
  const unlock = await lockPublication(file, waitSeconds);
  try {
    const done = await work(client);
    await flush(file);
    return done;
  } finally {
    unlock();
  }
}

/**
 * Takes the publication lock of a database file that need not exist: an exclusive transaction on a small file
 * beside it, which the operating system ends when the process dies, however it dies.
 * @param waitSeconds how long to wait for one's turn
 * @returns what gives it back
 * @throws PublicationBusy where another one's turn did not end in time
 * @throws PublicationImpossible where nothing can be written
 */
export async function lockPublication(
  databaseFile: string,
  waitSeconds: number,
): Promise<() => void> {
  const lock = openLock(`${databaseFile}-publishing`);
  const until = performance.now() + waitSeconds * 1000;
  while (!tryLock(lock)) {
    if (performance.now() >= until) {
      lock.close();
      throw new PublicationBusy(waitSeconds);
    }
    await pause(lookEvery);
  }
  return () => lock.close();
}

/** `timeout` 0: SQLite's own waiting would hold up every request of this process. */
function openLock(file: string): LockFile.Database {
  try {
    return new LockFile(file, { timeout: 0 });
  } catch (error) {
    throw toImpossible(error);
  }
}

function toImpossible(error: unknown): unknown {
  const code = writeFailureOf(error);
  return code === null ? error : new PublicationImpossible(code, error);
}

/**
 * On a file that one may not write, SQLite begins a transaction that reads, and locks nothing: that one
 * may write is tried, in memory only.
 */
const takeLock = 'PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; PRAGMA user_version = 1';

function tryLock(lock: LockFile.Database): boolean {
  try {
    lock.exec(takeLock);
    return true;
  } catch (error) {
    const isBusy = error instanceof LockFile.SqliteError && error.code.startsWith('SQLITE_BUSY');
    if (isBusy) return false;
    lock.close();
    throw toImpossible(error);
  }
}

/**
 * With `synchronous = NORMAL`, a power cut may take back what was committed last. What somebody is told
 * to be published must not be: the journal that holds it is on the disk before they are told.
 */
async function flush(databaseFile: string): Promise<void> {
  const file = await open(journalOf(databaseFile), 'r').catch(() => null);
  await file?.datasync();
  await file?.close();
}

const fileRowsSchema = z.array(z.strictObject({ file: z.string() }));

/** The file a client has open. */
async function fileOf(client: PrismaClient): Promise<string> {
  const [main] = fileRowsSchema.parse(
    await client.$queryRaw`SELECT file FROM pragma_database_list WHERE name = 'main'`,
  );
  if (!main) throw new Error('The database has no file.');
  return main.file;
}
