import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '@/lib/database/client';
import { withPublicationLock, type PublicationTurn } from '@/lib/database/stores/publication-lock';
import { sweepUnpublished } from '@/lib/database/stores/release-store';
import { startProgram } from '../../fixtures/child-process';
import { asNobody, mayWrite } from '../../fixtures/file-rights';
import { seedFirstRelease } from '../../fixtures/seed-folder';
import { createTestDatabase, type TestFolder } from '../../setup/test-database';

const holder = 'tests/fixtures/hold-publication.ts';
const busy = { name: 'PublicationBusy' };

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

const take = (seconds: number) => withPublicationLock(client, async () => 'mine', seconds);

describe('two processes', () => {
  test('never publish at once; one that dies gives its turn back', async () => {
    const other = startProgram(holder, database.path);
    expect(await other.nextLine()).toBe('held');
    await expect(take(0)).rejects.toMatchObject(busy);
    const waiting = take(30);
    await other.kill();
    expect(await waiting).toBe('mine');
  });

  test('and the other one is told in time that this one publishes', async () => {
    const line = await withPublicationLock(client, () =>
      startProgram(holder, database.path).nextLine(),
    );
    expect(line).toBe('busy');
  });

  test('nor where one of them may not write the file of the lock', async () => {
    const other = startProgram(holder, database.path);
    expect(await other.nextLine()).toBe('held');
    mayWrite(database.path, false);
    await expect(asNobody(() => take(0))).rejects.toMatchObject(busy);
    await other.kill();
    await expect(asNobody(() => take(0))).rejects.toMatchObject({ code: 'read-only' });
    mayWrite(database.path, true);
    expect(await take(0)).toBe('mine');
  });

  test('a start with nothing to publish does not wait for a publication elsewhere', async () => {
    await seedFirstRelease(database.path);
    const other = startProgram(holder, database.path);
    expect(await other.nextLine()).toBe('held');
    expect(await seedFirstRelease(database.path)).toMatchObject({ release: null });
    await other.kill();
  });
});

describe('within one process', () => {
  test('one waits for the other', async () => {
    const order: string[] = [];
    const publish = (name: string) =>
      withPublicationLock(client, async () => {
        order.push(`${name} begins`);
        await client.release.count();
        order.push(`${name} ends`);
      });
    await Promise.all([publish('first'), publish('second')]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  test('somebody who fails gives the turn back', async () => {
    const failing = withPublicationLock(client, () => Promise.reject(new Error('an issue')));
    await expect(failing).rejects.toThrow('an issue');
    expect(await take(0)).toBe('mine');
  });

  test('nothing is swept after one’s turn', async () => {
    const turns: PublicationTurn[] = [];
    await withPublicationLock(client, async (turn) => turns.push(turn));
    for (const turn of turns) await expect(sweepUnpublished(turn)).rejects.toThrow('turn');
    expect(turns).toHaveLength(1);
  });
});

test('two databases are published at once', async () => {
  const second = await createTestDatabase();
  const other = await openDatabase(second.path);
  const both = withPublicationLock(client, () => withPublicationLock(other, async () => 'both', 0));
  expect(await both).toBe('both');
  await other.$disconnect();
  second.remove();
});

test('a lock file that cannot be one is a clear refusal', async () => {
  mkdirSync(`${database.path}-publishing`);
  await expect(take(0)).rejects.toMatchObject({ name: 'PublicationImpossible' });
});

test('a lock file that belongs to another program is a clear refusal', async () => {
  writeFileSync(`${database.path}-publishing`, 'not a database at all'.repeat(100));
  await expect(take(0)).rejects.toMatchObject({ name: 'PublicationImpossible' });
});
