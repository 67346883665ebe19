import { afterAll, beforeAll, expect, test } from 'vitest';
import { readIds } from '../fixtures/api-client';
import { searchCases } from '../fixtures/search-words';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

const find = (q: string) => readIds(`limit=1000&q=${encodeURIComponent(q)}`);

for (const { fr, nl, en, some, none } of searchCases) {
  for (const [locale, words] of Object.entries({ fr, nl, en })) {
    test(`${locale}: ${words.join(', ')}`, async () => {
      for (const word of words) {
        const ids = await find(word);
        expect([word, ...ids]).toEqual(expect.arrayContaining([word, ...some]));
        expect([word, ids.filter((id) => none.includes(id))]).toEqual([word, []]);
      }
    });
  }
}

test('a word is not found in the middle of another', async () => {
  expect(await find('tijd')).not.toContain('fr-2013-hung-up');
  for (const inner of ['achten', 'ustomer', 'elgique', 'rouwe', 'tenkop', 'isfaction']) {
    expect([inner, await find(inner)]).toEqual([inner, []]);
  }
});

test('what every text has is left out of a search, but not beside a number', async () => {
  expect(await find('the waiting of the customers')).toEqual(await find('waiting customers'));
  expect(await find('hoeveel mensen stappen over')).toEqual(await find('stappen over'));
  expect((await find('1 sur 3')).length).toBeLessThan((await find('1 3')).length);
});

test('a year is one of a figure, together with other words', async () => {
  const ids = await find('belges 2009');
  expect(ids).toContain('be-2009-switched-provider');
  expect(ids).not.toContain('be-2008-open-desks');
});
