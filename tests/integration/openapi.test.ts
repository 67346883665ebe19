import { readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiCalls } from '@/lib/features/api/openapi/call-catalogue';
import { toOpenApi, type OpenApi } from '@/lib/features/api/openapi/openapi';
import { getTranslator } from '@/lib/base/i18n/translations';
import { openDatabase } from '@/lib/database/client';
import { keepProtocol } from '@/lib/database/stores/assessments/protocol-store';
import { RatingCounter } from '@/lib/domain/ratings/counted-ratings';
import { protocol1 } from '../fixtures/campaign';
import { anna } from '../fixtures/editors';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

// The description is read as a stranger would: from its text, by libraries that know nothing of ours.

const home = 'https://barometer.example';
const document: OpenApi = toOpenApi(home, getTranslator('en'));

const ajv = new Ajv2020({ strict: false, formats: fullFormats });
ajv.addSchema(document, 'openapi');

const routeSchema = z.object({
  GET: z.custom<(request: Request, context: object) => Promise<Response>>(),
  OPTIONS: z.custom<() => Response>(),
});

type Operation = NonNullable<OpenApi['paths'][string]['get']>;

const operations = Object.entries(document.paths).flatMap(([path, { get }]) =>
  get ? [{ path, ...get }] : [],
);

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  const client = await openDatabase(database.address);
  await keepProtocol(client, protocol1, anna);
  const organisations = [{ id: 'belphone', kind: 'company', name: { en: 'Belphone' } }];
  const promises = {
    charters: [{ id: 'pledge', kind: 'charter', label: { en: 'Pledge' } }],
    commitments: [{ id: 'pledge-mail', charter: 'pledge', label: { en: 'Mail is answered' } }],
    signatures: [
      { id: 'signed', charter: 'pledge', organisation: 'belphone', signed_on: '2011-06' },
    ],
  };
  const content = { ...smallSurveyFile(), organisations, ...promises };
  const files = [{ name: 'gazette.json', content }];
  await publishSurveyFiles(client, files, { author: 'An editor', reason: 'An organisation' });
  const counter = new RatingCounter();
  counter.add({
    ...{ month: '2026-10', channel: 'phone', overall: 4, minutes_waited: 3 },
    ...{ reached: true, solved: true, received_at: new Date('2026-11-01T10:00:00Z') },
  });
  const counted = counter.counted();
  await client.ratingCounts.create({ data: { organisation: 'belphone', counted, since: 2 } });
  await client.$disconnect();
});
afterAll(() => database.close());

/** The example that the description gives of each parameter. */
function exampleOf(parameters: Operation['parameters'], place: 'query' | 'path') {
  const given = parameters.filter((one) => one.in === place && 'example' in one);
  return Object.fromEntries(given.map((one) => [one.name, String(one.example)]));
}

const apiFolder = resolve(import.meta.dirname, '../../app/api/v1');

/** Every route on disk, as Next names it: `figures.csv`, `figures/[id]`. */
const routes = readdirSync(apiFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts'))
  .map(dirname);

/** The route that Next takes to a path of the description: the one of just this name, else one with a place for it. */
function routeTo(path: string) {
  const name = path.replace('/api/v1/', '');
  const hasPlace = (route: string) =>
    route.includes('[') &&
    new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+').replaceAll('.', '\\.')}$`).test(name);
  return routes.find((route) => route === name) ?? routes.find(hasPlace);
}

/** The handler that stands behind a path of the description. */
async function routeOf(path: string) {
  const file = resolve(apiFolder, routeTo(path) ?? '', 'route.ts');
  return routeSchema.parse(await import(/* @vite-ignore */ file));
}

async function call({ path, parameters }: Operation & { path: string }, ownQuery?: string) {
  const inPath = exampleOf(parameters, 'path');
  const { GET } = await routeOf(path);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => inPath[name] ?? '');
  const query = ownQuery ?? new URLSearchParams(exampleOf(parameters, 'query')).toString();
  const url = `${home}${filled}?${query}`;
  return {
    url,
    ask: (headers = {}) => {
      // Where a route has a place in its path, it is the last one, and called `id`.
      const params = Promise.resolve({ id: filled.slice(filled.lastIndexOf('/') + 1) });
      return GET(new Request(url, { headers }), { params });
    },
  };
}

function expectToMatch(path: string, body: unknown) {
  const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1');
  return (status: string, type: string) => {
    const place = `openapi#/paths/${pointer}/get/responses/${status}/content/${type.replaceAll('/', '~1')}/schema`;
    const validate = ajv.getSchema(encodeURI(place));
    expect(validate, place).toBeDefined();
    expect(validate?.(body), JSON.stringify(validate?.errors)).toBe(true);
  };
}

test('is valid OpenAPI 3.1, in every language', async () => {
  for (const lang of ['fr', 'nl', 'en'] as const) {
    const text = JSON.stringify(toOpenApi(home, getTranslator(lang)));
    const result = await new Validator().validate(
      z.record(z.string(), z.unknown()).parse(JSON.parse(text)),
    );
    expect(result).toEqual({ valid: true });
  }
}, 60_000);

test('offers the themes and kinds there are, and no others', () => {
  const figures = operations.find(({ path }) => path === '/api/v1/figures');
  const schemaOf = (name: string) => figures?.parameters.find((one) => one.name === name)?.schema;
  expect(schemaOf('theme')).toEqual({
    type: 'array',
    items: {
      type: 'string',
      enum: [
        ...['satisfaction', 'waiting', 'switching', 'resolution', 'expectations'],
        ...['reactions', 'offshoring'],
      ],
    },
  });
  expect(schemaOf('kind')).toMatchObject({
    items: { enum: ['survey', 'target', 'observation', 'statistic', 'rating'] },
  });
  expect(schemaOf('limit')).toEqual({ type: 'integer', minimum: 1, maximum: 1000, default: 100 });
});

describe.each(operations)('$path', (operation) => {
  test('answers its example as described', async () => {
    const { ask } = await call(operation);
    const response = await ask();
    expect(response.status).toBe(200);
    const [type = ''] = Object.keys(operation.responses[200].content);
    expect(response.headers.get('Content-Type')).toContain(type);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Content-Language')).toMatch(/^(fr|nl|en)(, (fr|nl|en))*$/);
    expect(response.headers.get('Cache-Control')).toBe('public, no-cache');
    const text = await response.text();
    expect(text.length).toBeGreaterThan(100);
    if (type.endsWith('json')) expectToMatch(operation.path, JSON.parse(text))('200', type);
  });

  test('answers 304 to who holds the answer, 200 to who holds another', async () => {
    const { ask } = await call(operation);
    const etag = (await ask()).headers.get('ETag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    const unchanged = await ask({ 'If-None-Match': etag });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    expect((await ask({ 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('refuses what it cannot read, as described and in the reader’s language', async () => {
    const faulty =
      { '/api/v1/oembed': 'maxwidth=x', '/api/v1/surveys.json': 'release=x' }[operation.path] ??
      'lang=de';
    const { ask } = await call(operation, faulty);
    const response = await ask({ 'Accept-Language': 'nl' });
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Content-Language')).toBe('nl');
    const body: unknown = await response.json();
    expectToMatch(operation.path, body)('400', 'application/problem+json');
    expect(body).toMatchObject({ status: 400, title: 'Ongeldig verzoek' });
  });

  test('may be asked from any page', async () => {
    const { OPTIONS } = await routeOf(operation.path);
    const response = OPTIONS();
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Methods')).toContain('HEAD');
  });
});

test('every route is described, and every call described has a route', () => {
  const reached = Object.keys(document.paths).map((path) => [path, routeTo(path)]);
  expect(reached.filter(([, route]) => route === undefined)).toEqual([]);
  expect([...new Set(reached.map(([, route]) => route))].sort()).toEqual(routes.toSorted());
});

test('every call has an example value for each part of its path', () => {
  for (const { path, example } of apiCalls) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(example)).toEqual(expect.arrayContaining(names));
  }
});
