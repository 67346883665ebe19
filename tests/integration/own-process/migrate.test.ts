import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseRefused } from '@/lib/database/engines/database-refused';
import { inspectDatabase } from '@/lib/database/migrations/inspect-database';
import { diffSchema, migrateDatabase } from '@/lib/database/migrations/migrate';
import { migrationNames, readMigrations } from '@/lib/database/migrations/migration-files';
import { createTestDatabase, createTestFolder, type TestFolder } from '../../setup/test-database';

let folder: TestFolder;
let file: string;

beforeEach(() => {
  folder = createTestFolder();
  file = path.join(folder.path, 'barometer.db');
});
afterEach(() => folder.remove());

/** The migrations there are, and one more. */
function withMigration(name: string, sql: string): MigrationList {
  const migrations = readMigrations();
  const migrationFile = { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } };
  const added = { path: name, migrationFile };
  return { ...migrations, migrationDirectories: [...migrations.migrationDirectories, added] };
}

const LATER = '99990101000000_later';
const later = withMigration(LATER, 'CREATE TABLE "Later" ("key" INTEGER NOT NULL PRIMARY KEY);');
const broken = withMigration(LATER, 'CREATE TABLE "Half" ("key" INTEGER); CREATE NONSENSE;');

function runSql(sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

describe('a database that can be used', () => {
  test('is made, with its folder, where there is none', async () => {
    file = path.join(folder.path, 'not', 'yet', 'there.db');
    expect(inspectDatabase(file)).toBe('absent');
    expect(await migrateDatabase(file)).toEqual(migrationNames());
    expect(inspectDatabase(file)).toBe('current');
    expect(readdirSync(path.dirname(file))).toEqual(['there.db']);
  });

  test('is made in a file of zero bytes', async () => {
    writeFileSync(file, '');
    expect(inspectDatabase(file)).toBe('empty');
    await migrateDatabase(file);
    expect(inspectDatabase(file)).toBe('current');
  });

  test('is in WAL mode, and whole', async () => {
    await migrateDatabase(file);
    const database = new Database(file);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  });

  test('stays as it is when it is current', async () => {
    await migrateDatabase(file);
    const before = readFileSync(file);
    expect(await migrateDatabase(file)).toEqual([]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('is updated when it is behind, and keeps its rows', async () => {
    await migrateDatabase(file);
    runSql(`INSERT INTO "ImportedFile" VALUES (1, 1, 'a.json', 'hash')`);
    const names = [...migrationNames(), LATER];
    expect(inspectDatabase(file, names)).toBe('behind');
    expect(await migrateDatabase(file, later)).toEqual([LATER]);
    expect(inspectDatabase(file, names)).toBe('current');
    const database = new Database(file);
    expect(database.prepare('SELECT name FROM "ImportedFile"').pluck().all()).toEqual(['a.json']);
    database.close();
  });

  test('is made beside a journal that a deleted database left behind', async () => {
    await migrateDatabase(file);
    const writer = new Database(file);
    writer.exec(`INSERT INTO "ImportedFile" VALUES (1, 1, 'old.json', 'hash')`);
    const journal = readFileSync(`${file}-wal`);
    writer.close();
    writeFileSync(file, '');
    writeFileSync(`${file}-wal`, journal);
    await migrateDatabase(file);
    const database = new Database(file);
    expect(database.prepare('SELECT count(*) FROM "ImportedFile"').pluck().get()).toBe(0);
    database.close();
  });

  test('is what schema.prisma describes', async () => {
    await migrateDatabase(file);
    expect(await diffSchema(file)).toBe('');
    runSql('DROP TABLE "ImportedFile"');
    expect(await diffSchema(file)).toContain('CREATE TABLE "ImportedFile"');
  });

  test('comes ready-made for other tests, each its own', async () => {
    const [one, two] = [await createTestDatabase(), await createTestDatabase()];
    expect(inspectDatabase(one.path)).toBe('current');
    expect(one.path).not.toBe(two.path);
    [one, two].forEach((database) => database.remove());
    expect(existsSync(one.path)).toBe(false);
  });
});

describe('a database is refused, and left alone, when it', () => {
  /** Expects both ways in to refuse the file with this sentence, and neither to change it. */
  async function expectRefusal(sentence: RegExp): Promise<void> {
    const before = readFileSync(file);
    expect(() => inspectDatabase(file)).toThrow(DatabaseRefused);
    expect(() => inspectDatabase(file)).toThrow(sentence);
    await expect(migrateDatabase(file)).rejects.toThrow(sentence);
    expect(readFileSync(file).equals(before)).toBe(true);
  }

  test('was changed by a newer version', async () => {
    await migrateDatabase(file, later);
    await expectRefusal(/newer version.*99990101000000_later.*\n.*newer version/);
  });

  test('stopped half-way through a migration', async () => {
    await migrateDatabase(file);
    await expect(migrateDatabase(file, broken)).rejects.toThrow();
    await expectRefusal(/99990101000000_later was started and never finished/);
  });

  test('is damaged', async () => {
    await migrateDatabase(file);
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(8192, 0xff), 0, 8192, 4096);
    closeSync(handle);
    await expectRefusal(/is damaged\.\nRestore a backup/);
  });

  test('is cut short', async () => {
    await migrateDatabase(file);
    writeFileSync(file, readFileSync(file).subarray(0, 20_000));
    await expectRefusal(/is damaged/);
  });

  test('is no SQLite database', async () => {
    writeFileSync(file, 'country;year;value\nBE;2010;80\n'.repeat(100));
    await expectRefusal(/is not a SQLite database\.\nIf DATABASE_URL points at the wrong file/);
  });

  test('belongs to another program', async () => {
    runSql('CREATE TABLE notes (text TEXT)');
    await expectRefusal(/belongs to another program/);
  });
});

test('a folder in place of the file is refused', () => {
  expect(() => inspectDatabase(folder.path)).toThrow(/it is not a file/);
});

test('a first migration that fails leaves no file behind', async () => {
  await expect(migrateDatabase(file, broken)).rejects.toThrow();
  expect(readdirSync(folder.path)).toEqual([]);
});
