import { afterAll, beforeAll, expect, test } from 'vitest';
import { suggestionsSchema } from '@/lib/features/search/suggestion-schema';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

async function suggest(locale: string, q: string) {
  const { GET } = await import('@/app/[locale]/search/route');
  const url = `https://barometer.example/${locale}/search?q=${encodeURIComponent(q)}`;
  const response = await GET(new Request(url), { params: Promise.resolve({ locale }) });
  return { response, read: suggestionsSchema.safeParse(await response.json()).data };
}

test('the figures that are called so come first, with value, place and year', async () => {
  const { read } = await suggest('en', 'churn');
  expect(read?.figures[0]).toEqual({
    href: '/en/figures/be-2010-switched-provider',
    value: '61%',
    label: 'Switched provider after poor service',
    context: 'Belgium · 2010',
  });
  expect(read?.themes).toEqual([{ href: '/en/themes/switching', label: 'Switching and loyalty' }]);
});

test('sources are found by their author', async () => {
  const { read } = await suggest('nl', 'Roulive');
  expect(read?.total).toBe(10);
  expect(read?.figures).toHaveLength(5);
  expect(read?.sources.map(({ href }) => href)).toEqual([
    '/nl/sources/service-client-arrive-en-belgique',
  ]);
});

test.each([
  ['fr', 'belgique', '/fr/countries/BE', 'Belgique'],
  ['en', 'België', '/en/countries/BE', 'Belgium'],
  ['nl', 'France', '/nl/countries/FR', 'Frankrijk'],
])('in %s, %s leads to the country', async (locale, q, href, label) => {
  expect((await suggest(locale, q)).read?.countries).toEqual([{ href, label }]);
});

test('nothing asked is nothing found, and what cannot be read is named', async () => {
  expect((await suggest('en', 'zzzz')).read).toEqual({
    ...{ total: 0, figures: [], themes: [], countries: [], organisations: [], sources: [] },
    ...{ commitments: [], near: [] },
  });
  expect((await suggest('en', 'x'.repeat(201))).response.status).toBe(400);
});

test.each([
  ['fr', 'satisfacion', 'satisfaction'],
  ['fr', 'fidelitee', 'fidélité'],
  ['nl', 'tevredeheid', 'tevredenheid'],
  ['nl', 'overstpapen', 'overstappen'],
  ['en', 'Acenture', 'Accenture'],
  ['en', 'satisfct', 'satisfaction'],
  ['fr', 'banque satisfacion', 'banque satisfaction'],
] as const)('%s: %s finds nothing and leads to %s', async (locale, typed, meant) => {
  const { read } = await suggest(locale, typed);
  expect(read?.total).toBe(0);
  const near = read?.near.map(({ label }) => label.toLowerCase()) ?? [];
  expect(near).toContain(meant.toLowerCase());
  for (const { label } of read?.near ?? []) {
    const { read: found } = await suggest(locale, label);
    if (!label.includes(' ')) expect(found?.total, label).toBeGreaterThan(0);
  }
});

test('what finds something, or is near to nothing, leads nowhere else', async () => {
  expect((await suggest('en', 'churn')).read?.near).toEqual([]);
  expect((await suggest('en', 'satisfaction zzzzzz')).read?.near).toEqual([]);
});

test('a search that leads on keeps the release', async () => {
  const { GET } = await import('@/app/[locale]/search/route');
  const url = 'https://barometer.example/en/search?q=Acenture&release=1';
  const response = await GET(new Request(url), { params: Promise.resolve({ locale: 'en' }) });
  const { near } = suggestionsSchema.parse(await response.json());
  expect(near[0]?.href).toBe('/en/figures?q=Accenture&release=1');
});
