import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { engine } from '@/lib/database/engines/engine';
import { Prisma, readRows } from '@/lib/database/sql';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: false });
});
afterAll(() => database.close());

setFlagsFromString('--expose-gc');
const collectGarbage = z.function().parse(runInNewContext('gc'));

/** What is in use, in MB. */
function memory(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

test('what was asked with many rows is not kept once it is answered', async () => {
  const client = await db();
  const ask = async (asked: number) => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `figure-${asked}-of-many-rows-${at}`);
    return readRows(
      client,
      z.unknown(),
      Prisma.sql`SELECT 1 AS one WHERE 'none' IN (${engine().listed(ids)})`,
    );
  };
  expect(await ask(0)).toEqual([]);
  const before = memory();
  // Each holds 0.5 MB, and was kept several times over.
  for (let asked = 1; asked <= 30; asked += 1) await ask(asked);
  expect(memory() - before).toBeLessThan(5);
});
