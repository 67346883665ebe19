import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { contentTables } from '../../../domain/releases/content-schema';
import { openPool, schemaOf } from './open-database';

// A draft is previewed in a schema of its own, with the content of the other one: nobody who reads or publishes
// there waits for it.

/** Tables whose rows a preview needs; the others are there, and empty. */
const filled: readonly string[] = ['Release', 'ImportedFile', ...contentTables];

/** Indexes that nobody asks a preview for: to find words, or to sort by what no chart of it sorts by. */
const unused =
  /^"?(FigureSearch|Figure_(value|evidence|kind|sector|channel|aspect|provider|segment|organisation)_)/;

/** No check takes as long as that: what is older was left behind by a process that died, in milliseconds. */
const longestKept = 6 * 60 * 60_000;

/** The address of a preview that is to be made beside a database. */
export function previewAddress(original: string): string {
  const url = new URL(original);
  url.searchParams.set('schema', `preview_${Date.now()}_${randomBytes(4).toString('hex')}`);
  return url.href;
}

/** Makes a preview with what the database says at one moment. */
export async function copyToSchema(original: string, preview: string): Promise<void> {
  const [from, to] = [schemaOf(original), schemaOf(preview)];
  await withClient(original, async (client) => {
    await dropOld(client);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await client.query(`CREATE SCHEMA "${to}"`);
    for (const table of await namesOf(client, tables, from))
      await copyTable(client, table, from, to);
    await client.query('COMMIT');
    await client.query(`ANALYZE "${to}"."Figure"`);
  });
}

/** Drops a preview, whether or not it was made. */
export async function dropSchema(preview: string): Promise<void> {
  await withClient(preview, (client) =>
    client.query(`DROP SCHEMA IF EXISTS "${schemaOf(preview)}" CASCADE`),
  );
}

async function withClient(address: string, work: (client: PoolClient) => Promise<unknown>) {
  const pool = openPool(address, 1);
  const client = await pool.connect();
  try {
    await work(client);
  } finally {
    client.release(true);
    await pool.end();
  }
}

const tables = `SELECT table_name::text AS name FROM information_schema.tables
  WHERE table_schema = $1 AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'`;
const schemas = `SELECT nspname::text AS name FROM pg_namespace WHERE nspname ~ '^preview_[0-9]+_'`;
const numbered = `SELECT column_name::text AS name FROM information_schema.columns
  WHERE table_schema = $1 AND table_name = $2 AND column_default LIKE 'nextval(%'`;
const indexes = `SELECT indexdef AS name FROM pg_indexes WHERE schemaname = $1 AND tablename = $2`;

const namesSchema = z.array(z.object({ name: z.string() }));

async function namesOf(client: PoolClient, query: string, ...given: string[]): Promise<string[]> {
  return namesSchema.parse((await client.query(query, given)).rows).map(({ name }) => name);
}

async function copyTable(client: PoolClient, table: string, from: string, to: string) {
  const own = `"${to}"."${table}"`;
  await client.query(
    `CREATE UNLOGGED TABLE ${own} (LIKE "${from}"."${table}" INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`,
  );
  if (filled.includes(table))
    await client.query(`INSERT INTO ${own} SELECT * FROM "${from}"."${table}"`);
  for (const column of await namesOf(client, numbered, from, table)) {
    const sequence = `"${to}"."${table}_${column}_seq"`;
    await client.query(`CREATE SEQUENCE ${sequence}`);
    await client.query(
      `SELECT setval('${sequence}', (SELECT coalesce(max("${column}"), 0) + 1 FROM ${own}), false)`,
    );
    await client.query(
      `ALTER TABLE ${own} ALTER COLUMN "${column}" SET DEFAULT nextval('${sequence}')`,
    );
  }
  for (const definition of await namesOf(client, indexes, from, table)) {
    const [, name = ''] = /INDEX (\S+) ON /.exec(definition) ?? [];
    if (!unused.test(name))
      await client.query(definition.replace(/ ON \S+ USING /, ` ON ${own} USING `));
  }
}

async function dropOld(client: PoolClient): Promise<void> {
  for (const schema of await namesOf(client, schemas)) {
    const [, made = ''] = schema.split('_');
    if (Date.now() - Number(made) > longestKept)
      await client.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
  }
}
