import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '@/lib/database/client';
import { toPublicationError } from '@/lib/database/stores/failed-writes';
import { publishSurveyFiles } from '../../fixtures/publish-survey-files';
import { fileFor } from '../../bench/crash-states';
import { startProgram } from '../../fixtures/child-process';
import { asNobody, mayWrite } from '../../fixtures/file-rights';
import { mountDisk } from '../../fixtures/small-disk';
import { createTestDatabase, type TestFolder } from '../../setup/test-database';

// Publications of 3,000 figures that meet with trouble: each has a clear answer, nothing is lost, and
// the next one goes through.

let database: TestFolder;
let client: Database;

beforeEach(async () => {
  database = await createTestDatabase();
  client = await openDatabase(database.path);
});
afterEach(async () => {
  await client.$disconnect();
  database.remove();
});

const publish = (release: number, to = client) =>
  publishSurveyFiles(to, [fileFor(release)], { author: 'An editor', reason: 'Test' });

const impossible = (code: string) => ({ name: 'PublicationImpossible', code });

/** Another program keeps the database locked for so long. */
async function lockFor(seconds: number) {
  const program = startProgram('tests/fixtures/hold-database.ts', database.path, String(seconds));
  expect(await program.nextLine()).toBe('held');
  return program;
}

test('a database locked for 2 s is waited for', async () => {
  const other = await lockFor(2);
  expect(await publish(1)).toMatchObject({ release: 1, added: 3042 });
  await other.ended;
});

test('a database locked for 30 s is a clear refusal, and nothing is lost', async () => {
  await publish(1);
  const other = await lockFor(30);
  await expect(publish(2)).rejects.toMatchObject(impossible('locked'));
  await other.kill();
  expect(await client.release.count()).toBe(1);
  expect(await publish(2)).toEqual({ release: 2, added: 1000, changed: 2000, withdrawn: 1000 });
});

test('a database whose files may not be written is a clear refusal', async () => {
  await publish(1);
  mayWrite(database.path, false);
  await expect(asNobody(() => publish(2))).rejects.toMatchObject(impossible('read-only'));
  mayWrite(database.path, true);
  expect(await publish(2)).toMatchObject({ release: 2 });
});

test('whoever opens such a database only then is told the same', async () => {
  await client.$disconnect();
  mayWrite(database.path, false);
  const error = await asNobody(() => openDatabase(database.path)).catch(toPublicationError);
  expect(error).toMatchObject(impossible('read-only'));
  mayWrite(database.path, true);
  expect(await publish(1)).toMatchObject({ release: 1 });
});

test('a database that SQLite was told not to write is a clear refusal', async () => {
  await publish(1);
  await client.$executeRaw`PRAGMA query_only = ON`;
  await expect(publish(2)).rejects.toMatchObject(impossible('read-only'));
  await client.$executeRaw`PRAGMA query_only = OFF`;
  expect(await publish(2)).toMatchObject({ release: 2 });
});

test('two publishers at once follow each other', async () => {
  const reports = await Promise.all([publish(1), publish(1)]);
  expect(reports.map(({ release, added }) => [release, added])).toEqual([
    [1, 3042],
    [null, 0],
  ]);
  expect(await client.release.count()).toBe(1);
});

test('a database that may not grow is a full disk: a clear refusal, and nothing is lost', async () => {
  await publish(1);
  await client.$executeRaw`PRAGMA max_page_count = 1`;
  await expect(publish(2)).rejects.toMatchObject(impossible('disk'));
  await client.$executeRaw`PRAGMA max_page_count = 1000000`;
  expect(await publish(2)).toMatchObject({ release: 2, changed: 2000 });
});

test('on a disk that is full, too, where the system lets one be made', async () => {
  const disk = mountDisk(1);
  if (disk === null) return;
  const file = path.join(disk.path, 'barometer.db');
  copyFileSync(database.path, file);
  const small = await openDatabase(file);
  await expect(publish(1, small)).rejects.toMatchObject(impossible('disk'));
  expect(disk.grow(64)).toBe(true);
  expect(await publish(1, small)).toMatchObject({ release: 1, added: 3042 });
  await small.$disconnect();
  disk.remove();
});
