import { accessSync, constants, existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { migrationNames } from './migration-files';

export type DatabaseState = 'absent' | 'empty' | 'behind' | 'current';

/** The database file cannot be used as it is. The message says why, and what to do. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';

  constructor(path: string, fault: string, remedy: string) {
    super(`The database ${path} cannot be used: ${fault}\n${remedy}`);
  }
}

const START_AFRESH =
  'Restore a backup, or move the file away together with its -wal and -shm files and start again: ' +
  'the barometer then makes a new database with the figures it ships.';
const OTHER_FILE =
  'If DATABASE_URL points at the wrong file, correct it. Otherwise move the file away and start again: ' +
  'the barometer then makes a new database.';
const OTHER_VERSION =
  'Start the newer version of the barometer, or restore a backup made with this one.';

const migrationRows = z.array(
  z.object({
    migration_name: z.string(),
    finished_at: z.unknown(),
    rolled_back_at: z.unknown(),
  }),
);

/**
 * Says what a database file needs before it can be served. Changes none of its content.
 * @param migrations the names of all migrations there are; those in prisma/migrations unless given
 * @throws DatabaseRefused when the file is not, or no longer, a database of the barometer.
 */
export function inspectDatabase(
  path: string,
  migrations: readonly string[] = migrationNames(),
): DatabaseState {
  if (!existsSync(path)) return 'absent';
  refuseUnusableFile(path);
  if (statSync(path).size === 0) return 'empty';
  try {
    // Open for writing, because SQLite can only tidy up after a crash in a file it may write.
    const database = new Database(path, { fileMustExist: true });
    try {
      return readState(path, database, migrations);
    } finally {
      database.close();
    }
  } catch (error) {
    throw error instanceof Database.SqliteError ? explain(path, error) : error;
  }
}

function refuseUnusableFile(path: string): void {
  if (!statSync(path).isFile()) {
    throw new DatabaseRefused(path, 'it is not a file.', 'Give DATABASE_URL the path of a file.');
  }
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch {
    const remedy = 'Give the user who starts the barometer the right to read and write it.';
    throw new DatabaseRefused(path, 'it may not be read and written.', remedy);
  }
}

function readState(
  path: string,
  database: Database.Database,
  migrations: readonly string[],
): DatabaseState {
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new DatabaseRefused(path, 'it is damaged.', START_AFRESH);
  }
  const tables = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`,
    )
    .pluck()
    .all();
  if (tables.length === 0) return 'empty';
  if (!tables.includes('_prisma_migrations')) {
    throw new DatabaseRefused(path, 'it belongs to another program.', OTHER_FILE);
  }
  const applied = appliedMigrations(path, database);
  refuseUnknownMigrations(path, applied, migrations);
  return migrations.every((name) => applied.includes(name)) ? 'current' : 'behind';
}

function appliedMigrations(path: string, database: Database.Database): string[] {
  const rows = migrationRows
    .parse(database.prepare('SELECT * FROM _prisma_migrations').all())
    .filter((row) => row.rolled_back_at === null);
  const unfinished = rows.find((row) => row.finished_at === null);
  if (unfinished) {
    const fault = `its migration ${unfinished.migration_name} was started and never finished.`;
    throw new DatabaseRefused(path, fault, START_AFRESH);
  }
  return rows.map((row) => row.migration_name);
}

function refuseUnknownMigrations(
  path: string,
  applied: readonly string[],
  migrations: readonly string[],
): void {
  const unknown = applied.find((name) => !migrations.includes(name));
  if (unknown === undefined) return;
  const fault = `a newer version of the barometer has changed it (migration ${unknown}).`;
  throw new DatabaseRefused(path, fault, OTHER_VERSION);
}

function explain(path: string, error: Error & { code: string }): DatabaseRefused {
  if (error.code === 'SQLITE_NOTADB') {
    return new DatabaseRefused(path, 'it is not a SQLite database.', OTHER_FILE);
  }
  if (error.code.startsWith('SQLITE_BUSY')) {
    const remedy = 'Close the other program, then start again.';
    return new DatabaseRefused(path, 'another program keeps it locked.', remedy);
  }
  if (error.code.startsWith('SQLITE_CORRUPT')) {
    return new DatabaseRefused(path, 'it is damaged.', START_AFRESH);
  }
  return new DatabaseRefused(path, `SQLite says "${error.message}".`, START_AFRESH);
}
