import { accessSync, constants, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { engineOf } from '../../base/settings/settings';
import { DatabaseRefused } from '../engines/database-refused';
import { removeDatabase } from '../engines/sqlite/journal-files';
import { indexTables } from '../engines/sqlite/search-index';
import { enableJournal } from '../engines/sqlite/whole-copy';
import { inspectDatabase } from './inspect-database';
import { migrationsPaths, readMigrations } from './migration-files';
import { readSchema, withSchemaEngine } from './schema-engine';

/** Tables that the schema does not know: without being named here, the next migration would drop them. */
const filtersOf = (address: string) => ({
  externalTables: engineOf(address) === 'sqlite' ? [...indexTables] : [],
  externalEnums: [],
});

/**
 * Brings a database to the newest migration; makes the file and its folder where SQLite needs them.
 * @param address as `databaseAddress` gives it
 * @param migrations those of its engine unless given
 * @returns the names of the migrations it applied.
 * @throws DatabaseRefused when it cannot be used.
 */
export async function migrateDatabase(
  address: string,
  migrations: MigrationList = readMigrations(migrationsPaths[engineOf(address)]),
): Promise<string[]> {
  if (engineOf(address) === 'sqlite') return migrateFile(address, migrations);
  const { holdMigrations } = await import('../engines/postgres/migration-lock');
  return holdMigrations(address, () => applyMigrations(address, migrations));
}

async function migrateFile(databasePath: string, migrations: MigrationList): Promise<string[]> {
  const names = migrations.migrationDirectories.map((directory) => directory.path);
  const state = inspectDatabase(databasePath, names);
  if (state === 'absent' || state === 'empty') return createDatabase(databasePath, migrations);
  return applyToFile(databasePath, migrations);
}

/** A new database is made beside its place and moved there whole: a crash leaves no half of one. */
async function createDatabase(databasePath: string, migrations: MigrationList): Promise<string[]> {
  makeFolder(databasePath);
  const unfinished = `${databasePath}-unfinished-${process.pid}`;
  removeDatabase(unfinished);
  try {
    const applied = await applyToFile(unfinished, migrations);
    removeDatabase(databasePath);
    renameSync(unfinished, databasePath);
    return applied;
  } finally {
    removeDatabase(unfinished);
  }
}

function makeFolder(databasePath: string): void {
  const folder = path.dirname(databasePath);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    const remedy =
      'Make that folder for the user who starts the barometer, or correct DATABASE_URL.';
    throw new DatabaseRefused(databasePath, `nothing can be written in ${folder}.`, remedy);
  }
}

async function applyToFile(databasePath: string, migrations: MigrationList): Promise<string[]> {
  const applied = await applyMigrations(databasePath, migrations);
  enableJournal(databasePath);
  return applied;
}

async function applyMigrations(address: string, migrations: MigrationList): Promise<string[]> {
  const input = { migrationsList: migrations, filters: filtersOf(address) };
  const output = await withSchemaEngine(address, (engine) => engine.applyMigrations(input));
  return output.appliedMigrationNames;
}

/** The SQL that leads from a migrated database to schema.prisma; empty when the two agree. */
export async function diffSchema(address: string): Promise<string> {
  const schema = await readSchema(address);
  const result = await withSchemaEngine(address, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: path.dirname(schema.path) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: filtersOf(address),
    }),
  );
  const sql = result.stdout ?? '';
  return sql.includes('This is an empty migration') ? '' : sql;
}
