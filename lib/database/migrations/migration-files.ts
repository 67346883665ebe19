import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';

const folder = path.resolve(import.meta.dirname, '../../../prisma');

/** The schema of each engine: that of PostgreSQL is written from the other one before anything starts. */
export const schemaPaths = {
  sqlite: path.join(folder, 'schema.prisma'),
  postgres: path.join(folder, 'generated', 'postgres.prisma'),
} as const;

/** Each engine has migrations of its own. */
export const migrationsPaths = {
  sqlite: path.join(folder, 'migrations'),
  postgres: path.join(folder, 'migrations-postgres'),
} as const;

const LOCK_FILE = 'migration_lock.toml';
const SCRIPT_FILE = 'migration.sql';

/** The names of all migrations, oldest first. */
export function migrationNames(folder: string = migrationsPaths.sqlite): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** All migrations with their SQL, as the schema engine takes them. */
export function readMigrations(folder: string = migrationsPaths.sqlite): MigrationList {
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
