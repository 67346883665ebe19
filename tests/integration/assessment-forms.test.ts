import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/database/client';
import { getPublishedAssessments } from '@/lib/database/queries/assessments/assessment-queries';
import { keepProtocol } from '@/lib/database/stores/assessments/protocol-store';
import { campaignFields, readCampaignFields } from '@/lib/features/assessments/campaign-fields';
import { getCampaign, getCampaigns } from '@/lib/features/assessments/campaign-state';
import { checkForm } from '@/lib/features/assessments/check-form';
import { getKeptForm } from '@/lib/features/assessments/kept-forms';
import { campaignCsv, madeCall, madeCampaign, madeContacts, protocol1 } from '../fixtures/campaign';
import { anna, makeEditor, signedIn, testSecret } from '../fixtures/editors';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

const id = 'spring-2026';
const organisations = ['acme', 'beta'].map((one) => ({
  id: one,
  kind: 'company',
  name: { en: one },
}));

let database: TestDatabase;

// Release 1 is the seed, release 2 the fictional organisations.
beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', testSecret);
  vi.useFakeTimers({ toFake: ['Date'] });
  setDay('2026-04-06');
  database = await openTestDatabase({ seeded: true });
  const content = { ...smallSurveyFile(), organisations };
  const by = { author: 'An editor', reason: 'Fiction' };
  await publishSurveyFiles(await db(), [{ name: 'fiction.json', content }], by);
  await keepProtocol(await db(), protocol1, anna);
});
afterEach(async () => {
  vi.useRealTimers();
  await database.close();
});

const setDay = (day: string) => vi.setSystemTime(new Date(`${day}T08:00:00Z`));
const params = <T extends object>(own: T) => ({
  params: Promise.resolve({ locale: 'en', ...own }),
});
const ofCampaign = params({ id });

const routes = {
  check: async (request: Request) =>
    (await import('@/app/[locale]/import/campaign/check/route')).POST(request, params({})),
  keep: async (request: Request) =>
    (await import('@/app/[locale]/import/campaign/keep/route')).POST(request, params({})),
  evidence: async (request: Request) =>
    (await import('@/app/[locale]/import/assessments/[id]/evidence/route')).POST(
      request,
      ofCampaign,
    ),
  publish: async (request: Request) =>
    (await import('@/app/[locale]/import/assessments/[id]/publish/route')).POST(
      request,
      ofCampaign,
    ),
  reply: async (request: Request) =>
    (await import('@/app/[locale]/import/assessments/[id]/reply/route')).POST(request, ofCampaign),
  contacts: async (request: Request) =>
    (await import('@/app/[locale]/import/assessments/[id]/contacts.csv/route')).GET(
      request,
      ofCampaign,
    ),
  result: async (request: Request) =>
    (await import('@/app/[locale]/import/assessments/[id]/result.txt/route')).GET(
      request,
      ofCampaign,
    ),
};

type Session = Record<string, string>;

function sent(session: Session, fields: Iterable<readonly [string, string | File]>): Request {
  const body = new FormData();
  for (const [name, value] of fields) body.set(name, value);
  const headers = { Accept: 'text/html', ...session };
  return new Request('http://localhost:3000/', { method: 'POST', headers, body });
}

const asked = (session: Session, organisation: string) =>
  new Request(`http://localhost:3000/?organisation=${organisation}`, { headers: session });

const fileOf = (...contacts: Parameters<typeof campaignCsv>) =>
  new File([campaignCsv(...contacts)], 'spring.csv');

/** Where an answer leads, and the id of the form that it kept. */
function whereTo(response: Response) {
  const [page = '', kept = null] = (response.headers.get('Location') ?? '').split('?form=');
  return { page, kept };
}

const both = [...madeContacts('acme'), ...madeContacts('beta', { waiting_seconds: 200 })];
const described = campaignFields(madeCampaign());

async function bring(session: Session, contacts = both, own: Record<string, string> = {}) {
  const fields = [...described, ...Object.entries(own), ['file', fileOf(contacts)] as const];
  const { kept } = whereTo(await routes.check(sent(session, fields)));
  return whereTo(await routes.keep(sent(session, [['form', kept ?? '']])));
}

test('a campaign goes from its form to its page by way of the evidence and of ten working days', async () => {
  const asa = await makeEditor('assessor');
  const paula = await makeEditor('publisher');
  const session = await signedIn(asa.account);
  const client = await db();

  // What is described too little, and a file with a mistake, are kept with all that was typed.
  const incomplete = [...described, ['title.en', ' '], ['file', fileOf(both)]] as const;
  const first = whereTo(await routes.check(sent(session, incomplete)));
  expect(first.page).toBe('/en/import/campaign');
  const form = getKeptForm(asa, first.kept);
  expect(form?.fields.get('body')).toBe('Institute of Patience');
  expect(form && readCampaignFields(form.fields)).toEqual({
    issues: [{ field: 'title', code: 'no-language' }],
  });
  expect(getKeptForm(paula, first.kept)).toBeNull();
  expect(whereTo(await routes.keep(sent(session, [['form', first.kept ?? '']])))).toEqual(first);

  // The same file serves the description that is mended.
  const mended = [...described, ['form', first.kept ?? '']] as const;
  const second = whereTo(await routes.check(sent(session, mended)));
  const good = getKeptForm(asa, second.kept);
  expect(good?.file?.name).toBe('spring.csv');
  expect(good && (await checkForm(client, good, 'en'))).toMatchObject({
    check: { reading: { issues: [] }, brought: { results: [{ organisation: 'acme' }, {}] } },
  });
  expect(await client.assessment.count()).toBe(0);
  const page = `/en/import/assessments/${id}`;
  expect(whereTo(await routes.keep(sent(session, [['form', second.kept ?? '']]))).page).toBe(page);
  expect((await getCampaigns(client, asa)).map(({ newest }) => newest.version)).toEqual([1]);

  // The files to hand over.
  const csv = await (await routes.contacts(asked(session, 'beta'))).text();
  expect(csv.trimEnd().split('\r\n')).toHaveLength(81);
  expect(csv).not.toContain('acme');
  expect(csv.split('\r\n')[0]).not.toContain('caller');
  const text = await (await routes.result(asked(session, 'beta'))).text();
  expect(text).toContain('79.0 of 100');
  expect((await routes.result(asked(session, 'gamma'))).status).toBe(404);

  const handed = [
    ['organisation', ''],
    ['on', '2026-04-06'],
  ] as const;
  expect(whereTo(await routes.evidence(sent(session, handed)))).toEqual({ page, kept: null });
  expect((await getCampaign(client, id, asa))?.day).toEqual({ from: '2026-04-20' });

  // An assessor publishes nothing; a publisher not before the tenth working day.
  setDay('2026-04-19');
  const own = await signedIn(asa.account);
  expect(whereTo(await routes.publish(sent(own, []))).page).toBe('/en/import?refused=not-allowed');
  const early = whereTo(await routes.publish(sent(await signedIn(paula.account), [])));
  expect(early.page).toBe(page);
  expect(getKeptForm(paula, early.kept)?.refusal).toEqual({
    ...{ code: 'too-early', values: { day: '2026-04-20' } },
  });
  setDay('2026-04-20');
  const publisher = await signedIn(paula.account);
  expect(whereTo(await routes.publish(sent(publisher, [])))).toEqual({ page, kept: null });
  expect(await getPublishedAssessments(3)).toMatchObject([{ id, version: 1, since: 3 }]);

  // A reply that is refused is not lost.
  const reply = (own: Record<string, string>) =>
    Object.entries({
      ...{ organisation: 'beta', text: 'We\r\nmoved.', language: 'fr', received_on: '2026-04-20' },
      ...{ domain: 'Beta.example', proof: 'file', ...own },
    });
  const late = whereTo(await routes.reply(sent(publisher, reply({ received_on: '2026-04-21' }))));
  const lateForm = getKeptForm(paula, late.kept);
  expect(lateForm?.refusal?.code).toBe('future-day');
  expect(lateForm?.fields.get('text')).toBe('We\nmoved.');
  const long = whereTo(await routes.reply(sent(publisher, reply({ text: 'a'.repeat(2_001) }))));
  expect(getKeptForm(paula, long.kept)?.refusal?.code).toBe('reply-too-long');
  const unproven = whereTo(await routes.reply(sent(publisher, reply({ domain: 'beta' }))));
  expect(getKeptForm(paula, unproven.kept)?.refusal?.code).toBe('no-domain');
  expect(whereTo(await routes.reply(sent(publisher, reply({}))))).toEqual({ page, kept: null });
  expect((await getPublishedAssessments(4))[0]?.replies).toEqual([
    {
      ...{ organisation: 'beta', text: 'We\nmoved.', language: 'fr', domain: 'beta.example' },
      received_on: '2026-04-20',
    },
  ]);

  // A correction says why, and is the next version.
  const assessor = await signedIn(asa.account);
  const corrected = [...madeContacts('acme'), ...madeContacts('beta', { waiting_seconds: 100 })];
  const unexplained = await bring(assessor, corrected);
  expect(unexplained.page).toBe('/en/import/campaign');
  expect(getKeptForm(asa, unexplained.kept)?.refusal?.code).toBe('reason-needed');
  const reason = { corrects: id, reason: 'A clock was fast' };
  expect((await bring(assessor, corrected, reason)).page).toBe(page);
  expect((await getCampaign(client, id, asa))?.newest).toMatchObject({
    ...{ version: 2, reason: 'A clock was fast', since: null },
  });
});

test('every mistake of a file is told by row and column, and nothing is kept', async () => {
  const asa = await makeEditor('assessor');
  const session = await signedIn(asa.account);
  const wrong = [madeCall('acme', 0, { scenario: 'x9' }), madeCall('acne', 1)];
  const fields = [...described, ['file', fileOf(wrong)]] as const;
  const { kept } = whereTo(await routes.check(sent(session, fields)));
  const form = getKeptForm(asa, kept);
  expect(form && (await checkForm(await db(), form, 'en'))).toMatchObject({
    check: {
      brought: null,
      reading: {
        issues: [
          { code: 'unknown-scenario', row: 2, column: 'scenario', found: 'x9' },
          { code: 'unknown-organisation', row: 3, found: 'acne', values: { meant: 'acme' } },
        ],
      },
    },
  });
  expect(whereTo(await routes.keep(sent(session, [['form', kept ?? '']]))).page).toBe(
    '/en/import/campaign',
  );
  expect(await (await db()).assessment.count()).toBe(0);
  const gone = await routes.keep(sent(session, [['form', 'unknown']]));
  expect(gone.headers.get('Location')).toBe('/en/import/campaign?said=gone');
});

test('assessors see and touch their own campaigns alone, publishers all of them', async () => {
  const asa = await makeEditor('assessor');
  const other = await makeEditor('assessor', 'other@example.org');
  const paula = await makeEditor('publisher');
  await bring(await signedIn(asa.account));
  const client = await db();
  const session = await signedIn(other.account);
  expect(await getCampaigns(client, other)).toEqual([]);
  expect(await getCampaign(client, id, other)).toBeNull();
  expect(await getCampaigns(client, paula)).toHaveLength(1);
  const handed = await routes.evidence(sent({ ...session, Accept: '*/*' }, [['on', '2026-04-06']]));
  expect([handed.status, await handed.json()]).toEqual([
    409,
    {
      ...{ type: 'about:blank', status: 409 },
      title:
        'The campaign spring-2026 belongs to another account. For a campaign of your own, choose another id.',
    },
  ]);
  const taken = await bring(session, madeContacts('acme'));
  expect(getKeptForm(other, taken.kept)?.refusal?.code).toBe('of-others');
  expect((await routes.contacts(asked(session, 'acme'))).status).toBe(404);
  const editor = await makeEditor('editor');
  const refused = await routes.check(sent(await signedIn(editor.account), described));
  expect(refused.headers.get('Location')).toBe('/en/import?refused=not-allowed');
});
