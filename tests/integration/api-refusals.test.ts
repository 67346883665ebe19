import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askCsv, askList, problemSchema } from '../fixtures/api-client';
import { refusedByBoth, refusedByCsv, refusedByList } from '../fixtures/refused-queries';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

const short = (cases: [string, string][]) =>
  cases.map(([query, parameter]) => [query.slice(0, 60), parameter, query] as const);

async function expectRefusal(response: Response, parameter: string): Promise<void> {
  const text = await response.text();
  expect(response.status).toBe(400);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(response.headers.get('ETag')).toBeNull();
  const problem = problemSchema.parse(JSON.parse(text));
  expect(problem.status).toBe(400);
  expect(new Set(problem.errors?.map((error) => error.parameter))).toEqual(new Set([parameter]));
  expect(text.length).toBeLessThan(2_000);
}

describe('the list refuses', () => {
  test.each(short([...refusedByBoth, ...refusedByList]))(
    '%s, naming %s',
    async (_, parameter, query) => {
      await expectRefusal(await askList(query), parameter);
    },
  );
});

describe('the CSV refuses', () => {
  test.each(short([...refusedByBoth, ...refusedByCsv]))(
    '%s, naming %s',
    async (_, parameter, query) => {
      await expectRefusal(await askCsv(query), parameter);
    },
  );
});

test.each([
  ['fr', 'fr-BE,fr;q=0.9', '', '« 20x0 » n’est pas une valeur valide pour « year ».'],
  ['nl', 'nl', '', '‘20x0’ is geen geldige waarde voor ‘year’.'],
  ['en', 'de', '', '“20x0” is not a valid value for “year”.'],
  ['nl', 'fr', '&lang=nl', '‘20x0’ is geen geldige waarde voor ‘year’.'],
])('a refusal is in %s for who reads "%s"', async (lang, accepted, more, sentence) => {
  const response = await askList(`year=20x0${more}`, { 'Accept-Language': accepted });
  expect(response.headers.get('Content-Language')).toBe(lang);
  const { errors } = problemSchema.parse(await response.json());
  expect(errors?.[0]?.message.replace(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
});

test('everything that is wrong is named at once', async () => {
  const response = await askList('country=XX&year=20x0&q=&limit=0&cursor=x&lang=de&release=0');
  const { errors } = problemSchema.parse(await response.json());
  expect(errors?.map(({ parameter }) => parameter).sort()).toEqual(
    ['country', 'cursor', 'lang', 'limit', 'q', 'release', 'year'].sort(),
  );
});

test('64 KB of issues get a short answer', async () => {
  const text = await (await askList(`country=${','.repeat(65_000)}`)).text();
  expect(text.length).toBeLessThan(100_000);
});
