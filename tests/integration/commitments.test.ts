import { z } from 'zod';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET } from '@/app/api/v1/commitments/route';
import { GET as getSuggestions } from '@/app/[locale]/search/route';
import { GET as getSurveys } from '@/app/api/v1/surveys.json/route';
import { noQuery, readQuery } from '@/lib/base/http/query';
import { db } from '@/lib/database/client';
import { previewUndo } from '@/lib/database/queries/changes/undo-queries';
import { getPromises } from '@/lib/database/queries/content/commitment-queries';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { undoRelease } from '@/lib/database/stores/undo-store';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { charterListSchema } from '@/lib/features/api/openapi/record-schema';
import { publishFiles } from '@/lib/features/import/publish/publish-files';
import { suggestionsSchema } from '@/lib/features/search/suggestion-schema';
import { recordFields, toRecordRow } from '@/lib/features/import/rows/record-fields';
import { toRecordFile } from '@/lib/features/import/rows/record-file';
import { getRecord, toWithdrawal } from '@/lib/features/import/stored-record';
import { addressState } from '@/lib/features/site/address-queries';
import { findNearAddresses } from '@/lib/features/site/near-address-queries';
import { anna } from '../fixtures/editors';
import { workbookOf } from '../fixtures/import-file';
import { markupOf, pageProps, textOf } from '../fixtures/render-page';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

let database: TestDatabase;

async function openWithPledge() {
  database = await openTestDatabase({ seeded: true });
  expect(await publish(pledgeFile())).toMatchObject({ errors: [], report: { release: 2 } });
}

async function publish(content: Uint8Array | object) {
  const bytes =
    content instanceof Uint8Array ? content : new TextEncoder().encode(JSON.stringify(content));
  const { check, report } = await publishFiles(
    await db(),
    { files: [{ name: 'own', bytes }], options: importOptionsSchema.parse({}) },
    { actor: anna, reason: 'promised', confirmsRedefinitions: false },
  );
  const errors = check.issues.filter(({ severity }) => severity === 'error');
  return { errors: errors.map(({ code, found, values }) => [code, found, values.near]), report };
}

const selectionAt = async (release?: number) =>
  (
    await resolveSelection(
      release === undefined ? noQuery : readQuery({ release: String(release) }),
    )
  ).selection;

const text = (word: string) => ({ fr: word, nl: word, en: word });

const signature = (organisation: string, own: object = {}) => ({
  ...{ id: `pledge-${organisation}`, charter: 'pledge', organisation, signed_on: '2011-06' },
  ...own,
});

/** Two made-up operators that signed; one was measured in 2012: 98 % of 600 calls were answered in time. */
function pledgeFile() {
  const { source, indicators, codes, figures } = smallSurveyFile();
  const [figure] = figures;
  return {
    ...{ source, indicators, codes },
    organisations: ['belphone', 'otherphone'].map((id) => ({
      ...{ id, kind: 'company', country: 'BE', name: text(id) },
    })),
    figures: [
      {
        ...{ ...figure, survey: null, sector: null, kind: 'statistic', sample_size: 600 },
        ...{ id: 'belphone-2012', organisation: 'belphone', value: 98, stated_as: '98 %' },
      },
      { ...figure, survey: null, id: 'be-2009-answered', year: 2009, value: 50, stated_as: '50 %' },
    ],
    charters: [
      { id: 'pledge', kind: 'charter', country: 'BE', label: text('Pledge'), in_force: '2012-01' },
    ],
    commitments: [
      {
        ...{ id: 'pledge-wait', charter: 'pledge', label: text('Somebody answers'), share: 90 },
        ...{ indicators: ['answered'], threshold: 150, unit: 'seconds', channel: 'phone' },
      },
    ],
    signatures: [signature('belphone'), signature('otherphone', { withdrawn_on: '2013-02' })],
  };
}

describe('what is promised', () => {
  beforeAll(openWithPledge);
  afterAll(() => database.close());

  test('stands from its release on, with what its source owns', async () => {
    const { charters, commitments, signatures } = await getPromises(2);
    expect([...charters.keys()]).toEqual(['pledge']);
    expect(commitments).toMatchObject([{ id: 'pledge-wait', source: 'gazette', in_force: null }]);
    expect(signatures.map(({ id, withdrawn_on }) => [id, withdrawn_on])).toEqual([
      ['pledge-belphone', null],
      ['pledge-otherphone', '2013-02'],
    ]);
    expect((await getPromises(1)).charters.size).toBe(0);
  });

  test('is refused where nobody tells of it, or of an organisation that nobody knows', async () => {
    expect(await publish({ signatures: [signature('belphone')] })).toMatchObject({
      ...{ errors: [['source-missing', '', undefined]], report: null },
    });
    const { source } = pledgeFile();
    expect(await publish({ source, signatures: [signature('belfone')] })).toMatchObject({
      ...{ errors: [['unknown-organisation', 'belfone', 'belphone']], report: null },
    });
  });

  test('is exported as it is imported', async () => {
    const read = async () =>
      (await getSurveys(new Request('http://localhost/api/v1/surveys.json'))).text();
    const exported = await read();
    const files = exportSchema.parse(JSON.parse(exported));
    const own = files.find(({ source }) => source?.id === 'gazette');
    expect(own?.charters.map(({ id }) => id)).toEqual(['pledge']);
    expect(own?.signatures.map(({ id }) => id)).toEqual(['pledge-belphone', 'pledge-otherphone']);
    expect((await publish(new TextEncoder().encode(exported))).report).toMatchObject({
      ...{ added: 0, changed: 0, withdrawn: 0 },
    });
  });

  test('is found by the search, and by an address that is nearly right', async () => {
    const ask = await getSuggestions(new Request('http://localhost/en/search?q=pledge'), {
      params: Promise.resolve({ locale: 'en' }),
    });
    expect(suggestionsSchema.parse(await ask.json()).commitments).toEqual([
      { href: '/en/commitments/pledge', label: 'Pledge' },
    ]);
    expect(await findNearAddresses('/en/commitments/pledg')).toContain('commitments/pledge');
  });

  test('GET /api/v1/commitments lists it, by country, signatory and release', async () => {
    const read = async (query: string) => {
      const response = await GET(new Request(`http://localhost/api/v1/commitments?${query}`));
      return charterListSchema.parse(await response.json());
    };
    const { charters, total } = await read('lang=nl&organisation=otherphone');
    expect(total).toBe(1);
    expect(charters[0]).toMatchObject({
      ...{ id: 'pledge', label: 'Pledge', source: 'gazette', in_force: '2012-01' },
      commitments: [{ id: 'pledge-wait', label: 'Somebody answers', share: 90 }],
      signatures: [
        { organisation: 'belphone', withdrawn_on: null },
        { organisation: 'otherphone', withdrawn_on: '2013-02' },
      ],
    });
    expect((await read('country=FR')).total).toBe(0);
    expect((await read('release=1')).total).toBe(0);
  });

  test('has a page with signatures, withdrawals, and what was measured since, with its verdict', async () => {
    const { default: Page } = await import('@/app/[locale]/commitments/[id]/page');
    const seen = await seenOn(Page(pageProps({ locale: 'en', id: 'pledge' })));
    for (const words of [
      'Somebody answers At most 2 min 30 s · For 90% of cases · Telephone · Gazette',
      'belphone June 2011 –',
      'otherphone June 2011 February 2013',
      '98% (96.5% to 98.9%)',
      'Kept',
    ])
      expect(seen).toContain(words);
    // It was measured before the charter came into force.
    expect(seen).not.toContain('50%');
  });

  test('stands on the pages of those who promised it, and of what is said of them', async () => {
    const { default: Page } = await import('@/app/[locale]/organisations/[id]/page');
    const seen = await seenOn(Page(pageProps({ locale: 'fr', id: 'otherphone' })));
    expect(seen).toContain('Ses engagements Pledge Signature : juin 2011 · Retrait : février 2013');
    const { default: List } = await import('@/app/[locale]/organisations/page');
    expect(await seenOn(List(pageProps({ locale: 'en' })))).toMatch(
      /otherphone Company Belgium 0 –/,
    );
    const filtered = List(pageProps({ locale: 'en' }, { country: 'BE' }));
    expect(await seenOn(filtered)).not.toContain('otherphone');
    const { default: Source } = await import('@/app/[locale]/sources/[id]/page');
    expect(await seenOn(Source(pageProps({ locale: 'en', id: 'gazette' })))).toContain(
      'Pledges it reports Pledge Signatories named: belphone',
    );
  });
});

describe('what was promised', () => {
  beforeEach(openWithPledge);
  afterEach(() => database.close());

  test('is read from a sheet, whose rows say their source', async () => {
    const head = ['id', 'charter', 'organisation', 'signed_on', 'withdrawn_on', 'source'];
    const row = ['pledge-belphone', 'pledge', 'belphone', '2011-06', '2014', 'gazette'];
    const wrong = [...row.slice(0, 4), '2010', 'gazette'];
    expect(await publish(await workbookOf({ signatures: [head, wrong] }))).toMatchObject({
      ...{ errors: [['withdrawn-before-signed', '2010', undefined]], report: null },
    });
    expect(await publish(await workbookOf({ signatures: [head, row] }))).toMatchObject({
      ...{ errors: [], report: { release: 3, added: 0, changed: 1, withdrawn: 0 } },
    });
    expect((await getPromises(3)).signatures[0]).toMatchObject({ withdrawn_on: '2014' });
    expect((await getPromises(2)).signatures[0]).toMatchObject({ withdrawn_on: null });
  });

  test('is corrected in a form that leaves all else as it is', async () => {
    const record = (await getRecord('commitments', 'pledge-wait', await selectionAt())) ?? {};
    const form = new FormData();
    for (const { name, value } of recordFields('commitments', record)) form.set(name, value);
    form.set('share', '95');
    const row = toRecordRow('commitments', form, record);
    expect(await publish(await toRecordFile('commitments', row))).toMatchObject({
      ...{ errors: [], report: { release: 3, changed: 1 } },
    });
    const now = await getRecord('commitments', 'pledge-wait', await selectionAt());
    expect(now).toEqual({ ...record, share: 95 });
  });

  test('is withdrawn by itself, is told so at its address, and comes back when that is undone', async () => {
    const withdraw = async (kind: 'charters' | 'commitments' | 'signatures', id: string) =>
      publish((await toWithdrawal(kind, id, await selectionAt())) ?? {});
    expect((await withdraw('charters', 'pledge')).errors).toEqual([
      ['commitment-not-to-withdraw', 'pledge', undefined],
    ]);
    const all = {
      ...{ withdrawn_charters: ['pledge'], withdrawn_commitments: ['pledge-wait'] },
      withdrawn_signatures: ['pledge-belphone', 'pledge-otherphone'],
    };
    expect((await publish(all)).report).toMatchObject({ release: 3, withdrawn: 4 });
    const address = { route: 'commitments/*', id: 'pledge' };
    expect(await addressState(address, noQuery)).toBe('withdrawn');
    expect(await addressState(address, readQuery('release=2'))).toBe('stands');
    expect(await addressState({ ...address, id: 'pledges' }, noQuery)).toBe('nothing');
    const { identity } = await previewUndo(await db(), 3);
    await undoRelease(await db(), 3, { actor: anna, reason: 'It was right', identity });
    expect(await getPromises(4)).toEqual(await getPromises(2));
    expect((await withdraw('signatures', 'pledge-belphone')).report).toMatchObject({
      withdrawn: 1,
    });
  });

  test('keeps the words it uses when the release that brought them is taken back', async () => {
    const { source, charters } = pledgeFile();
    const later = {
      id: 'pledge-later',
      charter: 'pledge',
      label: text('Later'),
      indicators: ['answered'],
    };
    await publish({
      ...{ source: { ...source, id: 'later' }, commitments: [later] },
      signatures: [signature('belphone', { id: 'pledge-again', signed_on: '2015' })],
    });
    expect(charters).toHaveLength(1);
    const { identity } = await previewUndo(await db(), 2);
    const { kept } = await undoRelease(await db(), 2, { actor: anna, reason: 'Wrong', identity });
    expect(kept.map(({ table, id }) => `${table} ${id}`)).toEqual(
      expect.arrayContaining(['Organisation belphone', 'Indicator answered', 'Charter pledge']),
    );
    expect((await getPromises(4)).signatures.map(({ id }) => id)).toEqual(['pledge-again']);
  });
});

const named = z.looseObject({ id: z.string() });
const exportSchema = z.array(
  z.object({ source: named.nullable(), charters: z.array(named), signatures: z.array(named) }),
);

/** The text of a page, as a reader sees it. */
async function seenOn(page: Parameters<typeof markupOf>[0]): Promise<string> {
  return textOf(await markupOf(page));
}
