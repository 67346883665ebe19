import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import fc from 'fast-check';
import { seedDatabase } from '@/prisma/seed';
import { listFilters, type ListFilter } from '@/lib/domain/filters/filter-value-schema';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { readList } from '../fixtures/api-client';
import { firstRelease } from '../fixtures/first-release';
import { copySeedFolder, withFigure } from '../fixtures/seed-folder';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

/** The seed, then a second release in which one figure has another sector. */
beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  const data = copySeedFolder();
  data.changeFigures(
    'peut-mieux-faire',
    withFigure('be-2010-switched-provider-bank', { sector: 'post' }),
  );
  await seedDatabase(database.address, data.folder);
  data.remove();
});
afterAll(() => database.close());

async function count(query: string) {
  const { getFacets } = await import('@/lib/database/queries/figures/facet-queries');
  const { selection } = await resolveSelection(readQuery(query));
  const { total, facets } = await getFacets(selection);
  const of = (name: ListFilter) =>
    Object.fromEntries(facets[name].map((facet) => [facet.value, facet.count]));
  return { total, of };
}

// Counted by hand in the five articles.
describe('facets of the first release', () => {
  test('without filters', async () => {
    const { total, of } = await count('release=1');
    expect(total).toBe(firstRelease.figures);
    expect(of('country')).toEqual(firstRelease.by.country);
    expect(of('year')).toEqual(firstRelease.by.year);
    expect(of('kind')).toEqual(firstRelease.by.kind);
    expect(of('theme')).toEqual(firstRelease.by.theme);
    expect(of('channel')).toEqual({ none: 36, any: 17, phone: 7, 'face-to-face': 9, mail: 1 });
    expect(of('segment')).toEqual({ none: 50, any: 3, complaining: 1, wary: 1, impatient: 1 });
    expect(of('source')).toEqual(firstRelease.by.source);
  });

  test('of Belgium in 2010: the other countries and years as if they were chosen too', async () => {
    const { total, of } = await count('country=BE&year=2010&release=1');
    expect(total).toBe(14);
    expect(of('country')).toEqual({ BE: 14 });
    expect(of('year')).toEqual({ 2008: 10, 2009: 1, 2010: 14 });
    expect(of('theme')).toEqual({ satisfaction: 6, switching: 5, reactions: 2, waiting: 1 });
    expect(of('sector')).toEqual({
      ...{ none: 11, any: 3 },
      ...{ bank: 1, 'small-retail': 1, 'mobile-telephony': 1 },
    });
  });

  test('of what a search found, in a label and in a number as printed', async () => {
    expect((await count('q=wachttijd&release=1')).total).toBe(12);
    const { total, of } = await count('q=1+sur+3&release=1');
    expect(total).toBe((await readList('q=1+sur+3&release=1')).total);
    expect(of('country')).toEqual({ BE: 2 });
  });
});

test('each release has its own counts', async () => {
  expect((await count('release=1')).of('sector')).toMatchObject({ bank: 1, post: 1 });
  const newest = await count('');
  expect(newest.total).toBe(firstRelease.figures);
  expect(newest.of('sector')).toMatchObject({ post: 2 });
  expect(newest.of('sector')).not.toHaveProperty('bank');
  expect((await count('sector=bank&release=1')).total).toBe(1);
});

test('whatever is selected, a value counts what choosing it alone beside the others lists', async () => {
  const { of } = await count('');
  const someOf = (name: ListFilter) => {
    const values = Object.keys(of(name));
    return fc.subarray(values, { maxLength: Math.min(2, values.length) });
  };
  const filters = fc.record({
    ...Object.fromEntries(listFilters.map((name) => [name, someOf(name)])),
    q: fc.subarray(['bel', '1', '%', 'wacht'], { maxLength: 1 }),
  });
  const toQuery = (lists: Record<string, string[]>) =>
    Object.entries(lists)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => `${name}=${values.map(encodeURIComponent).join()}`)
      .join('&');
  await fc.assert(
    fc.asyncProperty(filters, fc.constantFrom(...listFilters), async (lists, name) => {
      const counts = await count(toQuery(lists));
      expect(counts.total).toBe((await readList(toQuery(lists))).total);
      for (const [value, found] of Object.entries(counts.of(name)).slice(0, 3)) {
        expect((await readList(toQuery({ ...lists, [name]: [value] }))).total).toBe(found);
      }
    }),
    { numRuns: 60 },
  );
});
