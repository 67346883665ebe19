import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { backUpDatabase, restoreDatabase } from '@/lib/database/backup-and-restore';
import { withPublicationLock } from '@/lib/database/stores/publication-lock';
import { askCsv } from '../../fixtures/api-client';
import { startProgram } from '../../fixtures/child-process';
import { publishCorrection } from '../../fixtures/second-release';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';
import { builtProgram } from '../../setup/programs';

let database: TestDatabase;
let backup: string;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
  backup = path.join(path.dirname(database.address), 'backup.db');
});
afterEach(() => database.close());

const csv = async () => (await askCsv()).text();

/** Lets the database go, as a server that stops does. */
async function stop(): Promise<void> {
  await (await db()).$disconnect();
  globalThis.barometerDatabase = undefined;
}

function newestRelease(file: string): unknown {
  const copy = new Database(file, { readonly: true });
  const newest = copy.prepare('SELECT max(number) FROM "Release"').pluck().get();
  copy.close();
  return newest;
}

describe('a backup', () => {
  test('restored, gives the same bytes again; what it replaced is kept', async () => {
    const before = await csv();
    await backUpDatabase(database.address, backup);
    await publishCorrection(database.address);
    expect(await csv()).not.toBe(before);
    await stop();
    const kept = await restoreDatabase(backup, database.address);
    expect(await csv()).toBe(before);
    expect(kept).not.toBeNull();
    expect(newestRelease(kept ?? '')).toBe(2);
  });

  test('is whole while another process publishes', async () => {
    const publisher = startProgram('tests/bench/crash-publisher.ts', database.address);
    expect(await publisher.nextLine()).toBe('ready');
    await publisher.nextLine();
    await backUpDatabase(database.address, backup);
    await publisher.kill();
    const copy = new Database(backup);
    expect(copy.pragma('quick_check', { simple: true })).toBe('ok');
    const standing = copy.prepare(
      `SELECT count(*) FROM Figure, (SELECT max(number) AS newest FROM "Release")
       WHERE source = 'crashes' AND since <= newest AND (until IS NULL OR until > newest)`,
    );
    expect(standing.pluck().get()).toBe(3000);
    copy.close();
  });

  test('is for its owner’s eyes, and leaves nothing beside it', async () => {
    await backUpDatabase(database.address, backup);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const names = readdirSync(path.dirname(backup)).filter((name) => name.startsWith('backup'));
    expect(names).toEqual(['backup.db']);
  });

  test('replaces an older one', async () => {
    await backUpDatabase(database.address, backup);
    await publishCorrection(database.address);
    await backUpDatabase(database.address, backup);
    expect(newestRelease(backup)).toBe(2);
  });

  test('is not written over the database itself', async () => {
    await expect(backUpDatabase(database.address, database.address)).rejects.toThrow('itself');
  });

  test('of no database is none', async () => {
    await expect(backUpDatabase(`${database.address}-none`, backup)).rejects.toThrow('no file');
    expect(existsSync(backup)).toBe(false);
  });
});

describe('restoring is refused', () => {
  test('while a server has the database open', async () => {
    await backUpDatabase(database.address, backup);
    await db();
    await csv();
    await expect(restoreDatabase(backup, database.address)).rejects.toThrow('in use');
    expect(await csv()).toContain('be-2010-told-friends');
  });

  test('while somebody publishes', async () => {
    await backUpDatabase(database.address, backup);
    const refused = withPublicationLock(await db(), () =>
      restoreDatabase(backup, database.address),
    );
    await expect(refused).rejects.toMatchObject({ name: 'PublicationBusy' });
  });

  test.each([
    ['nothing', undefined, 'no file'],
    ['an empty file', '', 'empty'],
    ['another file', 'not a database at all'.repeat(100), 'not a SQLite database'],
  ])('from %s', async (_what, content, message) => {
    if (content !== undefined) writeFileSync(backup, content);
    await stop();
    const before = readFileSync(database.address);
    await expect(restoreDatabase(backup, database.address)).rejects.toThrow(message);
    expect(readFileSync(database.address).equals(before)).toBe(true);
  });
});

test('a restoring that fails leaves the database as it was', async () => {
  const before = await csv();
  await backUpDatabase(database.address, backup);
  await stop();
  mkdirSync(`${database.address}-unfinished-${process.pid}`);
  await expect(restoreDatabase(backup, database.address)).rejects.toThrow();
  expect(await csv()).toBe(before);
  const file = new Database(database.address);
  expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
  file.close();
});

test('a damaged database can be restored', async () => {
  const before = await csv();
  await backUpDatabase(database.address, backup);
  await stop();
  writeFileSync(database.address, 'damaged beyond reading'.repeat(500));
  await restoreDatabase(backup, database.address);
  expect(await csv()).toBe(before);
});

test('the commands say what they did, and what is wrong', async () => {
  await stop();
  const env = { ...process.env, DATABASE_URL: `file:${database.address}` };
  const run = (name: string, ...args: string[]) =>
    spawnSync(process.execPath, [builtProgram(`lib/cli/${name}.ts`), ...args], {
      ...{ env, encoding: 'utf8' },
    });
  expect(run('backup', backup).stdout).toMatch(/^Backed up to .+backup\.db \(.+ bytes, checked\)/);
  expect(run('restore', backup).stdout).toMatch(/^Restored .+\n.+kept as .+-replaced-\d+T\d+Z/);
  expect(run('restore', `${backup}-none`).stderr).toContain('There is no file');
  expect(run('backup').status).toBe(1);
});
