import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemSchema } from '../fixtures/api-client';
import { askFile, fileNames } from '../fixtures/file-client';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

const types = {
  'figures.csv': 'text/csv; charset=utf-8; header=present',
  'figures.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'figures.json': 'application/json',
  'figures.sdmx.csv': 'application/vnd.sdmx.data+csv; version=2.0.0',
  'figures.csv-metadata.json': 'application/csvm+json',
  'figures.zip': 'application/zip',
};

describe.each(fileNames)('%s', (name) => {
  test('says what it is, what it holds and how many figures', async () => {
    const { status, headers } = await askFile(name, 'country=BE&year=2010&lang=nl');
    const extension = name.slice('figures'.length);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': types[name],
      'content-disposition': `attachment; filename=service-barometer_BE_2010_release-1_nl${extension}`,
      'content-language': 'nl',
      'figure-count': '14',
      'access-control-allow-origin': '*',
      'cache-control': 'public, no-cache',
    });
    expect(headers.get('Access-Control-Expose-Headers')).toContain('Figure-Count');
  });

  test('is in English unless it is told otherwise', async () => {
    const { headers } = await askFile(name, '', { 'Accept-Language': 'fr' });
    expect(headers.get('Content-Language')).toBe('en');
  });

  test('is not sent again to who holds it', async () => {
    const etag = (await askFile(name, 'country=BE')).headers.get('ETag') ?? '';
    const again = await askFile(name, 'country=BE', { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await askFile(name, 'country=BE&lang=fr', { 'If-None-Match': etag });
    expect(other.status).toBe(200);
    await other.body?.cancel();
  });

  test('is the same bytes under the same entity tag', async () => {
    const [one, two] = await Promise.all([askFile(name), askFile(name)]);
    expect(one.headers.get('ETag')).toBe(two.headers.get('ETag'));
    expect(Buffer.from(await one.arrayBuffer())).toEqual(Buffer.from(await two.arrayBuffer()));
  });

  test.each([
    ['country=Belgium', 'country'],
    ['lang=de', 'lang'],
    ['release=9', 'release'],
  ])('refuses %s by its name', async (query, parameter) => {
    const response = await askFile(name, query);
    expect(response.status).toBe(400);
    expect(response.headers.get('Figure-Count')).toBeNull();
    const { errors } = problemSchema.parse(await response.json());
    expect(errors?.map((error) => error.parameter)).toEqual([parameter]);
  });

  test('exists for an empty selection too', async () => {
    const response = await askFile(name, 'country=FR&year=2010');
    expect([response.status, response.headers.get('Figure-Count')]).toEqual([200, '0']);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });
});

test('the CSV names its description, and the description names that CSV', async () => {
  const query = 'country=BE&delimiter=semicolon';
  const { headers } = await askFile('figures.csv', query);
  expect(headers.get('Link')).toBe(
    `<https://barometer.example/api/v1/figures.csv-metadata.json?${query}>; rel="describedby"; type="application/csvm+json"`,
  );
  expect(await (await askFile('figures.csv-metadata.json', query)).json()).toMatchObject({
    url: `https://barometer.example/api/v1/figures.csv?${query}`,
  });
});

test('an address too long for a header goes without the link', async () => {
  const query = Array.from({ length: 190 }, () => 'source=service-client-arrive-en-belgique');
  const { status, headers } = await askFile('figures.csv', query.join('&'));
  expect([status, headers.get('Link')]).toEqual([200, null]);
});
