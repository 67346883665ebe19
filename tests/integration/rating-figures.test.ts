import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { previewUndo } from '@/lib/database/queries/changes/undo-queries';
import { readWaitingBatch } from '@/lib/database/queries/ratings/rating-pages';
import { getCountedRatings } from '@/lib/database/queries/ratings/rating-queries';
import { decideOnBatch } from '@/lib/database/stores/ratings/batch-store';
import { countEarlierRatings } from '@/lib/database/stores/ratings/earlier-counts';
import { keepRating, withdrawRating } from '@/lib/database/stores/ratings/rating-store';
import { undoRelease } from '@/lib/database/stores/undo-store';
import { shellActor } from '@/lib/domain/accounts/actor-schema';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { calendarMonth, daysAfter } from '@/lib/domain/ratings/months';
import { publishFiles } from '@/lib/features/import/publish/publish-files';
import { readList } from '../fixtures/api-client';
import { readFile } from '../fixtures/file-client';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

// Release 1 is the seed, release 2 a fictional organisation, release 3 its first twenty ratings.

let database: TestDatabase;
const began = new Date();
const month = calendarMonth(began);
const year = month.slice(0, 4);
const day = (days: number) => daysAfter(began, days);

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
  const acme = { id: 'acme', kind: 'company', name: { en: 'Acme' }, country: 'BE' };
  const content = { ...smallSurveyFile(), organisations: [acme] };
  const by = { author: 'An editor', reason: 'Fiction' };
  await publishSurveyFiles(await db(), [{ name: 'fiction.json', content }], by);
});
afterEach(() => database.close());

async function give(at: number, overall: 2 | 5, on: number): Promise<string> {
  return keepRating(
    await db(),
    {
      ...{ organisation: 'acme', month, channel: 'phone', minutes_waited: at, courtesy: 3 },
      ...{ reached: at <= 16, solved: at <= 15, overall },
    },
    { rater: { browser: `b${at}`, network: `198.51.${at}.0/24` }, freezeReason: 'Frozen' },
    day(on),
  );
}

async function decide(on: number): Promise<number> {
  const client = await db();
  const { keys } = await readWaitingBatch(client, 'acme', day(on));
  const seen = { organisation: 'acme', count: keys.length, last: keys.at(-1) ?? 0 };
  const asked = { seen, decision: { decision: 'release' }, reason: 'Ratings' } as const;
  return (await decideOnBatch(client, asked, shellActor, day(on))) ?? 0;
}

/** Twelve 5s and eight 2s, of as many minutes as they have numbers. @returns their receipts */
async function releaseTwenty(): Promise<string[]> {
  const receipts: string[] = [];
  for (let at = 1; at <= 20; at += 1) receipts.push(await give(at, at <= 12 ? 5 : 2, at * 2));
  expect(await decide(50)).toBe(3);
  return receipts;
}

const ratingFigures = async (query = '') => (await readList(`kind=rating${query}`)).figures;

const valuesAt = async (release: number) =>
  (await ratingFigures(`&release=${release}`)).map(({ id, value }) => [id, value]);

async function countedAt(release: number): Promise<number> {
  const { marks } = await getCountedRatings('acme', release);
  return marks.reduce((sum, { count }) => sum + count, 0);
}

const ofTwenty = [
  [`acme-rating-reached-${year}`, 80],
  // (45 + 76) ÷ 35
  [`acme-rating-score-${year}`, 3.46],
  [`acme-rating-solved-${year}`, 75],
  [`acme-rating-wait-phone-${year}`, 10.5],
];

async function importFile(name: string, content: unknown) {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  const { check, report } = await publishFiles(
    await db(),
    { files: [{ name, bytes }], options: importOptionsSchema.parse({}) },
    { actor: shellActor, reason: 'Import', confirmsRedefinitions: true },
  );
  return { codes: check.issues.map(({ code, place }) => [code, place]), report };
}

describe('released ratings are figures', () => {
  test('of kind rating, with all that has to stand beside them, from the same release', async () => {
    await releaseTwenty();
    expect(await valuesAt(2)).toEqual([]);
    expect(await valuesAt(3)).toEqual(ofTwenty);
    const [, score] = await ratingFigures();
    expect(score).toMatchObject({
      ...{ indicator: 'rating-score', theme: 'satisfaction', unit: 'score', country: 'BE' },
      ...{ organisation: 'acme', source: 'public-ratings', locator: 'ratings.csv' },
      ...{ year: Number(year), sample_size: 20, evidence: 'derived', stated_as: '3.46 / 5' },
    });
    expect(JSON.stringify(score)).toMatch(
      /"note":"20 ratings, computed for [^"]*, version 1 of the formula\. [^"]*not representative\."/,
    );
  });

  test('below the threshold there are none', async () => {
    for (let at = 1; at <= 19; at += 1) await give(at, 5, at * 2);
    await decide(50);
    expect(await valuesAt(3)).toEqual([]);
  });

  test('a later release corrects them; a withdrawn rating leaves them, and below 20 they go', async () => {
    const [first = '', second = ''] = await releaseTwenty();
    await give(21, 5, 51);
    expect(await decide(60)).toBe(4);
    const scoreAt = async (release: number) => (await valuesAt(release))[1];
    // (45 + 81) ÷ 36
    expect(await scoreAt(4)).toEqual([`acme-rating-score-${year}`, 3.5]);
    expect(await scoreAt(3)).toEqual([`acme-rating-score-${year}`, 3.46]);
    await withdrawRating(await db(), first);
    expect(await decide(61)).toBe(5);
    expect(await scoreAt(5)).toEqual([`acme-rating-score-${year}`, 3.46]);
    await withdrawRating(await db(), second);
    expect(await decide(62)).toBe(6);
    expect(await valuesAt(6)).toEqual([]);
  });

  test('taken back, a release of ratings takes back its figures; the ratings stay released', async () => {
    await releaseTwenty();
    const { identity } = await previewUndo(await db(), 3);
    const by = { actor: shellActor, reason: 'Too early', identity };
    expect(await undoRelease(await db(), 3, by)).toMatchObject({ release: 4, kept: [] });
    expect(await valuesAt(4)).toEqual([]);
    expect(await countedAt(4)).toBe(20);
    // The next release of ratings says them again.
    await give(21, 2, 51);
    expect(await decide(60)).toBe(5);
    expect(await valuesAt(5)).toHaveLength(4);
  });
});

test('ratings that were released before their counts were kept are counted once, from the release that changed them last', async () => {
  await releaseTwenty();
  await give(21, 5, 51);
  expect(await decide(60)).toBe(4);
  const client = await db();
  await client.ratingCounts.deleteMany();
  expect(await countedAt(4)).toBe(0);
  await countEarlierRatings(client);
  await countEarlierRatings(client);
  expect([await countedAt(3), await countedAt(4)]).toEqual([0, 21]);
  expect(await client.ratingCounts.count()).toBe(1);
});

describe('files of figures of kind rating', () => {
  test('everything exported, imported into an empty database and exported again is the same', async () => {
    await releaseTwenty();
    const [surveys, csv] = [await readFile('surveys.json'), await readFile('figures.csv')];
    expect(csv.toString()).toContain(',rating,');
    expect(await importFile('all.json', surveys)).toMatchObject({ report: { release: null } });
    await database.close();
    database = await openTestDatabase({ seeded: false });
    expect(await importFile('all.json', surveys)).toMatchObject({ report: { release: 1 } });
    expect((await readFile('surveys.json')).equals(surveys)).toBe(true);
    expect((await readFile('figures.csv')).equals(csv)).toBe(true);
  });

  test('another value, another source, or another kind is refused', async () => {
    await releaseTwenty();
    const file = smallSurveyFile();
    const [figure] = file.figures;
    const refused = [['rating-not-imported', 'figures[0].kind']];
    const rated = { ...file, figures: [{ ...figure, kind: 'rating' }] };
    expect(await importFile('own.json', rated)).toEqual({ codes: refused, report: null });
    const text = (await readFile('surveys.json', 'source=public-ratings')).toString();
    const changed = text.replace('3.46,', '4.9,');
    expect(changed).not.toBe(text);
    const { codes, report } = await importFile('changed.json', Buffer.from(changed));
    expect([codes.map(([code]) => code), report]).toEqual([
      ...[['rating-not-imported', 'contradicts-stated'], null],
    ]);
  });
});
