import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPTIONS as listOptions } from '@/app/api/v1/figures/route';
import { OPTIONS as csvOptions } from '@/app/api/v1/figures.csv/route';
import { GET as getHealth } from '@/app/api/health/route';
import { askCsv, askList, readList } from '../fixtures/api-client';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

test('the list holds figures under the names of the contract, a total, and no next', async () => {
  expect(await readList('indicator=loyal-customer')).toEqual({
    figures: [
      {
        id: 'be-2010-loyal-customer',
        theme: 'switching',
        indicator: 'loyal-customer',
        indicator_label: 'Call themselves loyal customers',
        country: 'BE',
        year: 2010,
        value: 33.3,
        unit: 'percent',
        kind: 'survey',
        sector: null,
        channel: null,
        aspect: null,
        provider: null,
        segment: null,
        survey: 'accenture-2010',
        source: 'peut-mieux-faire',
        paragraph: 7,
        stated_as: '1 sur 3',
        year_basis: 'inferred',
        sample_size: 331,
        margin_low: 28.4,
        margin_high: 38.5,
        note:
          'A fraction in the article (1 in 3), converted to a percentage and rounded: 33.3%. The ' +
          'article does not print the year; it is that of the survey, run from July to September 2010.',
        base: null,
        period: '2010',
        ...{ organisation: null, locator: null, countries_covered: null },
        ...{ evidence: null, seen_in: null },
      },
    ],
    total: 1,
    next: null,
  });
});

test('labels and notes come in the language asked for, English where none is', async () => {
  const french = await askList('indicator=loyal-customer&lang=fr');
  expect(french.headers.get('Content-Language')).toBe('fr');
  expect(await french.text()).toContain('"indicator_label":"Se disent clients fidèles"');
  const none = await askList('indicator=loyal-customer', { 'Accept-Language': 'nl' });
  expect(none.headers.get('Content-Language')).toBe('en');
});

test('an empty selection is an empty list', async () => {
  expect(await readList('country=LU')).toEqual({ figures: [], total: 0, next: null });
});

test('an unknown parameter changes nothing, not even the entity', async () => {
  const [plain, noisy] = [await askList(), await askList('utm_source=x&__proto__=y&limit=100')];
  expect(noisy.status).toBe(200);
  expect(noisy.headers.get('ETag')).toBe(plain.headers.get('ETag'));
});

describe.each([
  ['list', askList, 'application/json'],
  ['CSV', askCsv, 'text/csv; charset=utf-8; header=present'],
] as const)('the %s', (_, ask, type) => {
  test('says its type, its language, and that any page may read it', async () => {
    const { status, headers } = await ask('country=BE');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe(type);
    expect(headers.get('Content-Language')).toBe('en');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Cache-Control')).toBe('public, no-cache');
  });

  test('is not sent again to who holds it already', async () => {
    const etag = (await ask('country=BE')).headers.get('ETag') ?? '';
    expect(etag).toMatch(/^W\/"1-[\w-]{16}"$/);
    for (const held of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await ask('country=BE', { 'If-None-Match': held });
      expect([held, again.status, await again.text()]).toEqual([held, 304, '']);
      expect(again.headers.get('ETag')).toBe(etag);
      expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
    expect((await ask('country=BE', { 'If-None-Match': '"1-other"' })).status).toBe(200);
  });

  test('is one entity however its query is written, and another when it says another thing', async () => {
    const etagOf = async (query: string) => (await ask(query)).headers.get('ETag');
    const etag = await etagOf('country=BE,FR&year=2010');
    expect(await etagOf('year=2010&country=FR&country=BE')).toBe(etag);
    const others = ['country=BE', 'country=BE,FR&year=2010&lang=fr', 'country=BE,FR&year=2009', ''];
    const etags = [etag, ...(await Promise.all(others.map(etagOf)))];
    expect(new Set(etags).size).toBe(5);
  });

  test('refuses before it compares what the asker holds', async () => {
    expect((await ask('year=20x0', { 'If-None-Match': '*' })).status).toBe(400);
  });
});

test('the list and the CSV are not one entity', async () => {
  const [list, csv] = [await askList(), await askCsv()];
  expect(list.headers.get('ETag')).not.toBe(csv.headers.get('ETag'));
});

test.each([
  ['list', listOptions],
  ['CSV', csvOptions],
])('another site’s page may ask for the %s first', (_, options) => {
  const { status, headers } = options();
  expect(status).toBe(204);
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
  expect(headers.get('Access-Control-Allow-Headers')).toContain('If-None-Match');
});

test('health is 200, and never kept', async () => {
  const response = getHealth();
  expect([response.status, await response.json()]).toEqual([200, { status: 'alive' }]);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
});
