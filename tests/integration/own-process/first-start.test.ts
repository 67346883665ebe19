import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mayCreateDatabase, readEnv } from '@/lib/base/settings/settings';
import { refuseUnexpectedStart } from '@/lib/database/migrations/first-start';
import { inspectDatabase } from '@/lib/database/migrations/inspect-database';
import { createTestDatabase, createTestFolder, type TestFolder } from '../../setup/test-database';

let folder: TestFolder;
let file: string;

beforeEach(() => {
  folder = createTestFolder();
  file = path.join(folder.path, 'barometer.db');
});
afterEach(() => folder.remove());

const start = (mayCreate: boolean) => () =>
  refuseUnexpectedStart(file, inspectDatabase(file), mayCreate);

test.each([
  [{}, true],
  [{ DATABASE_URL: 'file:./prisma/barometer.db' }, true],
  [{ DATABASE_URL: 'file:./prisma/barometr.db' }, false],
  [{ DATABASE_URL: 'file:/data/barometer.db' }, false],
  [{ DATABASE_URL: 'file:/data/barometer.db', CREATE_DATABASE: '0' }, false],
  [{ DATABASE_URL: 'file:/data/barometer.db', CREATE_DATABASE: '1' }, true],
])('with %j, a start may make a database: %s', (settings, may) => {
  expect(mayCreateDatabase(readEnv(settings))).toBe(may);
});

test('where there is no file, a start begins one only where that is meant', () => {
  expect(start(false)).toThrow(
    /there is no such file\.\nCorrect DATABASE_URL, or .*CREATE_DATABASE=1 npm start/,
  );
  expect(start(true)).not.toThrow();
  expect(readdirSync(folder.path)).toEqual([]);
});

test.each([true, false])('a file of 0 bytes is never filled, whatever is meant (%s)', (may) => {
  writeFileSync(file, '');
  expect(start(may)).toThrow(/has 0 bytes\.\nRestore a backup/);
  expect(readFileSync(file)).toHaveLength(0);
});

test('a journal without its file is kept, and nothing put beside it', () => {
  writeFileSync(`${file}-wal`, 'what was written last');
  expect(start(true)).toThrow(/only its journal is there\.\nPut the file back/);
  expect(existsSync(file)).toBe(false);
  expect(readFileSync(`${file}-wal`, 'utf8')).toBe('what was written last');
});

test('a database that is there starts, wherever it is', async () => {
  const { path: made, remove } = await createTestDatabase();
  writeFileSync(file, readFileSync(made));
  remove();
  expect(start(false)).not.toThrow();
});
