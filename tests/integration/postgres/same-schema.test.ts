import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, type Database } from '@/lib/database/client';
import { diffSchema } from '@/lib/database/migrations/migrate';
import { createPostgresDatabase, type PostgresDatabase } from '../../fixtures/postgres-database';
import { createTestDatabase, type TestFolder } from '../../setup/test-database';

// Both databases after all of their migrations, as they describe themselves.

let file: TestFolder;
let server: PostgresDatabase;
let clients: { sqlite: Database; postgres: Database };

beforeAll(async () => {
  file = await createTestDatabase();
  server = await createPostgresDatabase({ seeded: false });
  clients = {
    sqlite: await openDatabase(file.path),
    postgres: await openDatabase(server.address),
  };
});

afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.$disconnect()));
  file.remove();
  await server.remove();
});

/** What a type of SQLite is called in PostgreSQL. */
const types: Readonly<Record<string, string>> = {
  ...{ INTEGER: 'integer', REAL: 'double precision', TEXT: 'text', BOOLEAN: 'boolean' },
  ...{ JSONB: 'json', DATETIME: 'timestamp without time zone', BLOB: 'bytea' },
};

const columnSchema = z.strictObject({
  ...{ table: z.string(), name: z.string(), type: z.string() },
  nullable: z.union([z.boolean(), z.number(), z.bigint()]).transform(Boolean),
});
const indexSchema = z.strictObject({
  ...{ table: z.string(), name: z.string(), columns: z.string() },
  is_unique: z.union([z.boolean(), z.number(), z.bigint()]).transform(Boolean),
  is_partial: z.union([z.boolean(), z.number(), z.bigint()]).transform(Boolean),
});
const keySchema = z.strictObject({
  ...{ table: z.string(), columns: z.string(), refers_to: z.string(), on_delete: z.string() },
});

const sorted = <T extends object>(rows: readonly T[]) =>
  rows.map((row) => JSON.stringify(row)).sort();

test('each database is what its schema says', async () => {
  expect(await diffSchema(server.address)).toBe('');
  expect(await diffSchema(file.path)).toBe('');
});

test('the same columns, of the same types, which may be empty or not', async () => {
  const sqlite = await clients.sqlite.$queryRaw`
    SELECT t.name AS "table", c.name AS name, c.type AS type,
      c."notnull" = 0 AND c.pk = 0 AS nullable
    FROM sqlite_schema t, pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name GLOB '[A-Z]*' AND t.name NOT GLOB 'FigureSearch*'`;
  const postgres = await clients.postgres.$queryRaw`
    SELECT table_name::text AS "table", column_name::text AS name, data_type::text AS type,
      is_nullable = 'YES' AS nullable
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;
  const ours = z.array(columnSchema).parse(sqlite);
  const theirs = z.array(columnSchema).parse(postgres);
  expect(ours.length).toBeGreaterThan(200);
  expect(sorted(theirs)).toEqual(
    sorted(ours.map((column) => ({ ...column, type: types[column.type] }))),
  );
});

test('the same keys and indexes, over the same columns', async () => {
  const sqlite = await clients.sqlite.$queryRaw`
    SELECT t.name AS "table", CASE i.origin WHEN 'pk' THEN t.name || '_pkey' ELSE i.name END AS name,
      (SELECT group_concat(name, ' ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) AS columns,
      i."unique" AS is_unique, i.partial AS is_partial
    FROM sqlite_schema t, pragma_index_list(t.name) i
    WHERE t.type = 'table' AND t.name GLOB '[A-Z]*' AND t.name NOT GLOB 'FigureSearch*'`;
  // A number that is a key by itself has no index in SQLite, where it is the row's own place.
  const rowids = await clients.sqlite.$queryRaw`
    SELECT t.name AS "table", t.name || '_pkey' AS name, max(c.name) AS columns, 1 AS is_unique, 0 AS is_partial
    FROM sqlite_schema t, pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name GLOB '[A-Z]*' AND t.name NOT GLOB 'FigureSearch*' AND c.pk > 0
    GROUP BY t.name HAVING count(*) = 1 AND max(c.type) = 'INTEGER'`;
  const postgres = await clients.postgres.$queryRaw`
    SELECT t.relname::text AS "table", i.relname::text AS name, x.indisunique AS is_unique,
      x.indpred IS NOT NULL AS is_partial,
      (SELECT string_agg(a.attname::text, ' ' ORDER BY k.place)
        FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) AS columns
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
    WHERE t.relnamespace = 'public'::regnamespace AND t.relname <> '_prisma_migrations'
      AND i.relname <> 'FigureSearch'`;
  const own = z.array(indexSchema).parse(sqlite);
  const ours = [...own, ...z.array(indexSchema).parse(rowids)];
  expect(ours.length).toBeGreaterThan(60);
  expect(sorted(z.array(indexSchema).parse(postgres))).toEqual(sorted(ours));
});

test('the same references from one table to another', async () => {
  const sqlite = await clients.sqlite.$queryRaw`
    SELECT t.name AS "table", group_concat(f."from", ' ') AS columns, f."table" AS refers_to,
      f.on_delete AS on_delete
    FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' GROUP BY t.name, f.id`;
  const postgres = await clients.postgres.$queryRaw`
    SELECT t.relname::text AS "table", r.relname::text AS refers_to,
      CASE c.confdeltype WHEN 'c' THEN 'CASCADE' ELSE c.confdeltype::text END AS on_delete,
      (SELECT string_agg(a.attname::text, ' ' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) AS columns
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
    WHERE c.contype = 'f'`;
  const ours = z.array(keySchema).parse(sqlite);
  expect(ours.length).toBeGreaterThan(5);
  expect(sorted(z.array(keySchema).parse(postgres))).toEqual(sorted(ours));
});

test('PostgreSQL compares every text by its code points, as SQLite does', async () => {
  const rows = await clients.postgres.$queryRaw`
    SELECT table_name::text AS "table", column_name::text AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' AND data_type = 'text'
      AND collation_name IS DISTINCT FROM 'C'`;
  expect(rows).toEqual([]);
});
