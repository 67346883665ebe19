import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GET as getRatings } from '@/app/api/v1/ratings/route';
import { GET as getRatingsCsv } from '@/app/api/v1/ratings.csv/route';
import { networkPrefix } from '@/lib/base/http/client-address';
import { db } from '@/lib/database/client';
import {
  findByReceipt,
  getCountedRatings,
  getFreeze,
  getDecisions,
  getFreezeAt,
  getRatedIds,
} from '@/lib/database/queries/ratings/rating-queries';
import { readWaitingBatch } from '@/lib/database/queries/ratings/rating-pages';
import { decideOnBatch } from '@/lib/database/stores/ratings/batch-store';
import { liftFreeze } from '@/lib/database/stores/ratings/freeze-store';
import { destroyOldKeys } from '@/lib/database/stores/ratings/network-key-store';
import { stageDecision } from '@/lib/database/stores/ratings/staged-decision';
import { withPublicationLock } from '@/lib/database/stores/publication-lock';
import { sweepUnpublished } from '@/lib/database/stores/release-store';
import { takeProof } from '@/lib/database/stores/ratings/proof-store';
import {
  changeRating,
  keepRating,
  withdrawRating,
} from '@/lib/database/stores/ratings/rating-store';
import { recordRatingReply } from '@/lib/database/stores/ratings/rating-reply-store';
import { daysAfter, calendarMonth } from '@/lib/domain/ratings/months';
import { getModeratedBatch, getWaitingOrganisations } from '@/lib/features/ratings/moderation';
import { toRatingJsonLd } from '@/lib/features/ratings/rating-records';
import { getPublicRatings } from '@/lib/features/ratings/public-ratings';
import { getRelease } from '@/lib/database/queries/releases/release-queries';
import type { Actor } from '@/lib/domain/accounts/actor-schema';
import type { BatchDecision } from '@/lib/domain/ratings/batch-decision';
import type { Rating } from '@/lib/domain/ratings/rating-schema';
import { anna, auditTrail } from '../fixtures/editors';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

const mo: Actor = { ...anna, account: 'mo@example.org', name: 'Mo', role: 'moderator' };
const organisations = [{ id: 'acme', kind: 'company', name: { en: 'acme' } }];

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
  const content = { ...smallSurveyFile(), organisations };
  await publishSurveyFiles(await db(), [{ name: 'fiction.json', content }], {
    ...{ author: 'An editor', reason: 'Fiction' },
  });
});
afterEach(() => database.close());

const start = Date.UTC(2026, 10, 2, 10);
const after = (hours: number) => new Date(start + hours * 3_600_000);

const answers: Rating = {
  ...{ organisation: 'acme', month: '2026-10', channel: 'phone', minutes_waited: 12 },
  ...{ reached: true, solved: false, courtesy: 4, overall: 2 },
};

/** Each of another browser and network. */
const give = async (at: number, own: Partial<Rating> = {}, now = after(0), browser = `b${at}`) =>
  keepRating(
    await db(),
    { ...answers, ...own },
    { rater: { browser, network: networkPrefix(`198.51.${at}.7`) }, freezeReason: 'Frozen' },
    now,
  );

const decide = async (now: Date, decision: BatchDecision = { decision: 'release' }, actor = mo) => {
  const client = await db();
  const { keys } = await readWaitingBatch(client, 'acme', now);
  const seen = { organisation: 'acme', count: keys.length, last: keys.at(-1) ?? 0 };
  return decideOnBatch(client, { seen, decision, reason: 'Ratings' }, actor, now);
};

const stateOf = async (receipt: string) => {
  const found = await findByReceipt(await db(), receipt);
  return found && { state: found.state, refusal: found.refusal, overall: found.overall };
};

const marksAt = async (release: number | null) =>
  (await getCountedRatings('acme', release ?? 0)).marks
    .flatMap(({ overall, count }) => Array<number>(count).fill(overall))
    .sort((a, b) => a - b);

describe('the way of a rating', () => {
  test('it waits 72 hours, whatever it says, and is released with its batch', async () => {
    const [low, high] = [await give(1, { overall: 1 }), await give(2, { overall: 5 })];
    expect(await stateOf(low)).toEqual({ state: 'waiting', refusal: null, overall: 1 });
    await expect(decide(after(71))).rejects.toMatchObject({ code: 'nothing-ready' });
    const release = await decide(after(72));
    expect(await marksAt(release)).toEqual([1, 5]);
    expect(await marksAt(2)).toEqual([]);
    expect([(await stateOf(low))?.state, (await stateOf(high))?.state]).toEqual([
      ...['released', 'released'],
    ]);
    expect((await auditTrail()).at(-1)).toEqual([
      ...['mo@example.org', 'ratings-decided', 'acme', 'release 2 0'],
    ]);
  });

  test('a refused one tells its reason by its receipt, and is published nowhere', async () => {
    const receipt = await give(1);
    expect(await decide(after(80), { decision: 'refuse', reason: 'burst' })).toBeNull();
    expect(await stateOf(receipt)).toMatchObject({ state: 'refused', refusal: 'burst' });
    expect(await marksAt(2)).toEqual([]);
  });

  test('a change of what was released waits as a new one does, and takes its place then', async () => {
    const receipt = await give(1, { overall: 1 });
    const first = await decide(after(72));
    await changeRating(await db(), receipt, { ...answers, overall: 4 }, after(100));
    expect(await stateOf(receipt)).toMatchObject({ state: 'waiting', overall: 4 });
    await expect(decide(after(171))).rejects.toMatchObject({ code: 'nothing-ready' });
    const second = await decide(after(172));
    expect([await marksAt(first), await marksAt(second)]).toEqual([[1], [4]]);
  });

  test('a withdrawn one leaves the next release, and stays in the frozen one', async () => {
    const receipt = await give(1, { overall: 1 });
    const first = await decide(after(72));
    await withdrawRating(await db(), receipt);
    await give(2, { overall: 5 }, after(80));
    const second = await decide(after(160));
    expect([await marksAt(first), await marksAt(second)]).toEqual([[1], [5]]);
  });

  test('withdrawn ones leave without a batch too', async () => {
    const receipt = await give(1);
    const first = await decide(after(72));
    await withdrawRating(await db(), receipt);
    const second = await decide(after(73));
    expect([await marksAt(first), await marksAt(second)]).toEqual([[2], []]);
    await expect(decide(after(74))).rejects.toThrow('nothing-ready');
  });

  test('of one browser the later rating of an organisation replaces the one before', async () => {
    await give(1, { overall: 1 }, after(0), 'same');
    await give(2, { overall: 5 }, after(1), 'same');
    expect(await marksAt(await decide(after(80)))).toEqual([5]);
  });

  test('of a decision that a crash broke off nothing stays', async () => {
    const [first, second] = [await give(1, { overall: 1 }), await give(2)];
    const release = await decide(after(72));
    const [third, fourth] = [await give(3, {}, after(73)), await give(4, {}, after(73))];
    await changeRating(await db(), first, { ...answers, overall: 4 }, after(74));
    await withdrawRating(await db(), second);
    // Written without its batch and its release.
    await stageDecision(await db(), {
      ...{ batch: 2, release: (release ?? 0) + 1, reason: 'burst' },
      ...{ released: [3, 5], refused: [4], replaced: [1], left: [2] },
    });
    expect(await stateOf(fourth)).toMatchObject({ state: 'refused' });
    await withPublicationLock(await db(), sweepUnpublished);
    const states = await Promise.all([first, second, third, fourth].map(stateOf));
    expect(states).toMatchObject([
      ...[{ state: 'waiting', overall: 4 }, { state: 'withdrawn' }],
      ...[{ state: 'waiting' }, { state: 'waiting', refusal: null }],
    ]);
    expect(await marksAt(await decide(after(200)))).toEqual([2, 2, 4]);
  });

  test('who may decide, and on what they saw', async () => {
    await give(1);
    await expect(
      decide(after(80), { decision: 'release' }, { ...mo, role: 'editor' }),
    ).rejects.toThrow('moderator');
    const seen = { organisation: 'acme', count: 2, last: 2 };
    const asked = { seen, decision: { decision: 'release' } as const, reason: 'Ratings' };
    await expect(decideOnBatch(await db(), asked, mo, after(80))).rejects.toThrow('batch-changed');
  });

  test('an organisation that is not known has none', async () => {
    await expect(give(1, { organisation: 'nobody' })).rejects.toThrow('unknown-organisation');
    await expect(give(1, { month: '2026-12' })).rejects.toThrow('month-to-come');
    await expect(withdrawRating(await db(), 'x'.repeat(43))).rejects.toThrow('unknown-receipt');
  });
});

const ask = (path: string) => new Request(`http://localhost:3000/api/v1${path}`);

describe('what the public says of an organisation', () => {
  test('nothing; how many, up to 19; from 20 on a score; and what it replies', async () => {
    expect((await getPublicRatings('acme', 2)).aggregate).toEqual({ count: 0, scored: null });
    expect(await getRatedIds(2)).toEqual([]);
    const began = new Date();
    const day = (days: number) => daysAfter(began, days);
    const month = calendarMonth(began);
    for (let at = 1; at <= 19; at += 1)
      await give(at, { month, overall: at <= 12 ? 5 : 2 }, day(at * 2));
    const few = (await decide(day(42))) ?? 0;
    expect((await getPublicRatings('acme', few)).aggregate).toEqual({ count: 19, scored: null });
    await give(20, { month }, day(43));
    const enough = (await decide(day(46))) ?? 0;
    expect((await getPublicRatings('acme', enough)).aggregate).toMatchObject({
      ...{ count: 20, scored: { mean: 3.8, distribution: { 1: 0, 2: 8, 3: 0, 4: 0, 5: 12 } } },
    });
    const own = await getRelease(enough);
    if (own === null) throw new Error(`Release ${enough} is missing.`);
    expect(await getDecisions(own)).toMatchObject([{ released: 19 }, { released: 1, refused: 0 }]);
    const answer: unknown = await (await getRatings(ask('/ratings'))).json();
    expect(answer).toMatchObject({
      total: 1,
      ratings: [{ organisation: 'acme', release: enough, version: 1, count: 20 }],
    });
    const csv = (await (await getRatingsCsv(ask('/ratings.csv'))).text()).split('\r\n');
    expect(csv[0]?.split(',').slice(0, 7)).toEqual([
      ...['organisation', 'month', 'release', 'version', 'count', 'score', 'mean'],
    ]);
    expect(csv[1]).toMatch(new RegExp(`^acme,${month},${enough},1,20,[\\d.]+,3.8,0,8,0,0,12,`));
    expect(csv[1]?.split(',')).toHaveLength(csv[0]?.split(',').length ?? 0);
    expect(JSON.stringify(answer) + csv.join()).not.toMatch(/network|receipt|browser|[0-9a-f]{64}/);
    const page = { name: 'Acme', path: '/en/organisations/acme' };
    expect(
      toRatingJsonLd((await getPublicRatings('acme', enough)).aggregate, page)?.aggregateRating,
    ).toMatchObject({ ratingCount: 20, bestRating: 5, worstRating: 1 });
    expect(toRatingJsonLd({ count: 19, scored: null }, page)).toBeNull();
    const text = { text: 'We hired.', language: 'en', domain: 'acme.example' } as const;
    const reply = { ...text, received_on: '2026-11-20' };
    const release = await recordRatingReply(
      await db(),
      { ...reply, organisation: 'acme', proof: 'dns' },
      { actor: anna, reason: 'Reply' },
      began,
    );
    expect(await getPublicRatings('acme', release)).toMatchObject({ freeze: null, reply });
    expect((await getPublicRatings('acme', enough)).reply).toBeNull();
  });

  test('a moderator sees counts, spread and warnings, and no network', async () => {
    for (const at of [1, 2, 3]) await give(at);
    expect(await getModeratedBatch(await db(), 'acme', after(72))).toEqual({
      ...{ organisation: 'acme', count: 3, last: 3, reached: 3, solved: 0 },
      distribution: { 1: 0, 2: 3, 3: 0, 4: 0, 5: 0 },
      warnings: [{ kind: 'identical-answers', count: 3 }],
      ...{ overdue: 0, held: 0, leaving: 0, freeze: null },
    });
    expect(await getWaitingOrganisations(await db(), after(169))).toEqual([
      {
        ...{ organisation: 'acme', count: 3, isOverdue: true },
        ...{ ready_at: after(72), due_at: after(168) },
      },
    ]);
  });
});

describe('abuse', () => {
  test('eleven in a day freeze an organisation until somebody lifts it', async () => {
    for (let at = 1; at <= 10; at += 1) await give(at);
    expect(await getFreeze(await db(), 'acme')).toBeNull();
    await give(11);
    expect(await getFreeze(await db(), 'acme')).toEqual({ cause: 'day', frozen_at: after(0) });
    await expect(decide(after(72))).rejects.toMatchObject({ code: 'frozen' });
    const request = { organisation: 'acme', reason: 'Looked at' };
    expect(await liftFreeze(await db(), request, mo, after(73))).toBe(4);
    expect(await liftFreeze(await db(), request, mo, after(73))).toBeNull();
    // Release 3 brought the notice, release 4 took it away.
    expect([await getFreezeAt('acme', 2), await getFreezeAt('acme', 4)]).toEqual([null, null]);
    expect(await getFreezeAt('acme', 3)).toMatchObject({ cause: 'day' });
    expect(await getFreeze(await db(), 'acme')).toBeNull();
    expect(await marksAt(await decide(after(74)))).toHaveLength(11);
  });

  test('sixty 1s in a day freeze it, however many networks they come from, and nothing of them shows', async () => {
    for (let at = 1; at <= 60; at += 1) await give(at, { overall: 1 });
    expect(await getFreeze(await db(), 'acme')).toMatchObject({ cause: 'day' });
    await expect(decide(after(72))).rejects.toMatchObject({ code: 'frozen' });
    expect(await getPublicRatings('acme', 3)).toMatchObject({
      ...{ aggregate: { count: 0, scored: null }, freeze: { cause: 'day' } },
    });
    expect(await decide(after(72), { decision: 'refuse', reason: 'burst' })).toBeNull();
  });

  test('three of one network freeze it too', async () => {
    for (const browser of ['x', 'y', 'z']) await give(1, {}, after(0), browser);
    expect(await getFreeze(await db(), 'acme')).toMatchObject({ cause: 'network' });
  });

  test('a proof is taken once, by one of two at once', async () => {
    const client = await db();
    const take = () => takeProof(client, 'proof', after(1), after(0));
    expect((await Promise.all([take(), take()])).sort()).toEqual([false, true]);
    expect(await take()).toBe(false);
    expect(await takeProof(client, 'another', after(1), after(0))).toBe(true);
  });

  test('the key of a month and its hashes are destroyed 30 days after it', async () => {
    await give(1);
    const client = await db();
    const networks = { select: { network: true } };
    const before = await client.rating.findFirst(networks);
    expect(before?.network).toMatch(/^[0-9a-f]{64}$/);
    expect(await destroyOldKeys(client, new Date('2026-12-30T23:59:59Z'))).toEqual([]);
    expect(await destroyOldKeys(client, new Date('2026-12-31T00:00:00Z'))).toEqual(['2026-11']);
    const later = await client.rating.findFirst(networks);
    expect(later?.network).toBeNull();
    expect(await client.ratingNetworkKey.count()).toBe(0);
  });
});
