import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import { changeListSchema } from '@/lib/features/api/openapi/record-schema';
import { firstRelease } from '../fixtures/first-release';
import { readSeedFiles } from '../fixtures/seed-files';
import { publishAgain, publishCorrection } from '../fixtures/second-release';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

// Release 1 is the seed. Release 2 corrects one, withdraws one, adds one. Release 3 says
// again what release 1 said.

const seedFiles = readSeedFiles().map(({ name }) => name);

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  await publishCorrection(database.address);
  await publishAgain(database.address);
});

afterAll(() => database.close());

async function ask(query: string) {
  const { GET } = await import('@/app/api/v1/changes/route');
  return GET(new Request(`http://localhost/api/v1/changes?${query}`));
}

async function read(query: string) {
  const response = await ask(query);
  expect(response.status).toBe(200);
  return changeListSchema.parse(await response.json());
}

describe('the log of changes', () => {
  test('tells release by release what was added, corrected and withdrawn, the newest first', async () => {
    const { releases, changes, total } = await read('limit=10');
    expect(
      releases.map(({ release, author, reason, added, corrected, withdrawn }) => ({
        ...{ release, author, reason, counts: [added, corrected, withdrawn] },
      })),
    ).toEqual([
      { release: 3, author: 'An editor', reason: 'The misprint was ours', counts: [1, 1, 1] },
      { release: 2, author: 'An editor', reason: 'Misprint found by a reader', counts: [1, 1, 1] },
      {
        release: 1,
        author: 'seed',
        reason: `Read from ${seedFiles.join(', ')}`,
        counts: [firstRelease.figures, 0, 0],
      },
    ]);
    expect(total).toBe(firstRelease.figures + 3 + 3);
    expect(changes.slice(0, 6).map((one) => [one.release, one.change, one.id])).toEqual([
      [3, 'added', 'be-2009-switched-provider'],
      [3, 'corrected', 'be-2010-switched-provider'],
      [3, 'withdrawn', 'be-2011-charter-wait'],
      [2, 'withdrawn', 'be-2009-switched-provider'],
      [2, 'corrected', 'be-2010-switched-provider'],
      [2, 'added', 'be-2011-charter-wait'],
    ]);
  });

  test('gives the old and the new figure, and the fields that differ', async () => {
    const { changes } = await read('since=1&release=2');
    expect(changes).toHaveLength(3);
    expect(changes[0]).toMatchObject({ fields: [], was: { value: 77 }, now: null });
    expect(changes[1]).toMatchObject({
      fields: ['value', 'stated_as'],
      was: { value: 61, stated_as: '61%', unit: 'percent' },
      now: { value: 60, stated_as: '60%', unit: 'percent' },
    });
    expect(changes[2]).toMatchObject({ fields: [], was: null, now: { year: 2011, value: 2.5 } });
  });

  test('counts what a release did to everything besides figures', async () => {
    const { releases } = await read('release=2&since=1');
    const nothing = { added: 0, corrected: 0, withdrawn: 0 };
    expect(releases[0]?.content).toEqual({
      ...{ sources: nothing, surveys: nothing, indicators: nothing, codes: nothing },
      ...{ standards: nothing, references: nothing },
      statements: { added: 0, corrected: 0, withdrawn: 1 },
      charts: nothing,
      ...{ charters: nothing, commitments: nothing, signatures: nothing },
      ...{ organisations: nothing, breaks: nothing },
    });
    const first = (await read('release=1')).releases[0]?.content;
    expect(first?.sources).toEqual({ added: 5, corrected: 0, withdrawn: 0 });
    expect(first?.statements).toEqual({ added: 82, corrected: 0, withdrawn: 0 });
    expect(first?.standards).toEqual({ added: 4, corrected: 0, withdrawn: 0 });
    expect(first?.charts).toEqual({ added: 12, corrected: 0, withdrawn: 0 });
  });

  test('stays within the filters', async () => {
    const { changes, total } = await read('since=1&theme=switching');
    expect(total).toBe(4);
    expect(new Set(changes.map(({ id }) => id))).toEqual(
      new Set(['be-2009-switched-provider', 'be-2010-switched-provider']),
    );
    expect((await read('since=1&country=FR')).total).toBe(0);
  });

  test('pages through every change once, at the release of the first page', async () => {
    const found: string[] = [];
    for (let query = 'limit=7'; query !== '';) {
      const { changes, next, releases } = await read(query);
      expect(changes.length).toBeLessThanOrEqual(7);
      expect(releases.map(({ release }) => release)).toEqual(
        expect.arrayContaining([...new Set(changes.map(({ release }) => release))]),
      );
      found.push(...changes.map(({ release, id }) => `${release} ${id}`));
      query = next === null ? '' : new URL(next).search.slice(1);
    }
    expect(found).toHaveLength(59);
    expect(new Set(found).size).toBe(59);
  });

  test.each([
    ['since=4', 'since'],
    ['since=2&release=1', 'since'],
    ['since=x', 'since'],
    ['since=1&since=2', 'since'],
    ['release=9', 'release'],
    ['limit=0', 'limit'],
    ['cursor=eyJyZWxlYXNlIjoxLCJhZnRlciI6ImJlIn0', 'cursor'],
    ['country=XX', 'country'],
  ])('refuses %s', async (query, parameter) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ errors: [{ parameter }] });
  });
});

describe('the difference between a release and a later one', () => {
  async function difference(query: string, later: number) {
    const { resolveSelection } = await import('@/lib/database/queries/figures/selection-queries');
    const { countDifference } = await import('@/lib/database/queries/changes/difference-queries');
    const { selection } = await resolveSelection(readQuery(query));
    return countDifference(selection, later);
  }

  test('counts what was added, corrected and withdrawn in the selection', async () => {
    expect(await difference('release=1', 2)).toEqual({ added: 1, corrected: 1, withdrawn: 1 });
    expect(await difference('release=1&theme=waiting', 2)).toEqual({
      ...{ added: 1, corrected: 0, withdrawn: 0 },
    });
    expect(await difference('release=1&country=FR', 2)).toEqual({
      ...{ added: 0, corrected: 0, withdrawn: 0 },
    });
  });

  test('does not count what is again as it was', async () => {
    expect(await difference('release=1', 3)).toEqual({ added: 0, corrected: 0, withdrawn: 0 });
    expect(await difference('release=2', 3)).toEqual({ added: 1, corrected: 1, withdrawn: 1 });
  });
});
