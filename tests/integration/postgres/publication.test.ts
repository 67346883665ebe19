import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { db, openDatabase, type Database } from '@/lib/database/client';
import { toPublicationError } from '@/lib/database/stores/failed-writes';
import { withPublicationLock } from '@/lib/database/stores/publication-lock';
import { openProxy, type CuttingProxy } from '../../fixtures/cutting-proxy';
import { postgresServer } from '../../fixtures/postgres-database';
import { fileFor } from '../../bench/crash-states';
import { firstRelease } from '../../fixtures/first-release';
import { publishSurveyFiles } from '../../fixtures/publish-survey-files';
import { publishOwnSurvey } from '../../fixtures/own-survey';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';
import { askServer } from '../../setup/postgres-server';

// Release 1 is the seed.

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

/** What there is of releases, read by itself. */
async function standing() {
  const client = await db();
  const releases = await client.release.findMany({ orderBy: { number: 'asc' } });
  const told = await client.auditEntry.findMany({
    where: { action: 'publish' },
    orderBy: { key: 'asc' },
  });
  const ahead = { since: { gt: releases.length } };
  return {
    numbers: releases.map(({ number }) => number),
    audited: told.map(({ subject }) => Number(subject)),
    ahead: await client.figure.count({ where: ahead }),
    ended: await client.figure.count({ where: { until: { gt: releases.length } } }),
  };
}

const whole = (...numbers: number[]) => ({ numbers, audited: numbers, ahead: 0, ended: 0 });

test('of many who publish at once on several instances, each gets a number, and none is left out', async () => {
  const clients = await Promise.all([1, 2, 3].map(() => openDatabase(database.address)));
  const reports = await Promise.all(
    Array.from({ length: 12 }, (_, index) => {
      const client = clients[index % clients.length];
      if (!client) throw new Error('There is no such instance.');
      return publishOwnSurvey(client, `paper-${index}`);
    }),
  );
  await Promise.all(clients.map((client) => client.$disconnect()));
  const numbers = reports.map(({ release }) => release ?? 0).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 2));
  expect(await standing()).toEqual(whole(1, ...numbers));
  const client = await db();
  expect(await client.figure.count({ where: { since: { gt: 1 } } })).toBe(12);
});

test('who does not get their turn in time is told, and changes nothing', async () => {
  const other = await openDatabase(database.address);
  const waits = (seconds: number) => withPublicationLock(other, async () => 'mine', seconds);
  await withPublicationLock(await db(), async () => {
    await expect(waits(0)).rejects.toThrow(/Another publication is under way/);
    await expect(waits(1)).rejects.toThrow(/waited 1 s/);
  });
  expect(await waits(0)).toBe('mine');
  await other.$disconnect();
});

test('a publication of thousands of rows is known to who plans queries, as soon as it is there', async () => {
  const client = await db();
  await publishSurveyFiles(client, [fileFor(3)], { author: 'An editor', reason: 'Many' });
  const known: unknown = await client.$queryRaw`
    SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'Figure'`;
  expect(known).toEqual([{ rows: firstRelease.figures + 3_000 }]);
});

test('what a rule of the database refuses leaves nothing behind', async () => {
  const client = await db();
  const failing = withPublicationLock(client, async (turn) => {
    await turn.client.$executeRaw`UPDATE "Figure" SET until = 2 WHERE until IS NULL`;
    await turn.client.release.create({
      data: { number: 1, published_at: new Date(), author: 'a', reason: 'b' },
    });
  });
  await expect(failing).rejects.toThrow(/Unique constraint/);
  expect(await standing()).toEqual(whole(1));
});

describe('a server that ends the connection', () => {
  /** Statements on which it does, from the first of a publication to the last but one. */
  test.each(['pg_advisory_xact_lock', 'INSERT INTO "Source"', 'INSERT INTO "Figure"', 'pg_notify'])(
    'at %s leaves the old release whole, and the next publication goes on',
    async (statement) => {
      const proxy = await openProxy(database.address);
      const client = await openDatabase(proxy.address);
      proxy.cutAt(statement, 'after');
      const error = await publishOwnSurvey(client, 'cut').catch(toPublicationError);
      expect(error).toMatchObject({ name: 'PublicationImpossible', code: 'unreachable' });
      expect(await standing()).toEqual(whole(1));
      expect(await publishOwnSurvey(client, 'next')).toMatchObject({ release: 2 });
      expect(await standing()).toEqual(whole(1, 2));
      await client.$disconnect();
      proxy.close();
    },
  );

  test('by its administrator in the midst of a publication takes all of it back', async () => {
    const client = await db();
    const ended = withPublicationLock(client, async (turn) => {
      await turn.client.$executeRaw`UPDATE "Figure" SET until = 2 WHERE until IS NULL`;
      await askServer(
        postgresServer(),
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE state = 'idle in transaction' AND datname = '${new URL(database.address).pathname.slice(1)}'`,
      );
      await turn.client.$executeRaw`UPDATE "Figure" SET until = 2 WHERE until IS NULL`;
    });
    await expect(ended).rejects.toMatchObject({ code: 'unreachable' });
    expect(await standing()).toEqual(whole(1));
    expect(await publishOwnSurvey(client, 'next')).toMatchObject({ release: 2 });
  });
});

describe('a connection that breaks as a publication is committed', () => {
  let proxy: CuttingProxy;
  let client: Database;

  beforeEach(async () => {
    proxy = await openProxy(database.address);
    client = await openDatabase(proxy.address);
  });
  afterEach(async () => {
    await client.$disconnect();
    proxy.close();
  });

  test('after the server has done it: whoever publishes is told so', async () => {
    proxy.cutAt('COMMIT', 'after');
    expect(await publishOwnSurvey(client, 'told')).toMatchObject({ release: 2, added: 5 });
    expect(await standing()).toEqual(whole(1, 2));
  });

  test('before the server has heard of it: whoever publishes is told that nothing was', async () => {
    proxy.cutAt('COMMIT', 'before');
    await expect(publishOwnSurvey(client, 'lost')).rejects.toMatchObject({
      name: 'PublicationImpossible',
    });
    expect(await standing()).toEqual(whole(1));
    expect(await publishOwnSurvey(client, 'again')).toMatchObject({ release: 2 });
  });
});
