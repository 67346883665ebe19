import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/domain/accounts/actor-schema';
import type { Contact } from '@/lib/domain/assessments/contact-schema';
import { db } from '@/lib/database/client';
import {
  getEvidence,
  getPublishedAssessments,
  getPublishedVersions,
} from '@/lib/database/queries/assessments/assessment-queries';
import { getProtocol } from '@/lib/database/queries/assessments/protocol-queries';
import {
  publishAssessment,
  recordReply,
} from '@/lib/database/stores/assessments/assessment-publication';
import { recordEvidence } from '@/lib/database/stores/assessments/assessment-store';
import { keepProtocol } from '@/lib/database/stores/assessments/protocol-store';
import {
  getAssessmentView,
  getCharterVerdicts,
  getMeasured,
} from '@/lib/features/assessments/assessment-page';
import { bringCampaign } from '@/lib/features/assessments/bring-campaign';
import { campaignCsv, madeCampaign, madeContacts, protocol1 } from '../fixtures/campaign';
import { anna, auditTrail } from '../fixtures/editors';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { markupOf, pageProps, textOf } from '../fixtures/render-page';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

const asa: Actor = { editor_id: 'b', account: 'asa@example.org', name: 'Asa', role: 'assessor' };
const ed: Actor = { ...asa, account: 'ed@example.org', role: 'editor' };

/** Acme promised to answer 90 % of calls within 150 seconds, by a charter that it signed. */
const promises = {
  charters: [{ id: 'pledge', kind: 'charter', label: { en: 'Pledge' } }],
  commitments: [
    {
      ...{ id: 'pledge-wait', charter: 'pledge', label: { en: 'Quick answers' }, channel: null },
      ...{ threshold: 2.5, unit: 'minutes', share: 90 },
    },
  ],
  signatures: [{ id: 'signed', charter: 'pledge', organisation: 'acme', signed_on: '2020' }],
};

const organisations = ['acme', 'beta', 'gamma'].map((id) => ({
  id,
  kind: 'company',
  name: { en: id },
}));

let database: TestDatabase;

// Release 1 is the seed, release 2 the fictional organisations.
beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
  const content = { ...smallSurveyFile(), organisations, ...promises };
  await publishSurveyFiles(await db(), [{ name: 'fiction.json', content }], {
    ...{ author: 'An editor', reason: 'Fiction' },
  });
  await keepProtocol(await db(), protocol1, anna);
});
afterEach(() => database.close());

/** A Monday. */
const broughtOn = new Date('2026-04-06T10:00:00Z');
const at = (day: string) => new Date(`${day}T08:00:00Z`);

async function bring(
  contacts: readonly Contact[],
  {
    reason = null,
    actor = asa,
    now = broughtOn,
  }: { reason?: string | null; actor?: Actor; now?: Date } = {},
) {
  const file = { name: 'spring.csv', bytes: new TextEncoder().encode(campaignCsv(contacts)) };
  const request = { campaign: madeCampaign(), file, reason };
  return (await bringCampaign(await db(), request, { actor, locale: 'en', now })).kept;
}

const both = [...madeContacts('acme'), ...madeContacts('beta', { waiting_seconds: 200 })];
const id = 'spring-2026';

const hand = async (organisation: string | null, on: string, now = at(on)) =>
  recordEvidence(await db(), { id, organisation, on }, asa, now);
const publish = async (day: string, actor = anna) =>
  publishAssessment(await db(), { id, reason: 'Assessment published' }, actor, at(day));

describe('the way of a campaign', () => {
  test('nobody sees it before it is published, ten working days after the evidence was handed over', async () => {
    expect(await bring(both)).toEqual({ id, version: 1 });
    await expect(publish('2026-05-01')).rejects.toMatchObject({
      ...{ code: 'not-handed', values: { organisations: 'acme, beta' } },
    });
    await hand('acme', '2026-04-07');
    await expect(publish('2026-05-01')).rejects.toMatchObject({
      values: { organisations: 'beta' },
    });
    // From a Wednesday: ten working days lead to the Wednesday after the next one.
    await hand('beta', '2026-04-08');
    await expect(publish('2026-04-21')).rejects.toMatchObject({
      ...{ code: 'too-early', values: { day: '2026-04-22' } },
    });
    expect(await getPublishedAssessments(2)).toEqual([]);
    expect(await publish('2026-04-22')).toBe(3);
    expect(await getPublishedAssessments(2)).toEqual([]);
    const [published] = await getPublishedAssessments(3);
    expect(published).toMatchObject({ id, version: 1, since: 3, until: null });
    expect(published?.results.map(({ total }) => total?.score)).toEqual([100, 79]);
    await expect(publish('2026-04-23')).rejects.toMatchObject({ code: 'published-already' });
    expect((await auditTrail()).slice(-4)).toEqual([
      ['asa@example.org', 'assessment-brought', 'spring-2026 1', 'spring.csv'],
      ['asa@example.org', 'evidence-handed', 'spring-2026 1', 'acme 2026-04-07'],
      ['asa@example.org', 'evidence-handed', 'spring-2026 1', 'beta 2026-04-08'],
      ['anna@example.org', 'publish', '3', 'Assessment published'],
    ]);
  });

  test('a correction says why, is a version, and is handed again to those whose contacts changed', async () => {
    await bring(both);
    await hand(null, '2026-04-06');
    await publish('2026-04-20');
    const corrected = [...madeContacts('acme'), ...madeContacts('beta', { waiting_seconds: 100 })];
    const now = at('2026-05-04');
    await expect(bring(both, { now })).rejects.toMatchObject({ code: 'nothing-new' });
    await expect(bring(corrected, { now })).rejects.toMatchObject({ code: 'reason-needed' });
    const reason = 'A clock was fast';
    expect(await bring(corrected, { reason, now })).toEqual({ id, version: 2 });
    expect(await getEvidence(await db(), { id, version: 2 })).toEqual([
      { organisation: 'acme', handed_on: '2026-04-06' },
    ]);
    await hand('beta', '2026-05-04');
    await expect(publish('2026-05-15')).rejects.toMatchObject({ values: { day: '2026-05-18' } });
    expect(await publish('2026-05-18')).toBe(4);
    const [newest] = await getPublishedAssessments(4);
    expect(newest).toMatchObject({ version: 2, reason, results: [{}, { total: { score: 100 } }] });
    expect(await getPublishedAssessments(3)).toMatchObject([{ version: 1, until: 4 }]);
    expect((await getPublishedVersions(id, 4)).map(({ version }) => version)).toEqual([2, 1]);
  });

  test('a reply stands beside the result, and a later one takes its place', async () => {
    await bring(both);
    await hand(null, '2026-04-06');
    const proven = { domain: 'beta.example', proof: 'dns' };
    const reply = async (text: string, day: string, own = proven) =>
      recordReply(
        await db(),
        { id, organisation: 'beta', text, language: 'en', received_on: day, ...own },
        { actor: anna, reason: 'Reply of beta' },
        at(day),
      );
    await expect(reply('a'.repeat(2_001), '2026-04-10')).rejects.toMatchObject({
      code: 'reply-too-long',
    });
    await expect(reply(' ', '2026-04-10')).rejects.toMatchObject({ code: 'reply-empty' });
    await expect(reply('Ours.', '2026-04-10', { ...proven, domain: 'beta' })).rejects.toMatchObject(
      { code: 'no-domain', values: { found: 'beta' } },
    );
    await expect(reply('Ours.', '2026-04-10', { ...proven, proof: '' })).rejects.toMatchObject({
      code: 'no-domain-proof',
    });
    expect(await reply('We were moving house.', '2026-04-10')).toBeNull();
    expect(await reply('a'.repeat(2_000), '2026-04-11')).toBeNull();
    await publish('2026-04-20');
    expect((await getPublishedAssessments(3))[0]?.replies).toMatchObject([
      { text: 'a'.repeat(2_000) },
    ]);
    expect(await reply('We have more people now.', '2026-04-21')).toBe(4);
    expect((await getPublishedAssessments(4))[0]?.replies).toEqual([
      {
        ...{ organisation: 'beta', text: 'We have more people now.', language: 'en' },
        ...{ domain: 'beta.example', received_on: '2026-04-21' },
      },
    ]);
    expect((await getPublishedAssessments(3))[0]?.replies).toHaveLength(1);
  });
});

test('beside a result stand its group, its shortfalls, and what was promised', async () => {
  await bring([...both, ...madeContacts('gamma').slice(0, 29)]);
  await hand(null, '2026-04-06');
  await publish('2026-04-20');
  const view = await getAssessmentView(id, 3);
  expect(view?.days).toEqual({ from: '2026-03-02', to: '2026-03-13' });
  expect(view?.results).toMatchObject([
    {
      ...{ group: 1, shortfalls: [], result: { organisation: 'acme' } },
      verdicts: [{ seconds: 150, promised: 90, percent: 100, calls: 60, verdict: 'held' }],
    },
    { group: 2, shortfalls: [], result: { organisation: 'beta' }, verdicts: [], reply: null },
    { group: null, result: { organisation: 'gamma', total: null, telephone: { scored: null } } },
  ]);
  expect(view?.results[2]?.shortfalls.map(({ kind }) => kind)).toContain('calls');
  expect(await getAssessmentView(id, 2)).toBeNull();
  expect((await getMeasured('beta', 3)).map(({ own }) => own.group)).toEqual([2]);
  expect(await getMeasured('beta', 2)).toEqual([]);
  // Beta signed nothing.
  const verdicts = await getCharterVerdicts('pledge', 3);
  expect(verdicts.map(({ organisation, verdict }) => [organisation, verdict.percent])).toEqual([
    ['acme', 100],
  ]);
  expect(await getCharterVerdicts('other', 3)).toEqual([]);
  const { default: Charter } = await import('@/app/[locale]/commitments/[id]/page');
  expect(textOf(await markupOf(Charter(pageProps({ locale: 'en', id: 'pledge' }))))).toContain(
    'Quick answers: 100% of 60 calls within 2 min 30 s of waiting, 90% promised. Kept.',
  );
});

describe('what is refused', () => {
  test('editors bring nothing, assessors publish nothing and record no reply', async () => {
    await expect(bring(both, { actor: ed })).rejects.toThrow('takes the role assessor');
    await bring(both);
    await hand(null, '2026-04-06');
    await expect(publish('2026-04-20', asa)).rejects.toThrow('takes the role publisher');
  });

  test('evidence of a day to come, before the campaign was brought, or for somebody else', async () => {
    await bring(both);
    await expect(hand('acme', '2026-04-05')).rejects.toMatchObject({ code: 'before-brought' });
    await expect(hand('acme', '2026-04-09', at('2026-04-08'))).rejects.toMatchObject({
      code: 'future-day',
    });
    await expect(hand('delta', '2026-04-07')).rejects.toMatchObject({
      code: 'unknown-organisation',
    });
    await expect(hand('acme', '2026-02-30', at('2026-04-08'))).rejects.toMatchObject({
      code: 'not-a-day',
    });
  });

  test('an organisation that nobody knows: nothing is kept', async () => {
    expect(await bring(madeContacts('delta'))).toBeNull();
    expect(await (await db()).assessment.count()).toBe(0);
  });

  test('a protocol is never changed: a changed one takes a new version', async () => {
    const client = await db();
    expect(await keepProtocol(client, protocol1, anna)).toBe(false);
    const telephone = { ...protocol1.telephone, within_seconds: 120 };
    await expect(keepProtocol(client, { ...protocol1, telephone }, anna)).rejects.toMatchObject({
      ...{ code: 'protocol-changed', values: { version: 1 } },
    });
    expect(await keepProtocol(client, { ...protocol1, telephone, version: 2 }, anna)).toBe(true);
    const changed = { where: { version: 1 }, data: { content: '{}' } };
    await expect(client.protocol.update(changed)).rejects.toThrow();
    await expect(client.protocol.delete({ where: { version: 1 } })).rejects.toThrow();
    expect((await getProtocol(client, 1))?.protocol).toEqual(protocol1);
  });
});
