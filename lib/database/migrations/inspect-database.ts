import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { DatabaseRefused, START_AFRESH } from '../engines/database-refused';
import { readMigrationRows, type MigrationRow } from '../engines/sqlite/read-migrations';
import { migrationNames } from './migration-files';

export type DatabaseState = 'absent' | 'empty' | 'behind' | 'current';

const OTHER_VERSION =
  'Start the newer version of the barometer, or restore a backup made with this one.';

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
  const rows = readMigrationRows(path);
  if (rows === null) return 'empty';
  const applied = appliedMigrations(path, rows);
  refuseUnknownMigrations(path, applied, migrations);
  return migrations.every((name) => applied.includes(name)) ? 'current' : 'behind';
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

function appliedMigrations(path: string, rows: readonly MigrationRow[]): string[] {
  const lasting = rows.filter((row) => row.rolled_back_at === null);
  const unfinished = lasting.find((row) => row.finished_at === null);
  if (unfinished) {
    const problem = `its migration ${unfinished.migration_name} was started and never finished.`;
    throw new DatabaseRefused(path, problem, START_AFRESH);
  }
  return lasting.map((row) => row.migration_name);
}

function refuseUnknownMigrations(
  path: string,
  applied: readonly string[],
  migrations: readonly string[],
): void {
  const unknown = applied.find((name) => !migrations.includes(name));
  if (unknown === undefined) return;
  const problem = `a newer version of the barometer has changed it (migration ${unknown}).`;
  throw new DatabaseRefused(path, problem, OTHER_VERSION);
}
