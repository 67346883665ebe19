import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { withPublicationLock } from '@/lib/database/stores/publication-lock';
import { publishRows } from '../fixtures/publish-rows';
import type { ContentRows } from '@/lib/domain/releases/content-schema';
import { toContentRows } from '@/lib/domain/survey-files/survey-file-rows';
import { seedDatabase } from '@/prisma/seed';
import { readList } from '../fixtures/api-client';
import { parseSeedFiles } from '../fixtures/seed-files';
import { copySeedFolder, withFigure } from '../fixtures/seed-folder';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

const article = 'peut-mieux-faire';
const rows = toContentRows(parseSeedFiles().filter(({ source }) => source?.id === article));

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

/** An editor says anew what the first article says, with its figures changed. */
async function edit(change: (figures: ContentRows['Figure']) => ContentRows['Figure']) {
  const edited = { ...rows, Figure: change(rows.Figure) };
  const publication = { author: 'editor@example.org', reason: 'A correction', files: [] };
  return withPublicationLock(await db(), (turn) =>
    publishRows(turn, edited, [article], publication),
  );
}

const setValue = (id: string, value: number) => (figures: ContentRows['Figure']) =>
  figures.map((figure) => (figure.id === id ? { ...figure, value } : figure));

async function valueOf(id: string, query = ''): Promise<number | undefined> {
  return (await readList(query)).figures.find((figure) => figure.id === id)?.value;
}

test('an editor’s release has its own number, author and reason', async () => {
  expect(await edit(setValue('be-2010-told-friends', 85))).toEqual({
    release: 2,
    added: 0,
    changed: 1,
    withdrawn: 0,
  });
  const releases = await (await db()).release.findMany({ orderBy: { number: 'desc' } });
  expect(releases[0]).toMatchObject({ number: 2, author: 'editor@example.org' });
});

test('the seed does not take back what an editor corrected, however its file changes', async () => {
  await edit(setValue('be-2010-told-friends', 85));
  expect(await seed()).toMatchObject({ release: null });
  data.changeFigures(article, withFigure('be-2010-told-friends', { value: 11 }));
  expect(await seed()).toMatchObject({ release: null });
  expect(await valueOf('be-2010-told-friends')).toBe(85);
  expect(await valueOf('be-2010-told-friends', 'release=1')).toBe(80);
});

test('beside it, the seed still changes what is its own', async () => {
  await edit(setValue('be-2010-told-friends', 85));
  data.changeFigures(article, (figures) =>
    withFigure('be-2010-told-friends', { value: 11 })(
      withFigure('be-2010-satisfied-overall', { value: 41 })(figures),
    ),
  );
  expect(await seed()).toEqual({ release: 3, added: 0, changed: 1, withdrawn: 0 });
  expect(await valueOf('be-2010-told-friends')).toBe(85);
  expect(await valueOf('be-2010-satisfied-overall')).toBe(41);
});

test('the seed does not bring back what an editor withdrew', async () => {
  expect(await edit((figures) => figures.slice(1))).toMatchObject({ release: 2, withdrawn: 1 });
  data.changeFigures(article, withFigure('be-2010-satisfied-overall', { value: 41 }));
  expect(await seed()).toEqual({ release: 3, added: 0, changed: 1, withdrawn: 0 });
  expect((await readList()).total).toBe(52);
});

test('the seed does not withdraw what an editor added to a source of its own', async () => {
  await edit((figures) => [
    ...figures,
    ...figures
      .filter(({ id }) => id === 'be-2010-told-friends')
      .map((figure) => ({ ...figure, id: 'be-2011-told-friends', year: 2011 })),
  ]);
  data.changeFigures(article, (figures) => figures.slice(1));
  expect(await seed()).toEqual({ release: 3, added: 0, changed: 0, withdrawn: 1 });
  expect(await valueOf('be-2011-told-friends')).toBe(80);
});

test('the seed does not withdraw what an editor corrected, when its file drops it', async () => {
  await edit(setValue('be-2010-told-friends', 85));
  data.changeFigures(article, (figures) =>
    figures.filter(({ id }) => id !== 'be-2010-told-friends'),
  );
  expect(await seed()).toMatchObject({ release: null });
  expect(await valueOf('be-2010-told-friends')).toBe(85);
});

test('an editor may change what the seed said, and an editor what another did', async () => {
  await edit(setValue('be-2010-told-friends', 85));
  await edit(setValue('be-2010-told-friends', 86));
  const values = [1, 2, 3].map((n) => valueOf('be-2010-told-friends', `release=${n}`));
  expect(await Promise.all(values)).toEqual([80, 85, 86]);
});
