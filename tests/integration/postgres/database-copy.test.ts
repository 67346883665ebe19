import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { engineOf } from '@/lib/base/settings/settings';
import { withOpenDatabase } from '@/lib/database/client';
import { copyTables, hashTables } from '@/lib/database/copy-tables';
import { databaseState } from '@/lib/database/migrations/inspect-database';
import { migrateDatabase } from '@/lib/database/migrations/migrate';
import { readTables } from '@/lib/database/migrations/schema-tables';
import { recordAudit } from '@/lib/database/stores/audit-store';
import { Prisma } from '@/lib/database/sql';
import { createDraft } from '@/lib/database/stores/draft-store';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { findPostgres } from '@/lib/setup/postgres-server.mjs';
import { anna, makeEditors } from '../../fixtures/editors';
import {
  createPostgresDatabase,
  postgresServer,
  type PostgresDatabase,
} from '../../fixtures/postgres-database';
import { firstRelease } from '../../fixtures/first-release';
import { publishCorrection } from '../../fixtures/second-release';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';
import { askServer, databaseOn } from '../../setup/postgres-server';
import { createTestFolder, type TestFolder } from '../../setup/test-database';

let file: TestDatabase;
let server: PostgresDatabase;
let folder: TestFolder;

beforeEach(async () => {
  folder = createTestFolder();
  file = await openTestDatabase({ seeded: true, engine: 'sqlite' });
  server = await createPostgresDatabase({ seeded: false });
});
afterEach(async () => {
  await file.close();
  await server.remove();
  folder.remove();
});

test('a database goes from SQLite to PostgreSQL and back, and every table is the same', async () => {
  await publishCorrection(file.address);
  await makeEditors(file.address);
  await withOpenDatabase(file.address, async (client) => {
    const bytes = Uint8Array.from({ length: 600_000 }, (_, at) => at % 251);
    const options = importOptionsSchema.parse({});
    await createDraft(client, { name: 'été.csv', bytes, options }, anna);
  });

  const there = await copyTables(file.address, server.address);
  const rowsOf = new Map(there.map(({ name, rows }) => [name, rows]));
  expect(rowsOf.get('Release')).toBe(2);
  // The first release, a figure as it was corrected, and a new one.
  expect(rowsOf.get('Figure')).toBe(firstRelease.figures + 2);
  // 600,000 bytes are three times 256 KB.
  expect(rowsOf.get('ImportFilePart')).toBe(3);
  expect(new Set(there.map(({ hash }) => hash)).size).toBeGreaterThan(15);

  const back = path.join(folder.path, 'back.db');
  expect(await copyTables(server.address, back)).toEqual(there);
  expect(await hashTables(file.address)).toEqual(there);

  // What comes is numbered after what was brought.
  for (const address of [server.address, back])
    await withOpenDatabase(address, async (client) => {
      const before = await client.auditEntry.count();
      const { key } = await recordAudit(client, { actor: 'shell', action: 'sign-in' });
      expect(key).toBe(before + 1);
    });
  await expect(copyTables(file.address, back)).rejects.toThrow('it is not empty (Release)');
});

test('what is broken off leaves nothing, and what is copied has the indexes that were there', async () => {
  const back = path.join(folder.path, 'back.db');
  await migrateDatabase(back);
  for (const [from, to] of [
    [file.address, server.address],
    [server.address, back],
  ] as const) {
    const before = await indexesOf(to);
    expect(before.length).toBeGreaterThan(50);
    const breakOff = () => {
      throw new Error('broken off');
    };
    await expect(copyTables(from, to, breakOff)).rejects.toThrow('broken off');
    expect((await hashTables(to)).filter(({ rows }) => rows > 0)).toEqual([]);
    await copyTables(from, to);
    expect(await indexesOf(to)).toEqual(before);
  }
});

const indexesSchema = z.array(z.object({ definition: z.string() }));

/** What makes the indexes of a database. */
async function indexesOf(address: string): Promise<string[]> {
  const query =
    engineOf(address) === 'sqlite'
      ? Prisma.sql`SELECT coalesce(sql, name) AS definition FROM sqlite_schema WHERE type = 'index'`
      : Prisma.sql`SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'`;
  const rows: unknown = await withOpenDatabase(address, (client) => client.$queryRaw(query));
  return indexesSchema
    .parse(rows)
    .map(({ definition }) => definition)
    .sort();
}

// Servers that come as a package of npm have none.
const programs = findPostgres() ?? '';
if (existsSync(path.join(programs, 'pg_dump')))
  test('what pg_dump keeps is the same once pg_restore has brought it into an empty database', async () => {
    await copyTables(file.address, server.address);
    const kept = path.join(folder.path, 'barometer.dump');
    const empty = databaseOn(postgresServer(), `empty_${process.pid}`);
    const name = new URL(empty).pathname.slice(1);
    await askServer(postgresServer(), `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    const run = (program: string, ...args: string[]) => {
      const { status, stderr } = spawnSync(path.join(programs, program), args, {
        encoding: 'utf8',
      });
      return [status, stderr];
    };
    try {
      expect(run('pg_dump', '--format=custom', `--file=${kept}`, server.address)).toEqual([0, '']);
      const into = ['--exit-on-error', '--single-transaction', '--no-owner', `--dbname=${empty}`];
      expect(run('pg_restore', ...into, kept)).toEqual([0, '']);
      expect(await databaseState(empty)).toBe('current');
      expect(await hashTables(empty)).toEqual(await hashTables(file.address));
    } finally {
      await askServer(postgresServer(), `DROP DATABASE ${name} WITH (FORCE)`);
    }
  });

test('from the shell, wrong databases are refused with a sentence', () => {
  const copy = (...names: string[]) => {
    const args = ['--import', 'tsx', 'lib/cli/database-copy.ts', ...names];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return `${status} ${stderr}`;
  };
  expect(copy('file:./a.db')).toMatch(/^1 Name two databases/);
  expect(copy('mysql://a', 'file:./b.db')).toMatch(/^1 These settings are wrong:\nDATABASE_URL/);
  const none = path.join(folder.path, 'none.db');
  expect(copy(`file:${none}`, server.address)).toMatch(/^1 The database .*none\.db cannot be used/);
});

test('each table comes after those that its rows need', () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const tables = readTables(schema);
  expect(tables).toHaveLength(schema.match(/^model /gm)?.length ?? 0);
  expect(tables.filter(({ key }) => key.length === 0)).toEqual([]);
  tables.forEach(({ parents }, at) => {
    const before = tables.slice(0, at).map(({ name }) => name);
    for (const parent of parents) expect(before).toContain(parent);
  });
  expect(tables.find(({ name }) => name === 'AssessmentEvidence')).toEqual({
    name: 'AssessmentEvidence',
    key: ['assessment', 'version', 'organisation'],
    ...{ numbered: null, json: [], parents: ['Assessment'] },
  });
  expect(tables.find(({ name }) => name === 'Statement')).toMatchObject({
    ...{ key: ['key'], numbered: 'key', json: ['themes', 'text'] },
  });
});
