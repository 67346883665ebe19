import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { toContentRows } from '@/lib/domain/survey-files/survey-file-rows';
import { withPublicationLock } from '@/lib/database/stores/publication-lock';
import { publishRows } from '../fixtures/publish-rows';
import { askList, readIds } from '../fixtures/api-client';
import { parseSeedFiles } from '../fixtures/seed-files';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

const find = (q: string, rest = '') => readIds(`q=${encodeURIComponent(q)}${rest}`);

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  // Three more figures, whose notes hold what SQL's LIKE would take for patterns.
  const [template] = toContentRows(parseSeedFiles()).Figure;
  if (!template) throw new Error('a figure');
  const { Figure, ...rest } = toContentRows([]);
  expect(Figure).toEqual([]);
  const special = ['a_b 50%', 'axb 50 x', 'back\\slash'].map((text, index) => ({
    ...template,
    id: `zz-${index}`,
    note: null,
    search: `zz-${index} ${text}`,
  }));
  const publication = { author: 'test', reason: 'patterns', files: [] };
  await withPublicationLock(await db(), (turn) =>
    publishRows(turn, { ...rest, Figure: special }, [], publication),
  );
});
afterAll(() => database.close());

describe('a word is found', () => {
  test.each([
    ['told-friends', ['be-2010-told-friends'], 'in an id'],
    ['dix minutes', ['be-2008-lived-wait-retail'], 'in the number as printed'],
    ['Vivaldi', [], 'only where it is'],
    ['small retail', ['be-2010-switched-provider-small-retail'], 'as several words'],
    ['retail small', ['be-2010-switched-provider-small-retail'], 'in any order'],
    ['Méfiants', ['fr-2013-customer-type-wary'], 'in a French label'],
    ['mefiants', ['fr-2013-customer-type-wary'], 'without its accents'],
    ['MÉFIANTS', ['fr-2013-customer-type-wary'], 'in capitals'],
    ['me\u0301fiants', ['fr-2013-customer-type-wary'], 'with its accents written apart'],
  ])('%s → %j, %s', async (q, ids) => {
    expect(await find(q)).toEqual(ids);
  });

  test('in the name of a country, in each language', async () => {
    const belgian = await find('belgique', '&kind=target,observation');
    expect(belgian.length).toBe(11);
    expect(await find('België', '&kind=target,observation')).toEqual(belgian);
    expect(await find('BELGIUM', '&kind=target,observation')).toEqual(belgian);
  });

  test('in the name of an indicator or a source', async () => {
    expect(await find('loyal')).toEqual(['be-2010-loyal-customer']);
    expect((await find('doleances')).length).toBeGreaterThanOrEqual(11);
  });

  test('together with other filters', async () => {
    expect(await find('friendliness', '&country=BE')).toEqual([
      'be-2010-satisfied-with-aspect-friendliness',
    ]);
    expect(await find('friendliness', '&country=BE&year=2009')).toEqual([]);
  });
});

describe('what LIKE would take for a pattern', () => {
  test.each([
    ['a_b', ['zz-0']],
    ['50%', ['zz-0']],
    ['back\\slash', ['zz-2']],
    ['\\', ['zz-2']],
    ['_b', ['zz-0']],
  ])('is only itself: %s', async (q, ids) => {
    const found = await find(q);
    expect(found.filter((id) => id.startsWith('zz-'))).toEqual(ids);
  });

  test('finds no more than the text that has it', async () => {
    expect(await find('%%')).toEqual([]);
    expect(await find('____')).toEqual([]);
    expect(await find("' OR 1=1 --")).toEqual([]);
    expect(await find('"; DROP TABLE Figure')).toEqual([]);
  });
});

test('a search of 200 characters or a hundred words is answered', async () => {
  expect(await find('x'.repeat(200))).toEqual([]);
  expect((await askList(`q=${'a+'.repeat(99)}a`)).status).toBe(200);
});

test.each(['^', '`', '\u0301', '´ ¨', '·'])(
  'a search for nothing but an accent does not find everything: %j',
  async (q) => {
    const response = await askList(`q=${encodeURIComponent(q)}`);
    const answer: unknown = await response.json();
    expect([response.status, answer]).not.toEqual([200, expect.objectContaining({ total: 56 })]);
  },
);
