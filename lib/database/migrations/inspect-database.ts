import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { engineOf } from '../../base/settings/settings';
import { DatabaseRefused, START_AFRESH } from '../engines/database-refused';
import type { MigrationRow } from '../engines/migration-row-schema';
import { readMigrationRows } from '../engines/sqlite/read-migrations';
import { migrationNames, migrationsPaths } from './migration-files';

export type DatabaseState = 'absent' | 'empty' | 'behind' | 'current';

const OTHER_VERSION =
  'Start the newer version of the barometer, or restore a backup made with this one.';

/**
 * Says what a database needs before it can be served. Changes none of its content.
 * @param address as `databaseAddress` gives it
 * @throws DatabaseRefused when it is not, or no longer, a database of the barometer, or cannot be reached
 */
export async function databaseState(address: string): Promise<DatabaseState> {
  if (engineOf(address) === 'sqlite') return inspectDatabase(address);
  const postgres = await import('../engines/postgres/read-migrations');
  const rows = await postgres.readMigrationRows(address);
  return stateOf(address, rows, migrationNames(migrationsPaths.postgres), RESTORE_SERVER);
}

const RESTORE_SERVER =
  'Restore a backup, or let DATABASE_URL name a new database, and start again.';

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
  return stateOf(path, readMigrationRows(path), migrations, START_AFRESH);
}

/** @param remedy what to do about a database whose migration failed */
function stateOf(
  address: string,
  rows: readonly MigrationRow[] | null,
  migrations: readonly string[],
  remedy: string,
): DatabaseState {
  if (rows === null) return 'empty';
  const applied = appliedMigrations(address, rows, remedy);
  refuseUnknownMigrations(address, applied, migrations);
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

function appliedMigrations(
  address: string,
  rows: readonly MigrationRow[],
  remedy: string,
): string[] {
  const lasting = rows.filter((row) => row.rolled_back_at === null);
  const unfinished = lasting.find((row) => row.finished_at === null);
  if (unfinished) {
    const problem = `its migration ${unfinished.migration_name} was started and never finished.`;
    throw new DatabaseRefused(address, problem, remedy);
  }
  return lasting.map((row) => row.migration_name);
}

function refuseUnknownMigrations(
  address: string,
  applied: readonly string[],
  migrations: readonly string[],
): void {
  const unknown = applied.find((name) => !migrations.includes(name));
  if (unknown === undefined) return;
  const problem = `a newer version of the barometer has changed it (migration ${unknown}).`;
  throw new DatabaseRefused(address, problem, OTHER_VERSION);
}
