import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '@/lib/database/client';
import { readAlike, readLines } from '@/lib/database/queries/imports/similar-figure-queries';
import type { Claim } from '@/lib/domain/survey-files/known-content-schema';
import { sampleFigure } from '../fixtures/sample-figure';
import { openTestDatabase } from '../fixtures/seeded-database';

let barometer: Awaited<ReturnType<typeof openTestDatabase>>;
let client: Database;

beforeAll(async () => {
  barometer = await openTestDatabase({ seeded: true });
  client = await openDatabase(barometer.address);
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

test('figures of one line are found in the surveys that are asked for, of whatever year', async () => {
  const line = { indicator: 'switched-provider', country: 'BE', sector: null, channel: null };
  const asked = [sampleFigure({ id: 'new', year: 2014, ...line })];
  const surveys = ['accenture-2009', 'accenture-2010'];
  const found = async (own: readonly string[]) =>
    (await readLines(client, asked, own)).map(({ id }) => id).toSorted();
  expect(await found(surveys)).toEqual(['be-2009-switched-provider', 'be-2010-switched-provider']);
  expect(await found(['accenture-2010'])).toEqual(['be-2010-switched-provider']);
  expect(await found([])).toEqual([]);
  const elsewhere = [sampleFigure({ id: 'new', ...line, country: 'NL' })];
  expect(await readLines(client, elsewhere, surveys)).toEqual([]);
});
