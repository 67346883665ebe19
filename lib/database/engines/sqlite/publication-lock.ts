import { open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import LockFile from 'better-sqlite3';
import type { Database } from '../../client';
import { readEnv } from '../../../base/settings/settings';
import { PublicationBusy, toPublicationFault } from '../../../domain/releases/publication-fault';

/** How often somebody who waits looks whether it is their turn, in milliseconds. */
const lookEvery = 25;

class HeldTurn {
  #isOver = false;

  constructor(readonly client: Database) {}

  /** @throws Error where the lock was given back already. */
  mustHold(): void {
    if (this.#isOver) throw new Error('The turn to publish is over.');
  }

  end(): void {
    this.#isOver = true;
  }
}

/** The right to publish. Only `withPublicationLock` gives it, for as long as the lock is held. */
export type PublicationTurn = HeldTurn;

/**
 * Works while nobody else publishes: neither in this process nor in another one. The lock is an
 * exclusive transaction on a small file beside the database, which the operating system ends when the
 * process dies, however it dies.
 * @param waitSeconds how long to wait for one's turn
 * @throws PublicationBusy where another one's turn did not end in time
 * @throws PublicationImpossible where nothing can be written
 */
export async function withPublicationLock<T>(
  client: Database,
  work: (turn: PublicationTurn) => Promise<T>,
  waitSeconds: number = readEnv().PUBLICATION_WAIT_SECONDS,
): Promise<T> {
  const file = await fileOf(client);
  const unlock = await lockPublication(file, waitSeconds);
  const turn = new HeldTurn(client);
  try {
    const done = await work(turn);
    await flush(`${file}-wal`);
    return done;
  } catch (fault) {
    throw toPublicationFault(fault);
  } finally {
    turn.end();
    unlock();
  }
}

/**
 * Takes the publication lock of a database file that need not exist.
 * @returns what gives it back
 * @throws PublicationBusy, PublicationImpossible as `withPublicationLock` does
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
  } catch (fault) {
    throw toPublicationFault(fault);
  }
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
  } catch (fault) {
    const isBusy = fault instanceof LockFile.SqliteError && fault.code.startsWith('SQLITE_BUSY');
    if (isBusy) return false;
    lock.close();
    throw toPublicationFault(fault);
  }
}

/**
 * With `synchronous = NORMAL`, a power cut may take back what was committed last. What somebody is told
 * to be published must not be: the journal that holds it is on the disk before they are told.
 */
async function flush(journal: string): Promise<void> {
  const file = await open(journal, 'r').catch(() => null);
  await file?.datasync();
  await file?.close();
}

/** The file a client has open. */
async function fileOf(client: Database): Promise<string> {
  const [main] = await client.$queryRaw<{ file: string }[]>`
    SELECT file FROM pragma_database_list WHERE name = 'main'`;
  if (!main) throw new Error('The database has no file.');
  return main.file;
}
