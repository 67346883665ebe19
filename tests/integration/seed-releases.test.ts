import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { seedDatabase } from '@/prisma/seed';
import { readIds, readList } from '../fixtures/api-client';
import { firstRelease } from '../fixtures/first-release';
import { copySeedFolder, withFigure } from '../fixtures/seed-folder';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

const article = 'peut-mieux-faire';
const unchanged = { release: null, added: 0, changed: 0, withdrawn: 0 };

let data: ReturnType<typeof copySeedFolder>;
let database: TestDatabase;

beforeEach(async () => {
  data = copySeedFolder();
  database = await openTestDatabase({ seeded: true });
});
afterEach(async () => {
  await database.close();
  data.remove();
});

const seed = () => seedDatabase(database.address, data.folder);
const releases = async () => (await db()).release.findMany({ orderBy: { number: 'asc' } });
const valueOf = async (id: string, query = '') =>
  (await readList(query)).figures.find((figure) => figure.id === id)?.value;

test('the seed is the first release, by the seed, and says from which files', async () => {
  const [first, ...more] = await releases();
  expect(more).toEqual([]);
  expect(first).toMatchObject({ number: 1, author: 'seed' });
  expect(first?.reason).toContain('peut-mieux-faire.json');
  expect((await readList()).total).toBe(firstRelease.figures);
});

test('seeding again publishes nothing', async () => {
  expect(await seed()).toEqual(unchanged);
  expect(await seed()).toEqual(unchanged);
  expect((await releases()).length).toBe(1);
});

test('a file written otherwise that says the same publishes nothing', async () => {
  data.write(article, JSON.stringify(data.read(article), null, 4));
  expect(await seed()).toEqual(unchanged);
  expect((await releases()).length).toBe(1);
  const files = await (await db()).importedFile.count({ where: { name: `${article}.json` } });
  expect(files).toBe(2);
});

test('a changed file makes the next release, with just what is new, other and gone', async () => {
  data.changeFigures(article, (figures) => [
    ...withFigure('be-2010-told-friends', { value: 81 })(figures).filter(
      ({ id }) => id !== 'be-2010-loyal-customer',
    ),
    {
      ...figures.find(({ id }) => id === 'be-2010-told-friends'),
      id: 'be-2009-told-friends',
      year: 2009,
      value: 79,
    },
  ]);
  expect(await seed()).toEqual({ release: 2, added: 1, changed: 1, withdrawn: 1 });
  expect((await releases()).map(({ reason }) => reason)).toEqual([
    expect.stringContaining('.json, '),
    'Read from peut-mieux-faire.json',
  ]);
  expect(await valueOf('be-2010-told-friends')).toBe(81);
  expect(await readIds('country=BE&year=2009')).toEqual([
    'be-2009-switched-provider',
    'be-2009-told-friends',
  ]);
  expect(await readIds('indicator=loyal-customer')).toEqual([]);
});

test('what an older release said can still be read, and is counted as it was', async () => {
  data.changeFigures(article, (figures) =>
    withFigure('be-2010-told-friends', { value: 81 })(figures).slice(0, -1),
  );
  await seed();
  expect((await readList()).total).toBe(52);
  expect((await readList('release=2')).total).toBe(52);
  expect((await readList('release=1')).total).toBe(firstRelease.figures);
  expect(await valueOf('be-2010-told-friends', 'release=1')).toBe(80);
  expect(await valueOf('be-2010-told-friends', 'release=2')).toBe(81);
});

test('a word that changed its label has the old one in the old release', async () => {
  const content = data.read(article);
  const text = JSON.stringify(content).replaceAll('Satisfied overall', 'Content overall');
  data.write(article, text);
  expect(await seed()).toMatchObject({ release: 2, changed: 1 });
  const labels = async (query: string) =>
    (await readList(`indicator=satisfied-overall&${query}`)).figures.map((f) => f.indicator_label);
  expect(await labels('')).toEqual(['Content overall']);
  expect(await labels('release=1')).toEqual(['Satisfied overall']);
});

test('a figure that is taken out and put back is the same figure again', async () => {
  const before = data.read(article);
  data.changeFigures(article, (figures) => figures.slice(1));
  expect(await seed()).toMatchObject({ release: 2, withdrawn: 1 });
  data.write(article, JSON.stringify(before, null, 2));
  expect(await seed()).toEqual({ release: 3, added: 1, changed: 0, withdrawn: 0 });
  expect((await readList('release=2')).total).toBe(52);
  const { figures, ...list } = await readList();
  expect(list.total).toBe(firstRelease.figures);
  expect({ figures, ...list }).toEqual(await readList('release=1'));
});

test('every release in a row can be read after many changes', async () => {
  for (const value of [81, 82, 83]) {
    data.changeFigures(article, withFigure('be-2010-told-friends', { value }));
    await seed();
  }
  const values = [1, 2, 3, 4].map((release) =>
    valueOf('be-2010-told-friends', `release=${release}`),
  );
  expect(await Promise.all(values)).toEqual([80, 81, 82, 83]);
});
