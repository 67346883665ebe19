import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPool } from '@/lib/database/engines/postgres/open-database';
import { writeFailureOf } from '@/lib/database/engines/postgres/write-failures';
import { createPostgresDatabase, type PostgresDatabase } from '../../fixtures/postgres-database';

let database: PostgresDatabase;
beforeEach(async () => {
  database = await createPostgresDatabase({ seeded: false });
});
afterEach(async () => {
  vi.useRealTimers();
  await database.remove();
});

test('a question waits for its turn longer than a server may take to be reached', async () => {
  const pool = openPool(database.address, 1);
  const held = await pool.connect();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const waiting = pool.connect();
  vi.advanceTimersByTime(10_000);
  held.release();
  const { rows } = await (await waiting).query('SELECT 1 AS one');
  expect(rows).toEqual([{ one: 1 }]);
  (await waiting).release();
  await pool.end();
});

test('a server that accepts nobody is told to be out of reach after five seconds', async () => {
  const silent = createServer();
  const asked = new Promise((resolve) => silent.on('connection', resolve));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const pool = openPool(`postgresql://nobody@127.0.0.1:${port}/none`, 1);
  const failure = pool.connect().catch((error: unknown) => error);
  await asked;
  vi.advanceTimersByTime(5_000);
  expect(writeFailureOf(await failure)).toBe('unreachable');
  await pool.end();
  silent.close();
});
