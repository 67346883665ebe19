import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noQuery, readQuery } from '@/lib/base/http/query';
import { seedDatabase } from '@/prisma/seed';
import {
  parseExplorer,
  type ExplorerView,
  type PageCursor,
} from '@/lib/domain/filters/explorer-filters';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { getFigurePage, getFiguresById } from '@/lib/database/queries/figures/page-queries';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { firstRelease } from '../fixtures/first-release';
import { parseSeedFiles } from '../fixtures/seed-files';
import { copySeedFolder } from '../fixtures/seed-folder';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;
const figures = parseSeedFiles().flatMap((file) => file.figures);

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

async function read(query: string, limit: number, cursor: PageCursor | null = null) {
  const { value } = parseExplorer(readQuery(query));
  const view: ExplorerView = { ...value, cursor };
  const { selection } = await resolveSelection(readQuery(query), cursor?.release ?? null);
  return getFigurePage(selection, view, limit);
}

/** Every page from the first to the last, following `next`. */
async function readForward(query: string, limit: number) {
  const pages = [await read(query, limit)];
  for (let next = pages[0]?.next ?? null; next !== null;) {
    const page = await read(query, limit, next);
    pages.push(page);
    next = page.next;
  }
  return pages;
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

/** The same order, worked out without the database. */
function sortHere(sort: 'id' | 'year' | 'value' | 'indicator', order: 'asc' | 'desc'): string[] {
  const compare = (a: Figure, b: Figure) => {
    const [x, y] = [a[sort], b[sort]];
    if (x !== y) return x < y ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  };
  const sorted = idsOf(figures.map((figure) => ({ ...figure, source: '' })).toSorted(compare));
  return order === 'asc' ? sorted : sorted.reverse();
}

describe.each(['id', 'year', 'value', 'indicator'] as const)('sorted by %s', (sort) => {
  test.each(['asc', 'desc'] as const)('%s, pages neither skip nor repeat', async (order) => {
    const expected = sortHere(sort, order);
    for (const limit of [1, 7, 50, firstRelease.figures]) {
      const pages = await readForward(`sort=${sort}&order=${order}`, limit);
      expect(pages.flatMap((page) => idsOf(page.figures))).toEqual(expected);
      expect(pages.length).toBe(Math.ceil(firstRelease.figures / limit));
    }
  });

  test('the way back is the way there', async () => {
    const pages = await readForward(`sort=${sort}&order=desc`, 10);
    const seen = [];
    for (let previous = pages.at(-1)?.previous ?? null; previous !== null;) {
      const page = await read(`sort=${sort}&order=desc`, 10, previous);
      seen.unshift(idsOf(page.figures));
      previous = page.previous;
    }
    expect(seen).toEqual(pages.slice(0, -1).map((page) => idsOf(page.figures)));
  });
});

test('without an order the newest year comes first, in it answers of surveys, then ids', async () => {
  const ages = figures
    .map(({ id, year, kind }) => ({ id, age: year * 2 + (kind === 'survey' ? 1 : 0) }))
    .toSorted((a, b) => b.age - a.age || (a.id < b.id ? -1 : 1));
  const pages = await readForward('', 7);
  expect(pages.flatMap((page) => idsOf(page.figures))).toEqual(idsOf(ages));
  const back = await read('', 7, pages[2]?.previous ?? null);
  expect(idsOf(back.figures)).toEqual(idsOf(ages.slice(7, 14)));
});

test('the first page has none before it, the last none after it', async () => {
  const pages = await readForward('', 20);
  expect(pages.map(({ previous, next }) => [previous === null, next === null])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
});

test('a selection is paged like everything', async () => {
  const pages = await readForward('country=BE&sort=value', 4);
  const expected = new Set(figures.filter(({ country }) => country === 'BE').map(({ id }) => id));
  const ids = pages.flatMap((page) => idsOf(page.figures));
  expect(ids.length).toBe(25);
  expect(new Set(ids)).toEqual(expected);
});

test('chosen figures come in the order asked for, without those that do not stand', async () => {
  const { selection } = await resolveSelection(noQuery);
  const ids = ['fr-2015-would-spend-more', 'nowhere', 'be-2010-told-friends'];
  expect(idsOf(await getFiguresById(selection, ids))).toEqual([ids[0], ids[2]]);
  expect(await getFiguresById(selection, [])).toEqual([]);
});

describe('while figures are added', () => {
  beforeEach(async () => {
    await database.close();
    database = await openTestDatabase({ seeded: true });
  });

  test('pages stay at the release of the first', async () => {
    const first = await read('sort=value', 30);
    const data = copySeedFolder();
    data.changeFigures('peut-mieux-faire', (known) => [
      ...known,
      ...[1, 99].map((value) => ({ ...known[0], id: `aa-${value}`, value, year: 2000 + value })),
    ]);
    await seedDatabase(database.address, data.folder);
    data.remove();
    const second = await read('sort=value', 30, first.next);
    expect([...idsOf(first.figures), ...idsOf(second.figures)]).toEqual(sortHere('value', 'asc'));
    expect((await readForward('sort=value', 30)).flatMap((page) => page.figures).length).toBe(55);
  });
});
