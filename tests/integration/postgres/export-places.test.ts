import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readEnv } from '@/lib/base/settings/settings';
import { ResponseCache } from '@/lib/base/http/response-cache';
import { db, openDatabase, type Database } from '@/lib/database/client';
import {
  freeExportPlace,
  renewExportPlaces,
  takeExportPlace,
} from '@/lib/database/stores/export-place-store';
import { SharedExportPlaces } from '@/lib/features/exports/shared-export-places';
import { createApp } from '@/lib/server/app';
import { RequestLimits } from '@/lib/server/request-limits';
import { GET } from '@/app/api/v1/figures.csv/route';
import { openProxy } from '../../fixtures/cutting-proxy';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';

let database: TestDatabase;
let other: Database;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
  other = await openDatabase(database.address);
});
afterEach(async () => {
  await other.$disconnect();
  await database.close();
});

const places = { all: 4, ofOneClient: 2 };
const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);

test('of many exports that begin at once on several instances, so many get a place as there are', async () => {
  const own = await db();
  const asked = Array.from({ length: 24 }, (_, index) => ({
    instance: index % 2 === 0 ? own : other,
    place: { holder: `export ${index}`, client: ['ada', 'ben', 'eva'][index % 3] ?? '' },
  }));
  const taken = await Promise.all(
    asked.map(({ instance, place }) => takeExportPlace(instance, place, places, new Date())),
  );
  expect(taken.filter(Boolean)).toHaveLength(4);
  const held = await own.exportPlace.findMany({ orderBy: { number: 'asc' } });
  expect(held.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  const more = { holder: 'one more', client: 'zoe' };
  expect(await takeExportPlace(other, more, places, new Date())).toBe(false);
});

test('one client has half of the places at most, whichever instance it asks', async () => {
  const own = await db();
  const take = (instance: Database, holder: string, client: string) =>
    takeExportPlace(instance, { holder, client }, places, new Date());
  expect(await take(own, 'first', 'ada')).toBe(true);
  expect(await take(other, 'second', 'ada')).toBe(true);
  expect(await take(own, 'third', 'ada')).toBe(false);
  expect(await take(own, 'fourth', 'ben')).toBe(true);
});

test('a place of an instance that died is free once its lease has run out, one that is renewed is not', async () => {
  const own = await db();
  const one = { all: 1, ofOneClient: 1 };
  const take = (id: string, at: Date) => takeExportPlace(own, { holder: id, client: id }, one, at);
  expect(await take('died', new Date())).toBe(true);
  expect(await take('early', later(25))).toBe(false);
  expect(await take('next', later(35))).toBe(true);
  await renewExportPlaces(other, ['next'], later(60));
  expect(await take('last', later(85))).toBe(false);
  await freeExportPlace(other, 'next');
  expect(await take('last', later(85))).toBe(true);
});

test('a place that another instance has is one less for this one’s readers', async () => {
  const settings = readEnv({ ...process.env, EXPORTS_AT_ONCE: '1', EXPORT_SMALL_FIGURES: '0' });
  const app = await createApp({
    ...{ settings, limits: new RequestLimits(settings), isDevelopment: false, files: null },
    ...{ cache: new ResponseCache(1), release: () => 1, edition: () => null },
    handle: async ({ url = '' }, response) => {
      const answer = await GET(new Request(new URL(url, 'https://barometer.example')));
      response.writeHead(answer.status).end(await answer.text());
    },
  });
  const ask = () => app.inject('/api/v1/figures.csv');
  await takeExportPlace(
    other,
    { holder: 'theirs', client: 'x' },
    { all: 1, ofOneClient: 1 },
    later(0),
  );
  const refused = await ask();
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '5']);
  await freeExportPlace(other, 'theirs');
  expect((await ask()).statusCode).toBe(200);
  await vi.waitFor(async () => expect(await other.exportPlace.count()).toBe(0));
  await app.close();
});

test('while the server cannot be asked, each instance counts its own alone', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const proxy = await openProxy(database.address);
  await (await db()).$disconnect();
  globalThis.barometerDatabase = undefined;
  process.env.DATABASE_URL = proxy.address;
  await db();
  proxy.close();
  expect(await new SharedExportPlaces(places).take('ada')).toBeNull();
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});
