import { readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { NextRequest } from 'next/server';
import { afterEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

const app = resolve(import.meta.dirname, '../../app');

/** An id for each part of an address that one follows. */
const ids: Readonly<Record<string, string>> = {
  ...{ themes: 'waiting', sources: 'peut-mieux-faire' },
  ...{ figures: 'be-2010-told-friends', charts: 'waiting-times' },
};

/** The address of every page and file on disk below a language, with an id where it takes one. */
function addressesIn(folder: string): string[] {
  const files = readdirSync(resolve(app, folder), { recursive: true, encoding: 'utf8' });
  const places = files.filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file)).map(dirname);
  return places
    .map((place) => `/${folder}/${place === '.' ? '' : place}`)
    .map((path) => path.replace('[locale]', 'fr').replace(/(\w+)\/\[\w+\]/, withId))
    .map((path) => path.replace(/\/$/, ''));
}

const withId = (_: string, room: string) => `${room}/${ids[room] ?? ''}`;

const addresses = [...addressesIn('[locale]'), ...addressesIn('embed/[locale]')];

let database: TestDatabase;
afterEach(() => database.close());

async function ask(path: string, headers = {}) {
  const { proxy } = await import('@/proxy');
  const answer = await proxy(new NextRequest(`https://barometer.example${path}`, { headers }));
  const rewritten = answer.headers.get('x-middleware-rewrite');
  if (rewritten === null) return answer.headers.get('x-middleware-next') === '1' ? 'page' : 'other';
  return `${answer.status} ${new URL(rewritten).pathname}`;
}

test('every page on disk is let through', async () => {
  database = await openTestDatabase({ seeded: true });
  expect(addresses.length).toBeGreaterThan(14);
  for (const address of addresses) {
    const expected = address === '/fr/not-found' ? '404 /fr/not-found' : 'page';
    expect([address, await ask(address)]).toEqual([address, expected]);
  }
});

test.each([
  ['/fr/themes/nothing', 'fr'],
  ['/fr/sources/nothing', 'fr'],
  ['/nl/figures/nothing', 'nl'],
  ['/nl/figures/be-2010-told-friends/more', 'nl'],
  ['/en/sources/__proto__', 'en'],
  ['/en/about/more', 'en'],
  ['/embed/nl/charts/nothing', 'nl'],
  ['/embed/fr/figures/nothing', 'fr'],
  ['/embed/fr/sources/peut-mieux-faire', 'fr'],
  ['/embed/fr', 'fr'],
])('%s is answered by the not-found page of %s', async (path, locale) => {
  database = await openTestDatabase({ seeded: true });
  expect(await ask(path, { 'Accept-Language': 'en' })).toBe(`404 /${locale}/not-found`);
});

test('a chosen chart, and an id written with escapes, are pages', async () => {
  database = await openTestDatabase({ seeded: true });
  expect(await ask('/embed/fr/charts/chosen?figure=be-2010-told-friends')).toBe('page');
  expect(await ask('/fr/figures/%62e-2010-told-friends')).toBe('page');
});

test('where no release can be read, the page itself says so', async () => {
  database = await openTestDatabase({ seeded: false });
  expect(await ask('/fr/figures/be-2010-told-friends')).toBe('page');
});
