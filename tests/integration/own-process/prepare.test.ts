import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '@/lib/database/client';
import { seedDatabase } from '@/prisma/seed';
import { articleFigures } from '../../fixtures/article-figures';
import { runCommand } from '../../fixtures/run-command';
import { createTestFolder, type TestFolder } from '../../setup/test-database';

// What runs before every start, over everything that ships: the other tests know the first release alone.

let folder: TestFolder;
let file: string;

beforeEach(() => {
  folder = createTestFolder();
  file = path.join(folder.path, 'barometer.db');
  vi.stubEnv('DATABASE_URL', `file:${file}`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

const prepare = () => {
  vi.resetModules();
  return runCommand(() => import('@/prisma/prepare'), []);
};

// Everything that ships is published, on whatever computer.
vi.setConfig({ testTimeout: 60_000 });

async function readStanding() {
  const client = await openDatabase(file);
  const figures = await client.figure.findMany({ where: { until: null }, select: { id: true } });
  const releases = await client.release.count();
  await client.$disconnect();
  return { ids: new Set(figures.map(({ id }) => id)), releases };
}

test('the first makes the database and publishes what ships, the articles among it; the next does nothing', async () => {
  vi.stubEnv('CREATE_DATABASE', '1');
  const first = await prepare();
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toMatch(/^This is a first start: made the database .+barometer\.db in /);
  expect(first.stdout).toMatch(/^Published release 3 from prisma\/data in /m);
  const { ids, releases } = await readStanding();
  expect(articleFigures.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(await seedDatabase(file)).toMatchObject({ release: null });
  expect(await readStanding()).toEqual({ ids, releases });
});

test('a database that is not where it is said to be is neither made nor filled', async () => {
  const { status, stdout, stderr } = await prepare();
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/there is no such file/);
  expect(existsSync(file)).toBe(false);
});
