import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/database/client';
import { askCsv, askList, problemSchema } from '../fixtures/api-client';
import { openTestDatabase } from '../fixtures/seeded-database';
import { createTestFolder, type TestFolder } from '../setup/test-database';

/** Asks with nothing remembered of another test's database. */
async function askReady(): Promise<Response> {
  const { GET } = await import('@/app/api/ready/route');
  return GET();
}

let log: ReturnType<typeof silence>;

const silence = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeEach(() => {
  log = silence();
});
afterEach(() => log.mockRestore());

test('a seeded database is ready, and says at which release', async () => {
  const database = await openTestDatabase({ seeded: true });
  const response = await askReady();
  expect([response.status, await response.json()]).toEqual([200, { status: 'ready', release: 1 }]);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  await database.close();
});

describe('a database without a release', () => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;

  beforeEach(async () => {
    database = await openTestDatabase({ seeded: false });
  });
  afterEach(() => database.close());

  test('is not ready', async () => {
    const response = await askReady();
    expect(response.status).toBe(503);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(problemSchema.parse(await response.json()).title).toContain('NotSeeded');
  });

  test('is told by the API in the reader’s language, and is no issue to log', async () => {
    const response = await askList('', { 'Accept-Language': 'fr' });
    expect(response.status).toBe(503);
    expect(response.headers.get('Content-Language')).toBe('fr');
    const { title } = problemSchema.parse(await response.json());
    expect(title).toBe('Le baromètre ne contient pas encore de chiffres');
    expect(log).not.toHaveBeenCalled();
  });
});

describe('a database that cannot be read', () => {
  let folder: TestFolder;

  beforeEach(() => {
    folder = createTestFolder();
    process.env.DATABASE_URL = `file:${path.join(folder.path, 'missing', 'barometer.db')}`;
    vi.resetModules();
  });
  afterEach(() => {
    globalThis.barometerDatabase = undefined;
    folder.remove();
  });

  test('is not ready, and is not made by asking', async () => {
    expect((await askReady()).status).toBe(503);
    expect(existsSync(path.join(folder.path, 'missing'))).toBe(false);
  });

  test.each([
    ['list', askList],
    ['CSV', askCsv],
  ] as const)('is 503 for the %s, without telling where it lies', async (_, ask) => {
    const response = await ask('country=BE');
    const text = await response.text();
    expect(response.status).toBe(503);
    expect(problemSchema.parse(JSON.parse(text)).title).toBe(
      'The barometer cannot read its database right now',
    );
    expect(text).not.toContain(folder.path);
    expect(log).toHaveBeenCalled();
  });

  test('is ready once it is there', async () => {
    expect((await askReady()).status).toBe(503);
    const database = await openTestDatabase({ seeded: true });
    expect((await askReady()).status).toBe(200);
    await database.close();
  });
});

test('an empty file in the database’s place is not ready', async () => {
  const folder = createTestFolder();
  const file = path.join(folder.path, 'empty.db');
  writeFileSync(file, '');
  process.env.DATABASE_URL = `file:${file}`;
  vi.resetModules();
  expect((await askReady()).status).toBe(503);
  await (await db()).$disconnect();
  globalThis.barometerDatabase = undefined;
  folder.remove();
});
