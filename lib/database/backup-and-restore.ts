import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
} from 'node:fs';
import path from 'node:path';
import { engineOf } from '../base/settings/settings';
import { DatabaseRefused } from './engines/database-refused';
import { moveJournal, removeDatabase } from './engines/sqlite/journal-files';
import { lockPublication } from './engines/sqlite/lock-file';
import { copyDatabase, DatabaseInUse, holdAlone, enableJournal } from './engines/sqlite/whole-copy';
import { inspectDatabase } from './migrations/inspect-database';

/** A backup cannot be written or put back; the message says why, and that nothing was changed. */
export class CopyRefused extends Error {
  override name = 'CopyRefused';
}

/**
 * Writes a whole copy of the database as it stands at one moment, while others go on reading and
 * publishing. It is checked before it takes the name it was asked to have; a file of that name is
 * replaced only then.
 * @throws CopyRefused, DatabaseRefused
 */
export async function backUpDatabase(databaseFile: string, target: string): Promise<void> {
  refuseServer(databaseFile, 'Copy it with pg_dump');
  if (existsSync(target) && realpathSync(target) === realpathSync(databaseFile))
    throw new CopyRefused('That is the database itself: give the backup a file of its own.');
  await writeCopy(databaseFile, target);
}

/**
 * Puts a backup in the database's place. What stood there is kept beside it. Refused while a server
 * runs, since that would go on answering from what it remembers, and while somebody publishes.
 * @returns where the replaced database is kept; null where there was none
 * @throws CopyRefused, DatabaseInUse, DatabaseRefused, PublicationBusy; then nothing was changed
 */
export async function restoreDatabase(
  backup: string,
  databaseFile: string,
): Promise<string | null> {
  refuseServer(databaseFile, 'Restore it with pg_restore');
  mustBeDatabase(backup);
  const unlock = await lockPublication(databaseFile, 0);
  try {
    const held = existsSync(databaseFile) ? holdAlone(databaseFile) : null;
    try {
      const kept = existsSync(databaseFile) ? keepReplaced(databaseFile) : null;
      await writeCopy(backup, databaseFile);
      held?.close();
      return kept;
    } catch (error) {
      held?.giveBack();
      throw error;
    }
  } finally {
    unlock();
  }
}

/** A server has tools of its own, which do it better. */
function refuseServer(address: string, remedy: string): void {
  if (engineOf(address) === 'postgres')
    throw new CopyRefused(
      `DATABASE_URL names a PostgreSQL database. ${remedy}: see docs/operating.md.`,
    );
}

/** A database, whole and known to this version or an older one. */
function mustBeDatabase(file: string): void {
  const state = inspectDatabase(file);
  if (state === 'absent') throw new CopyRefused(`There is no file ${file}.`);
  if (state === 'empty') throw new CopyRefused(`${file} is empty.`);
}

/** Copies beside the target, checks, and renames: a crash leaves the target as it was. */
async function writeCopy(from: string, target: string): Promise<void> {
  mustBeDatabase(from);
  const unfinished = `${target}-unfinished-${process.pid}`;
  removeDatabase(unfinished);
  try {
    await copyDatabase(from, unfinished);
    // It holds hashes of passwords and open sessions.
    chmodSync(unfinished, 0o600);
    mustBeDatabase(unfinished);
    flushToDisk(unfinished);
    renameSync(unfinished, target);
    flushToDisk(path.dirname(target));
  } finally {
    removeDatabase(unfinished);
  }
}

/** Keeps what is replaced under the moment's name, with what SQLite keeps beside a damaged one; whoever puts it back finds it usable. */
function keepReplaced(databaseFile: string): string {
  const moment = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const kept = `${databaseFile}-replaced-${moment}`;
  copyFileSync(databaseFile, kept, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  moveJournal(databaseFile, kept);
  flushToDisk(kept);
  try {
    enableJournal(kept);
  } catch {
    // A damaged database stays as it is.
  }
  return kept;
}

function flushToDisk(place: string): void {
  const file = openSync(place, 'r');
  fsyncSync(file);
  closeSync(file);
}

/** What went wrong, in words for whoever typed the command. */
export function explainCopy(error: unknown): string {
  const refusals = [CopyRefused, DatabaseInUse, DatabaseRefused];
  if (error instanceof Error && refusals.some((refusal) => error instanceof refusal))
    return error.message;
  return `${error instanceof Error ? error.message : String(error)}\nNothing was changed.`;
}
