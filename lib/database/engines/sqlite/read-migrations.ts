import Database from 'better-sqlite3';
import { z } from 'zod';
import { DatabaseRefused, OTHER_FILE, START_AFRESH } from '../database-refused';
import { migrationRowSchema, type MigrationRow } from '../migration-row-schema';

/**
 * The migrations that a database file has had; null where it has no table at all. Changes none of its content.
 * @throws DatabaseRefused when the file is not, or no longer, a database of the barometer
 */
export function readMigrationRows(path: string): MigrationRow[] | null {
  try {
    // Open for writing, because SQLite can only tidy up after a crash in a file it may write.
    const database = new Database(path, { fileMustExist: true });
    try {
      return checkedMigrationRows(path, database);
    } finally {
      database.close();
    }
  } catch (error) {
    throw error instanceof Database.SqliteError ? explain(path, error) : error;
  }
}

function checkedMigrationRows(path: string, database: Database.Database): MigrationRow[] | null {
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw new DatabaseRefused(path, 'it is damaged.', START_AFRESH);
  const tables = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`,
    )
    .pluck()
    .all();
  if (tables.length === 0) return null;
  if (!tables.includes('_prisma_migrations'))
    throw new DatabaseRefused(path, 'it belongs to another program.', OTHER_FILE);
  return z
    .array(migrationRowSchema)
    .parse(database.prepare('SELECT * FROM _prisma_migrations').all());
}

function explain(path: string, error: Error & { code: string }): DatabaseRefused {
  if (error.code === 'SQLITE_NOTADB')
    return new DatabaseRefused(path, 'it is not a SQLite database.', OTHER_FILE);
  if (error.code.startsWith('SQLITE_BUSY')) {
    const remedy = 'Close the other program, then start again.';
    return new DatabaseRefused(path, 'another program keeps it locked.', remedy);
  }
  if (error.code.startsWith('SQLITE_CORRUPT'))
    return new DatabaseRefused(path, 'it is damaged.', START_AFRESH);
  return new DatabaseRefused(path, `SQLite says "${error.message}".`, START_AFRESH);
}
