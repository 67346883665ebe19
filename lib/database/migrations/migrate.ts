import { accessSync, constants, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { DatabaseRefused } from '../engines/database-refused';
import { removeDatabase } from '../engines/sqlite/journal-files';
import { indexTables } from '../engines/sqlite/search-index';
import { enableJournal } from '../engines/sqlite/whole-copy';
import { inspectDatabase } from './inspect-database';
import { readMigrations } from './migration-files';
import { readSchema, withSchemaEngine } from './schema-engine';

/** Without being named here, the next migration would drop them. */
const filters = { externalTables: [...indexTables], externalEnums: [] };

/**
 * Brings a database file to the newest migration, making the file and its folder where needed.
 * @param migrations those in prisma/migrations unless given
 * @returns the names of the migrations it applied.
 * @throws DatabaseRefused when the file cannot be used.
 */
export async function migrateDatabase(
  databasePath: string,
  migrations: MigrationList = readMigrations(),
): Promise<string[]> {
  const names = migrations.migrationDirectories.map((directory) => directory.path);
  const state = inspectDatabase(databasePath, names);
  if (state === 'absent' || state === 'empty') return createDatabase(databasePath, migrations);
  return applyMigrations(databasePath, migrations);
}

/** A new database is made beside its place and moved there whole: a crash leaves no half of one. */
async function createDatabase(databasePath: string, migrations: MigrationList): Promise<string[]> {
  makeFolder(databasePath);
  const unfinished = `${databasePath}-unfinished-${process.pid}`;
  removeDatabase(unfinished);
  try {
    const applied = await applyMigrations(unfinished, migrations);
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

async function applyMigrations(databasePath: string, migrations: MigrationList): Promise<string[]> {
  const input = { migrationsList: migrations, filters };
  const output = await withSchemaEngine(databasePath, (engine) => engine.applyMigrations(input));
  enableJournal(databasePath);
  return output.appliedMigrationNames;
}

/** The SQL that leads from a migrated database to schema.prisma; empty when the two agree. */
export async function diffSchema(databasePath: string): Promise<string> {
  const schema = await readSchema();
  const result = await withSchemaEngine(databasePath, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: path.dirname(schema.path) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  const sql = result.stdout ?? '';
  return sql.includes('This is an empty migration') ? '' : sql;
}
