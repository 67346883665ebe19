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
import Database from 'better-sqlite3';
import { DatabaseRefused, inspectDatabase } from './migrations/inspect-database';
import { removeDatabase } from './migrations/migrate';
import { lockPublication } from './engines/sqlite/publication-lock';

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
  if (existsSync(target) && realpathSync(target) === realpathSync(databaseFile))
    throw new CopyRefused('That is the database itself: give the backup a file of its own.');
  await writeCopy(databaseFile, target);
}

/**
 * Puts a backup in the database's place. What stood there is kept beside it. Refused while a server
 * runs, since that would go on answering from what it remembers, and while somebody publishes.
 * @returns where the replaced database is kept; null where there was none
 * @throws CopyRefused, DatabaseRefused, PublicationBusy; then nothing was changed
 */
export async function restoreDatabase(
  backup: string,
  databaseFile: string,
): Promise<string | null> {
  mustBeDatabase(backup);
  const unlock = await lockPublication(databaseFile, 0);
  try {
    const held = existsSync(databaseFile) ? takeAlone(databaseFile) : null;
    try {
      const kept = existsSync(databaseFile) ? keepReplaced(databaseFile) : null;
      await writeCopy(backup, databaseFile);
      held?.close();
      return kept;
    } catch (fault) {
      if (held) giveBack(held);
      throw fault;
    }
  } finally {
    unlock();
  }
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
    await copyWhole(from, unfinished);
    // It holds hashes of passwords and open sessions.
    chmodSync(unfinished, 0o600);
    mustBeDatabase(unfinished);
    flush(unfinished);
    renameSync(unfinished, target);
    flush(path.dirname(target));
  } finally {
    removeDatabase(unfinished);
  }
}

/** SQLite's online backup, within one reading transaction: a publication meanwhile does not begin it anew. */
async function copyWhole(from: string, to: string): Promise<void> {
  const source = new Database(from, { fileMustExist: true });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await source.backup(to);
  } finally {
    source.close();
  }
}

/**
 * Holds the database alone. Leaving the WAL mode takes that nobody else has the file open, whether or
 * not they do anything at the moment, and brings what the journal holds into the file.
 * @returns null for a damaged database, which is what one restores for: nobody can use it
 */
function takeAlone(databaseFile: string): Database.Database | null {
  const database = new Database(databaseFile, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (fault) {
    database.close();
    const code = fault instanceof Database.SqliteError ? fault.code : '';
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return null;
    if (/^SQLITE_(BUSY|LOCKED)/.test(code))
      throw new CopyRefused(`${databaseFile} is in use. Stop the barometer, then restore again.`);
    throw fault;
  }
}

/** Lets a database go as it was found. */
function giveBack(database: Database.Database): void {
  database.exec('ROLLBACK');
  database.pragma('journal_mode = WAL');
  database.close();
}

/** Keeps what is replaced under the moment's name, with what SQLite keeps beside a damaged one. */
function keepReplaced(databaseFile: string): string {
  const moment = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const kept = `${databaseFile}-replaced-${moment}`;
  copyFileSync(databaseFile, kept, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  // SQLite would replay a journal that another database left behind into the restored one.
  for (const suffix of ['-wal', '-shm'])
    if (existsSync(databaseFile + suffix)) renameSync(databaseFile + suffix, kept + suffix);
  flush(kept);
  keepUsable(kept);
  return kept;
}

/** Whoever puts it back by hand finds it in the mode that the barometer needs. */
function keepUsable(kept: string): void {
  const database = new Database(kept);
  try {
    database.pragma('journal_mode = WAL');
  } catch {
    // A damaged database stays as it is.
  } finally {
    database.close();
  }
}

function flush(place: string): void {
  const file = openSync(place, 'r');
  fsyncSync(file);
  closeSync(file);
}

/** What went wrong, in words for whoever typed the command. */
export function explainCopy(fault: unknown): string {
  if (fault instanceof CopyRefused || fault instanceof DatabaseRefused) return fault.message;
  return `${fault instanceof Error ? fault.message : String(fault)}\nNothing was changed.`;
}
