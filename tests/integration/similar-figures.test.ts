import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '@/lib/database/client';
import { readAlike } from '@/lib/database/queries/imports/similar-figure-queries';
import type { Claim } from '@/lib/domain/survey-files/known-content-schema';
import { openTestDatabase } from '../fixtures/seeded-database';

let barometer: Awaited<ReturnType<typeof openTestDatabase>>;
let client: Database;

beforeAll(async () => {
  barometer = await openTestDatabase({ seeded: true });
  client = await openDatabase(barometer.path);
});

afterAll(async () => {
  await client.$disconnect();
  await barometer.close();
});

/** What the seed says: 80 % of Belgians told friends in 2010. */
const told: Claim = {
  ...{ id: 'be-2010-told-friends', indicator: 'told-friends', country: 'BE', year: 2010 },
  ...{ value: 80, survey: 'accenture-2010', source: 'peut-mieux-faire' },
  ...{
    period: null,
    organisation: null,
    sector: null,
    channel: null,
    aspect: null,
    provider: null,
    segment: null,
  },
};
const own = { ...told, id: 'new', value: 12, survey: null, source: 'other' };

test.each<[string, Claim]>([
  ['the same value, of another source', { ...own, value: 80 }],
  ['another value of the same survey in the same source', { ...told, id: 'new', value: 12 }],
])('a figure that says %s is found', async (_, claim) => {
  expect(await readAlike(client, [claim])).toEqual([told]);
});

test.each<[string, Claim]>([
  ['another value, of another source', own],
  ['the same of another survey, with another value', { ...told, value: 12, survey: null }],
  ['the same of another year', { ...told, year: 2011 }],
  ['the same of another country', { ...told, country: 'FR' }],
  ['the same of another indicator', { ...told, indicator: 'told-nobody' }],
  ['the same of a part of them', { ...told, sector: 'energy' }],
])('a figure that says %s is not', async (_, claim) => {
  expect(await readAlike(client, [claim])).toEqual([]);
});

test('a figure is found once, however many claims it agrees with', async () => {
  expect(await readAlike(client, [told, { ...own, value: 80 }, own])).toEqual([told]);
});
