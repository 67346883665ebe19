import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shellActor } from '@/lib/domain/accounts/actor-schema';
import { db, openDatabase } from '@/lib/database/client';
import {
  beginCheck,
  checkDraft,
  publishDraft,
  takeUpChecks,
} from '@/lib/features/import/drafts/draft-jobs';
import {
  askForCheck,
  claimCheck,
  claimDraft,
  endClaim,
  readDraftWork,
} from '@/lib/database/stores/draft-job-store';
import {
  createDraft,
  readDraft,
  readDraftCheck,
  saveDraftCheck,
  saveDraftOptions,
} from '@/lib/database/stores/draft-store';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { addFormAnswers } from '@/lib/features/import/drafts/import-form';
import { publishFiles, publishPreviewed } from '@/lib/features/import/publish/publish-files';
import { withPublicationLock } from '@/lib/database/stores/publication-lock';
import { anna } from '../fixtures/editors';
import { readFile } from '../fixtures/file-client';
import { firstRelease } from '../fixtures/first-release';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

const header = 'id,indicator,country,year,value,kind,survey,source,paragraph,stated_as,year_basis';
const corrected = `${header}\nbe-2010-switched-provider,switched-provider,BE,2010,62,survey,accenture-2010,peut-mieux-faire,4,62 %,stated`;

/** Redefines what other figures use. */
const relabelled = JSON.stringify({
  source: null,
  codes: [{ breakdown: 'channel', code: 'phone', label: { en: 'Fax', fr: 'Fax', nl: 'Fax' } }],
});

const options = importOptionsSchema.parse({});

async function draftOf(text: string, own = options): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return createDraft(await db(), { name: 'own.csv', bytes, options: own }, anna);
}

/** Publishes what the last check of a draft shows, as the page of the draft asks for it. */
async function publishSeen(id: string, confirmsRedefinitions = false) {
  const check = await readDraftCheck(await db(), id);
  return publishDraft(id, { ...misread, confirmsRedefinitions }, check?.identity ?? notSeen);
}

const misread = { actor: anna, reason: 'misread', confirmsRedefinitions: false };
const workOn = async (id: string) => readDraftWork(await db(), id, new Date());

const noFindings = { redefinitions: [], issues: [], questions: [], columns: null, omitted: 0 };
/** The identity of no check at all. */
const notSeen = '0'.repeat(64);

const figures = async () =>
  (await db()).figure.findMany({ where: { id: 'be-2010-switched-provider', until: null } });

test('a check shows what publishing would do, and changes no content', async () => {
  const before = await figures();
  const id = await draftOf(corrected);
  await beginCheck(id);
  expect((await workOn(id)).isAtWork).toBe(true);
  await takeUpChecks();
  expect((await workOn(id)).isAtWork).toBe(false);
  const check = await readDraftCheck(await db(), id);
  expect(check?.findings.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(check?.preview?.unchanged).toBe(0);
  const texts = check?.preview?.texts?.fr;
  expect(texts?.changes.counts).toEqual({ added: 0, corrected: 1, withdrawn: 0 });
  const value = texts?.changes.rows[0]?.fields.find(({ field }) => field === 'value');
  expect([value?.was, value?.now].map((text) => text?.replace(/\s/, ' '))).toEqual([
    '61 %',
    '62 %',
  ]);
  expect(texts?.charts.length).toBeGreaterThan(0);
  expect(JSON.stringify(texts?.charts)).toMatch(/"62\s%"/);
  expect(await figures()).toEqual(before);
  expect(await (await db()).release.count()).toBe(1);
});

test('a check says how far it is, until it ends', async () => {
  const id = await draftOf(corrected);
  const progress = async () => (await workOn(id)).progress;
  expect(await progress()).toBeNull();
  const work = checkDraft(id);
  // What comes after comparing is long enough to be seen: the draft is published in a copy.
  const isComparing = async () => (await progress())?.stage === 'comparing';
  await vi.waitUntil(isComparing, { interval: 5, timeout: 20_000 });
  expect(await progress()).toEqual({ stage: 'comparing', rows: 1 });
  await work;
  expect(await progress()).toBeNull();
});

describe('a draft on which another instance works', () => {
  /** The moment in which a lease has run out that was taken now. */
  const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);

  test('is worked on by nobody else, but once that one has died, and then to its end', async () => {
    const client = await db();
    const id = await draftOf(corrected);
    await askForCheck(client, id, new Date());
    const theirs = await claimCheck(client, new Date());
    expect(theirs).toMatchObject({ draft_id: id });
    expect(await claimCheck(client, later(29))).toBeNull();
    expect(await claimDraft(client, id, later(29))).toBeNull();
    // It has died: its lease runs out.
    await client.draftJob.update({ where: { draft_id: id }, data: { leased_until: later(-1) } });
    expect((await workOn(id)).isAtWork).toBe(true);
    await takeUpChecks();
    expect((await readDraftCheck(client, id))?.preview?.unchanged).toBe(0);
    expect(await client.draftJob.count()).toBe(0);
  });

  test('is claimed by one of many at once', async () => {
    const client = await db();
    const id = await draftOf(corrected);
    const other = await openDatabase(database.address);
    await askForCheck(client, id, new Date());
    const both = [client, other, client, other];
    const claims = await Promise.all(both.map((each) => claimCheck(each, new Date())));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    await client.draftJob.deleteMany();
    const publications = await Promise.all(both.map((each) => claimDraft(each, id, new Date())));
    expect(publications.filter((claim) => claim !== null)).toHaveLength(1);
    await other.$disconnect();
  });

  test('keeps nothing of a check that has been taken over, and is checked again where that was asked', async () => {
    const client = await db();
    const id = await draftOf(corrected);
    await askForCheck(client, id, new Date());
    const late = await claimCheck(client, new Date());
    const next = await claimCheck(client, later(31));
    if (late === null || next === null) throw new Error('Nobody could claim it.');
    const found = { findings: noFindings, preview: null, checked_at: 1, identity: null };
    await saveDraftCheck(client, { id, options, holder: late.holder }, found, null);
    await endClaim(client, late);
    expect(await readDraftCheck(client, id)).toBeNull();
    await saveDraftCheck(client, { id, options, holder: next.holder }, found, null);
    expect(await readDraftCheck(client, id)).toMatchObject({ checked_at: 1 });
    await askForCheck(client, id, new Date());
    await endClaim(client, next);
    expect((await workOn(id)).isAtWork).toBe(true);
    expect(await claimCheck(client, new Date())).toMatchObject({ draft_id: id });
  });

  test('is given up once three have died of it, until it is asked for again', async () => {
    const client = await db();
    const id = await draftOf(corrected);
    await askForCheck(client, id, new Date());
    for (const seconds of [0, 31, 62])
      expect(await claimCheck(client, later(seconds))).not.toBeNull();
    expect(await claimCheck(client, later(93))).toBeNull();
    expect(await readDraftWork(client, id, later(93))).toEqual({ isAtWork: false, progress: null });
    await askForCheck(client, id, later(93));
    expect(await claimCheck(client, later(93))).not.toBeNull();
  });
});

test('what a name of the file stands for is answered, and what is half described is kept', async () => {
  const client = await db();
  const id = await draftOf(corrected.replace('accenture-2010', 'accenture-2011'));
  await checkDraft(id);
  const before = await readDraftCheck(client, id);
  expect(before?.findings.issues).toMatchObject([
    { code: 'unknown-survey', found: 'accenture-2011', values: { near: 'accenture-2010' } },
  ]);
  const form = new FormData();
  form.set('definition.language', 'en');
  form.set('surveys.0.id', 'accenture-2011');
  form.set('surveys.0.found', 'accenture-2011');
  form.set('surveys.0.near', 'accenture-2010');
  form.set('use', 'surveys.0');
  form.set('sources.0.id', 'gazette');
  form.set('sources.0.label', 'Gazette');
  const answers = addFormAnswers(options, form) ?? options;
  await saveDraftOptions(client, id, answers);
  await checkDraft(id);
  const check = await readDraftCheck(client, id);
  expect(check?.findings.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect((await readDraft(client, id))?.options.unfinished).toEqual([
    { kind: 'sources', fields: { id: 'gazette', label: 'Gazette' } },
  ]);
  expect(await publishSeen(id)).toMatchObject({
    report: { added: 0, changed: 1, withdrawn: 0 },
  });
  expect(await figures()).toMatchObject([{ value: 62, survey: 'accenture-2010' }]);
});

test('what was previewed is published as one release', async () => {
  const id = await draftOf(corrected);
  await checkDraft(id);
  const reply = await publishSeen(id);
  expect(reply).toEqual({
    kind: 'published',
    report: { release: 2, added: 0, changed: 1, withdrawn: 0 },
  });
  expect((await figures()).map(({ value }) => value)).toEqual([62]);
  expect(await (await db()).release.findUnique({ where: { number: 2 } })).toMatchObject({
    ...{ author: 'Anna', reason: 'misread' },
  });
  expect((await readDraft(await db(), id))?.release).toBe(2);
});

test('what stands already is unchanged, and would change nothing', async () => {
  const csv = await readFile('figures.csv', 'country=BE');
  const id = await draftOf(csv.toString(), { ...options, note_language: 'en' });
  await checkDraft(id);
  const check = await readDraftCheck(await db(), id);
  expect(check?.preview).toMatchObject({ unchanged: firstRelease.belgian, texts: null });
  expect(await publishSeen(id)).toMatchObject({
    ...{ kind: 'published', report: { release: null } },
  });
});

/** Somebody else publishes a file. */
async function publishMeanwhile(name: string, text: string) {
  const files = [{ name, bytes: new TextEncoder().encode(text) }];
  const by = { actor: shellActor, reason: 'first', confirmsRedefinitions: false };
  await publishFiles(await db(), { files, options }, by);
}

test('nobody publishes what they have not seen', async () => {
  const id = await draftOf(corrected);
  await checkDraft(id);
  await publishMeanwhile('other.csv', corrected.replaceAll('62', '63'));
  const reply = await publishSeen(id);
  expect(reply).toEqual({ kind: 'stale' });
  expect((await figures()).map(({ value }) => value)).toEqual([63]);
});

describe('whoever asks for whatever a file does', () => {
  /** Publishes what a check found that nobody has seen. */
  async function publishUnseen(id: string) {
    const check = await readDraftCheck(await db(), id);
    return publishDraft(id, misread, check?.identity ?? notSeen, { isUnseen: true });
  }

  test('has it checked again where others were quicker, and published', async () => {
    const id = await draftOf(corrected);
    await checkDraft(id);
    await publishMeanwhile('other.csv', corrected.replaceAll('62', '63'));
    expect(await publishUnseen(id)).toEqual({
      kind: 'published',
      report: { release: 3, added: 0, changed: 1, withdrawn: 0 },
    });
    expect((await figures()).map(({ value }) => value)).toEqual([62]);
    const check = await readDraftCheck(await db(), id);
    const { counts } = check?.preview?.texts?.en.changes ?? {};
    expect([check?.checked_at, counts]).toMatchObject([2, { added: 0, corrected: 1 }]);
    expect((await readDraft(await db(), id))?.release).toBe(3);
  });

  test('is told that nothing is left to do', async () => {
    const id = await draftOf(corrected);
    await checkDraft(id);
    await publishMeanwhile('own.csv', corrected);
    expect(await publishUnseen(id)).toMatchObject({ kind: 'published', report: { release: null } });
    expect(await (await db()).release.count()).toBe(2);
  });

  test('confirms what is redefined all the same', async () => {
    const id = await draftOf(relabelled);
    await checkDraft(id);
    await publishMeanwhile('other.csv', corrected);
    expect(await publishUnseen(id)).toEqual({ kind: 'unconfirmed' });
    expect(await (await db()).release.count()).toBe(2);
  });
});

test('nor what was never checked', async () => {
  const id = await draftOf(corrected);
  const reply = await publishSeen(id);
  expect(reply).toEqual({ kind: 'stale' });
  expect((await figures()).map(({ value }) => value)).toEqual([61]);
});

test('a check does not count once the options have changed', async () => {
  const id = await draftOf(corrected);
  await checkDraft(id);
  const seen = await readDraftCheck(await db(), id);
  await saveDraftOptions(await db(), id, { ...options, complete: true });
  const reply = await publishDraft(id, misread, seen?.identity ?? '');
  expect(reply).toEqual({ kind: 'stale' });
});

describe('what another editor answers meanwhile', () => {
  const asked = corrected.replace(',62,', ',"0,5",').replace('62 %', '"0,5"');

  /** A draft as a publisher sees it: half a percent. */
  async function seenDraft() {
    const id = await draftOf(asked, { ...options, percent_as: 'percent' });
    await checkDraft(id);
    const seen = await readDraftCheck(await db(), id);
    expect(seen?.preview?.texts?.en.changes.rows[0]?.value).toBe('0.5%');
    return { id, identity: seen?.identity ?? '' };
  }
  const publishSame = async ({ id, identity }: { id: string; identity: string }) => {
    const draft = await readDraft(await db(), id);
    return draft && publishPreviewed(await db(), draft, misread, identity);
  };
  const answerOtherwise = async (id: string) =>
    saveDraftOptions(await db(), id, { ...options, percent_as: 'share' });

  test('is not published in place of what was seen, but once it is seen, too', async () => {
    const seen = await seenDraft();
    await answerOtherwise(seen.id);
    await checkDraft(seen.id);
    expect(await publishSame(seen)).toBe('stale');
    expect((await figures()).map(({ value }) => value)).toEqual([61]);
    const now = await readDraftCheck(await db(), seen.id);
    expect(now?.identity).not.toBe(seen.identity);
    await publishSame({ ...seen, identity: now?.identity ?? '' });
    expect((await figures()).map(({ value }) => value)).toEqual([50]);
  });

  test('counts also while the publication waits for its turn', async () => {
    const seen = await seenDraft();
    const { waiting } = await withPublicationLock(await db(), async () => {
      const waiting = publishSame(seen);
      await answerOtherwise(seen.id);
      return { waiting };
    });
    expect(await waiting).toBe('stale');
    expect((await figures()).map(({ value }) => value)).toEqual([61]);
  });

  test('of two who publish it at once, one does', async () => {
    const seen = await seenDraft();
    const done = await Promise.all([publishSame(seen), publishSame(seen)]);
    expect(done).toContain('stale');
    expect(done).toContainEqual({ release: 2, added: 0, changed: 1, withdrawn: 0 });
    expect(await (await db()).release.count()).toBe(2);
  });
});

describe('a file that redefines what other figures use', () => {
  test('takes a confirmation of its own, in the publication itself', async () => {
    const id = await draftOf(relabelled);
    await checkDraft(id);
    const check = await readDraftCheck(await db(), id);
    expect(check?.findings.redefinitions).toMatchObject([{ kind: 'codes', id: 'channel/phone' }]);
    expect(await publishSeen(id)).toEqual({ kind: 'unconfirmed' });
    expect(await (await db()).release.count()).toBe(1);
    expect(await publishSeen(id, true)).toMatchObject({ kind: 'published' });
  });

  test('and cannot change a unit at all', async () => {
    const file = readFileSync('tests/fixtures/redefine-shared-indicator.json', 'utf8');
    const id = await draftOf(file);
    await checkDraft(id);
    const check = await readDraftCheck(await db(), id);
    expect(check?.findings.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'unit-in-use',
        place: 'indicators[0].unit',
        found: 'minutes',
        values: { was: 'percent' },
      },
    ]);
    expect(check?.preview).toBeNull();
    expect((await publishSeen(id, true)).kind).toBe('refused');
  });
});

describe('a file with issues', () => {
  test('has every issue and no preview, and cannot be published', async () => {
    const id = await draftOf(corrected.replaceAll('2010', '1010').replace('BE', 'Belgia'));
    await checkDraft(id);
    const check = await readDraftCheck(await db(), id);
    expect(check?.preview).toBeNull();
    expect(check?.findings.issues.map(({ row, column }) => [row, column])).toEqual(
      expect.arrayContaining([
        [2, 'country'],
        [2, 'year'],
      ]),
    );
    const reply = await publishSeen(id);
    expect(reply.kind).toBe('refused');
    expect(await (await db()).release.count()).toBe(1);
  });

  test('is checked again once its question is answered', async () => {
    const id = await draftOf(corrected.replace(',62,', ',"0,62",'));
    await checkDraft(id);
    const asked = await readDraftCheck(await db(), id);
    expect(asked?.findings.questions.map(({ option }) => option)).toContain('percent_as');
    await saveDraftOptions(await db(), id, { ...options, percent_as: 'share' });
    expect(await readDraftCheck(await db(), id)).toBeNull();
    await checkDraft(id);
    const check = await readDraftCheck(await db(), id);
    expect(check?.findings.questions).toEqual([]);
    expect(check?.preview?.texts?.en.changes.rows[0]?.value).toBe('62%');
  });
});
