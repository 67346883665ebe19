import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run-command.mjs';

/** The one schema, which SQLite takes as it is. */
export const SCHEMA = 'prisma/schema.prisma';

/** Prisma takes one engine a schema: what PostgreSQL takes is written anew from the one there is. */
export const POSTGRES_SCHEMA = 'prisma/generated/postgres.prisma';

/**
 * The schema for PostgreSQL. Texts in several languages are `json` there: `jsonb` would order their keys anew, so
 * that exports differ and unchanged rows look changed.
 * @param {string} schema the one there is
 */
export function postgresSchema(schema) {
  return schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"./generated/sqlite"', '"./postgres"')
    .replace(/^( +\w+ +Json\??)(?=\s|$)/gm, '$1 @db.Json');
}

/** Writes the schema for PostgreSQL where its client is generated from it. */
export function writePostgresSchema() {
  const target = path.join(root, POSTGRES_SCHEMA);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, postgresSchema(readFileSync(path.join(root, SCHEMA), 'utf8')));
}
