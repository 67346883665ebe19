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
    // In one go: a hundred statements that wait for each other's answers take half a second.
    await client.query((await copyStatements(client, from, to)).join(';\n'));
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
const numbered = `SELECT table_name::text AS table, column_name::text AS name
  FROM information_schema.columns WHERE table_schema = $1 AND column_default LIKE 'nextval(%'`;
const indexes = `SELECT tablename::text AS table, indexdef AS name FROM pg_indexes WHERE schemaname = $1`;

const namesSchema = z.array(z.object({ name: z.string() }));
const ofTablesSchema = z.array(z.object({ table: z.string(), name: z.string() }));

async function namesOf(client: PoolClient, query: string, ...given: string[]): Promise<string[]> {
  return namesSchema.parse((await client.query(query, given)).rows).map(({ name }) => name);
}

async function namesOfTables(client: PoolClient, query: string, schema: string) {
  const rows = ofTablesSchema.parse((await client.query(query, [schema])).rows);
  return (wanted: string) => rows.filter(({ table }) => table === wanted).map(({ name }) => name);
}

/** The statements that make a schema's tables anew in another one. */
async function copyStatements(client: PoolClient, from: string, to: string): Promise<string[]> {
  const columnsOf = await namesOfTables(client, numbered, from);
  const indexesOf = await namesOfTables(client, indexes, from);
  const made = (await namesOf(client, tables, from)).map((table) => {
    const own = `"${to}"."${table}"`;
    const like = `(LIKE "${from}"."${table}" INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`;
    const rows = `INSERT INTO ${own} SELECT * FROM "${from}"."${table}"`;
    return [
      `CREATE UNLOGGED TABLE ${own} ${like}`,
      ...(filled.includes(table) ? [rows] : []),
      ...columnsOf(table).flatMap((column) => numberAnew(to, table, column)),
      ...indexesOf(table).flatMap((definition) => indexAnew(own, definition)),
    ];
  });
  return [`CREATE SCHEMA "${to}"`, ...made.flat()];
}

/** Lets a copy number its rows by itself: its default is still the sequence of the original. */
function numberAnew(schema: string, table: string, column: string): string[] {
  const own = `"${schema}"."${table}"`;
  const sequence = `"${schema}"."${table}_${column}_seq"`;
  const next = `(SELECT coalesce(max("${column}"), 0) + 1 FROM ${own})`;
  return [
    `CREATE SEQUENCE ${sequence}`,
    `SELECT setval('${sequence}', ${next}, false)`,
    `ALTER TABLE ${own} ALTER COLUMN "${column}" SET DEFAULT nextval('${sequence}')`,
  ];
}

function indexAnew(own: string, definition: string): string[] {
  const [, name = ''] = /INDEX (\S+) ON /.exec(definition) ?? [];
  return unused.test(name) ? [] : [definition.replace(/ ON \S+ USING /, ` ON ${own} USING `)];
}

async function dropOld(client: PoolClient): Promise<void> {
  for (const schema of await namesOf(client, schemas)) {
    const [, made = ''] = schema.split('_');
    if (Date.now() - Number(made) > longestKept)
      await client.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
  }
}
