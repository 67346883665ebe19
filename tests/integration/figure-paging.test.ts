import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seedDatabase } from '@/prisma/seed';
import { articleFigures } from '../fixtures/article-figures';
import { askList, readAllPages, readList } from '../fixtures/api-client';
import { firstRelease } from '../fixtures/first-release';
import { copySeedFolder, withFigure } from '../fixtures/seed-folder';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

const allIds = articleFigures.map(({ id }) => id).sort();

describe('pages of a list', () => {
  test.each([1, 7, firstRelease.figures - 1, firstRelease.figures, firstRelease.figures + 1, 1000])(
    'of %i neither skip nor repeat a figure',
    async (limit) => {
      const pages = await readAllPages(`limit=${limit}`);
      expect(pages.flatMap(({ figures }) => figures.map(({ id }) => id))).toEqual(allIds);
      expect(pages.map(({ total }) => total)).toEqual(pages.map(() => firstRelease.figures));
      expect(pages.length).toBe(Math.ceil(firstRelease.figures / limit));
      expect(pages.at(-1)?.next).toBeNull();
    },
  );

  test('keep the filters, the language and the size', async () => {
    const pages = await readAllPages('country=FR&year=2013,2012&limit=5&lang=fr');
    expect(pages[0]?.next).toMatch(
      /^https:\/\/barometer\.example\/api\/v1\/figures\?country=FR&year=2012,2013&limit=5&lang=fr&cursor=[\w-]+$/,
    );
    expect(pages.map(({ figures }) => figures.length)).toEqual([5, 5, 5, 5, 5, 2]);
    expect(pages.at(-1)?.figures.at(-1)?.indicator_label).toBe(
      'Prêts à rompre avec la marque ou le fournisseur',
    );
  });

  test('say where the next is in a Link header too, and the last says nothing', async () => {
    const first = await askList('limit=50');
    const { next } = await readList('limit=50');
    expect(first.headers.get('Link')).toBe(`<${next}>; rel="next"`);
    expect((await askList(`limit=${firstRelease.figures}`)).headers.get('Link')).toBeNull();
  });
});

describe('while a release is published', () => {
  test('pages go on in the release that the first was read from', async () => {
    const data = copySeedFolder();
    data.changeFigures('peut-mieux-faire', (figures) => [
      ...withFigure('be-2010-told-friends', { value: 81 })(figures).filter(
        ({ id }) => id !== 'be-2010-switched-provider',
      ),
      { ...figures[1], id: 'be-2010-aa', sector: 'bank' },
    ]);
    let published = false;
    const pages = await readAllPages('limit=10', async () => {
      if (!published) await seedDatabase(database.address, data.folder);
      published = true;
    });
    data.remove();
    const figures = pages.flatMap((page) => page.figures);
    expect(figures.map(({ id }) => id)).toEqual(allIds);
    expect(figures.find(({ id }) => id === 'be-2010-told-friends')?.value).toBe(80);
    expect(pages.map(({ total }) => total)).toEqual([
      firstRelease.figures,
      firstRelease.figures,
      firstRelease.figures,
      firstRelease.figures,
      firstRelease.figures,
      firstRelease.figures,
    ]);
    expect((await readList()).figures.map(({ id }) => id)).toContain('be-2010-aa');
  });

  test('pages of a frozen link stay frozen', async () => {
    const pages = await readAllPages('release=1&limit=20');
    const links = pages.flatMap(({ next }) => (next === null ? [] : [next]));
    expect(links.every((link) => link.includes('release=1&'))).toBe(true);
    expect(pages.flatMap(({ figures }) => figures).length).toBe(firstRelease.figures);
  });
});
