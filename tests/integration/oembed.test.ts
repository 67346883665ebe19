import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '../fixtures/api-client';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

const home = 'https://barometer.example';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

/** Asks how to embed a path of the barometer. */
async function ask(path: string, more = '', headers: Record<string, string> = {}) {
  const { GET } = await import('@/app/api/v1/oembed/route');
  const url = encodeURIComponent(home + path);
  return GET(new Request(`${home}/api/v1/oembed?url=${url}${more}`, { headers }));
}

const answerSchema = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.url(),
  html: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
});

async function readAnswer(path: string, more = '') {
  const response = await ask(path, more);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  return answerSchema.parse(await response.json());
}

test('a chart is embedded in its language, with its filters in one order', async () => {
  const answer = await readAnswer(
    '/embed/fr/charts/waiting-times?scheme=dark&year=2010,2008&country=BE',
  );
  expect(answer).toMatchObject({
    title: 'Temps d’attente\u00a0: promis, toléré, vécu',
    provider_name: 'Baromètre du service client',
    provider_url: `${home}/fr`,
    width: 640,
  });
  expect(answer.html).toContain(
    `<iframe src="${home}/embed/fr/charts/waiting-times?country=BE&amp;year=2008,2010&amp;scheme=dark"`,
  );
  expect(answer.html).toContain(`<script src="${home}/embed.js" async></script>`);
});

test('a chart of chosen figures is embedded with them, at its release', async () => {
  const figures = 'be-2009-switched-provider,be-2010-told-friends';
  const { title, html } = await readAnswer(
    `/embed/en/charts/chosen?figure=${figures}&release=1&scheme=dark`,
  );
  expect(title).toBe('The chosen figures');
  expect(html).toContain(
    `src="${home}/embed/en/charts/chosen?release=1&amp;figure=${figures}&amp;scheme=dark"`,
  );
});

test('a figure is embedded from its own page', async () => {
  const { title, html } = await readAnswer('/en/figures/be-2010-switched-provider');
  expect(title).toBe('Switched provider after poor service, Belgium, 2010');
  expect(html).toContain(`src="${home}/embed/en/figures/be-2010-switched-provider"`);
});

test('a host’s limits are kept, in the answer and in the frame', async () => {
  const small = await readAnswer('/embed/en/charts/waiting-times', '&maxwidth=300&maxheight=200');
  expect([small.width, small.height]).toEqual([300, 200]);
  expect(small.html).toContain('width="300" height="200"');
  const large = await readAnswer('/embed/en/charts/waiting-times', '&maxwidth=3000&maxheight=9000');
  expect(large.width).toBe(640);
  expect(large.height).toBeLessThan(2_000);
});

test.each([
  ['/embed/en/charts/nothing'],
  ['/embed/en/figures/nothing'],
  ['/en/themes/waiting'],
  ['/elsewhere'],
])('%s is not found', async (path) => {
  const response = await ask(path);
  expect(response.status).toBe(404);
  expect(problemSchema.parse(await response.json()).status).toBe(404);
});

test.each([
  ['/embed/en/charts/waiting-times', '&maxwidth=wide', 'maxwidth'],
  ['/embed/en/charts/waiting-times?country=XX', '', 'country'],
  ['/embed/en/charts/waiting-times?release=99', '', 'release'],
  ['/embed/en/charts/waiting-times?scheme=blue', '', 'scheme'],
  ['/embed/en/charts/chosen', '', 'figure'],
  ['/embed/en/charts/chosen?figure=nothing', '', 'figure'],
])('%s%s is refused, naming %s', async (path, more, parameter) => {
  const response = await ask(path, more);
  expect(response.status).toBe(400);
  const { errors } = problemSchema.parse(await response.json());
  expect(errors?.map((error) => error.parameter)).toEqual([parameter]);
});

test('an address that is missing is asked for, in the reader’s language', async () => {
  const { GET } = await import('@/app/api/v1/oembed/route');
  const headers = { 'Accept-Language': 'nl' };
  const response = await GET(new Request(`${home}/api/v1/oembed`, { headers }));
  const { errors } = problemSchema.parse(await response.json());
  expect(errors).toEqual([
    {
      parameter: 'url',
      message:
        'De parameter ‘url’ ontbreekt. Geef het webadres van een grafiek of cijfer om in te sluiten.',
    },
  ]);
});

test('XML is refused with 501, as oEmbed wants it', async () => {
  const response = await ask('/embed/en/charts/waiting-times', '&format=xml');
  expect(response.status).toBe(501);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
});

/** Asks about any text as an address, ours or not. */
async function statusOf(address: string): Promise<number> {
  const { GET } = await import('@/app/api/v1/oembed/route');
  const query = new URLSearchParams({ url: address });
  return (await GET(new Request(`${home}/api/v1/oembed?${query}`))).status;
}

test.each([
  ['https://user:secret@barometer.example/embed/en/charts/waiting-times', 200],
  ['https://user:secret@barometer.example/embed/en/charts/nothing', 404],
  ['https://evil.example/embed/en/charts/waiting-times', 404],
  ['https://barometer.example:444/embed/en/charts/waiting-times', 404],
  ['https://barometer.example/embed/en/charts/waiting-times/', 404],
  ['https://barometer.example/embed/en/charts/%00', 404],
  ['https://barometer.example/embed/en/charts/waiting-times?release=%00', 400],
  ['https://barometer.example/embed/en/charts/waiting-times?q=%ED%A0%80%00', 400],
  ['ftp://barometer.example/embed/en/charts/waiting-times', 400],
  ['javascript:alert(1)', 400],
  ['https://', 400],
  ['https://[::1', 400],
  ['//barometer.example/en', 400],
  ['', 400],
])('about %s is answered with %d', async (address, status) => {
  expect(await statusOf(address)).toBe(status);
});

test('about anything else is answered with 400 or 404', async () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 });
  const address = fc.oneof(
    anything,
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    anything.map((rest) => `${home}/${rest}`),
    anything.map((rest) => `${home}/embed/en/charts/x?${rest}`),
    anything.map((who) => `https://${who}@barometer.example/en`),
  );
  await fc.assert(
    fc.asyncProperty(address, async (one) => {
      expect([400, 404]).toContain(await statusOf(one));
    }),
    { numRuns: 300 },
  );
});

test('who holds the answer gets 304', async () => {
  const etag = (await ask('/embed/en/charts/waiting-times')).headers.get('ETag') ?? '';
  const again = await ask('/embed/en/charts/waiting-times', '', { 'If-None-Match': etag });
  expect(again.status).toBe(304);
  const other = await ask('/embed/en/charts/waiting-times', '&maxwidth=300', {
    'If-None-Match': etag,
  });
  expect(other.status).toBe(200);
});
