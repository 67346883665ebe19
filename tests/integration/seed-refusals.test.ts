import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { contentTables } from '@/lib/domain/releases/content-schema';
import { Prisma } from '@/lib/database/sql';
import { seedDatabase, SeedRefused } from '@/prisma/seed';
import { firstRelease } from '../fixtures/first-release';
import { copySeedFolder, withFigure } from '../fixtures/seed-folder';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let data: ReturnType<typeof copySeedFolder>;
let database: TestDatabase;

beforeEach(async () => {
  data = copySeedFolder();
  database = await openTestDatabase({ seeded: false });
});
afterEach(async () => {
  await database.close();
  data.remove();
});

const seed = () => seedDatabase(database.address, data.folder);

/** Rows of every table, releases and imported files among them. */
async function countRows(): Promise<Record<string, number>> {
  const client = await db();
  const counts: Record<string, number> = {};
  for (const table of [...contentTables, 'Release', 'ImportedFile']) {
    const rows = await client.$queryRaw<unknown[]>`SELECT 1 FROM ${Prisma.raw(`"${table}"`)}`;
    counts[table] = rows.length;
  }
  return counts;
}

async function expectRefusal(): Promise<string> {
  const before = await countRows();
  const refused: unknown = await seed().catch((error: unknown) => error);
  expect(await countRows()).toEqual(before);
  if (!(refused instanceof SeedRefused)) throw refused;
  return refused.message;
}

test('faulty files publish nothing, and every error of every file is named', async () => {
  data.changeFigures('peut-mieux-faire', withFigure('be-2010-charter-wait', { year: 20 }));
  data.changeFigures(
    'centres-d-appels-et-doleances',
    withFigure('fr-2012-offshored-staff-lowest', { country: 'XX', kind: 'guess' }),
  );
  const message = await expectRefusal();
  expect(message.split('\n').map((line) => line.split(': ').slice(0, 2))).toEqual([
    ['centres-d-appels-et-doleances.json', 'figures[9].country'],
    ['centres-d-appels-et-doleances.json', 'figures[9].kind'],
    ['peut-mieux-faire.json', 'figures[0].year'],
  ]);
});

test('faulty files leave a standing release as it is', async () => {
  await seed();
  data.changeFigures('peut-mieux-faire', withFigure('be-2010-told-friends', { value: 180 }));
  expect(await expectRefusal()).toBe(
    'peut-mieux-faire.json: figures[4].value: impossible-value 180',
  );
  expect((await countRows()).Release).toBe(1);
});

test('a figure cannot move to another source under its old id', async () => {
  await seed();
  const [stolen] = data.read('peut-mieux-faire').figures;
  data.changeFigures('client-le-moins-bien-traite', (figures) =>
    stolen ? [...figures, stolen] : figures,
  );
  expect(await expectRefusal()).toContain('figures[1].id: other-source be-2010-charter-wait');
});

test('a file that is not JSON is named', async () => {
  data.write('peut-mieux-faire', '{"source": ');
  await expect(seed()).rejects.toThrow(/^peut-mieux-faire\.json: not-json$/);
  expect((await countRows()).Release).toBe(0);
});

test('once mended, the same files are published', async () => {
  data.changeFigures('peut-mieux-faire', withFigure('be-2010-told-friends', { value: 180 }));
  await expectRefusal();
  data.changeFigures('peut-mieux-faire', withFigure('be-2010-told-friends', { value: 80 }));
  expect(await seed()).toMatchObject({ release: 1, changed: 0, withdrawn: 0 });
  expect((await countRows()).Figure).toBe(firstRelease.figures);
});
