import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';

const folder = path.resolve(import.meta.dirname, '../../../prisma');

export const schemaPath = path.join(folder, 'schema.prisma');
export const migrationsPath = path.join(folder, 'migrations');

const LOCK_FILE = 'migration_lock.toml';
const SCRIPT_FILE = 'migration.sql';

/** The names of all migrations, oldest first. */
export function migrationNames(folder = migrationsPath): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** All migrations with their SQL, as the schema engine takes them. */
export function readMigrations(folder = migrationsPath): MigrationList {
  const read = (...parts: string[]) => readFileSync(path.join(folder, ...parts), 'utf8');
  return {
    baseDir: folder,
    lockfile: { path: LOCK_FILE, content: read(LOCK_FILE) },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(folder).map((name) => ({
      path: name,
      migrationFile: {
        path: SCRIPT_FILE,
        content: { tag: 'ok', value: read(name, SCRIPT_FILE) },
      },
    })),
  };
}
