import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/database/client';
import { findByReceipt } from '@/lib/database/queries/ratings/rating-queries';
import {
  answerDoubt,
  deleteOldDoubts,
  findDoubt,
  getOpenDoubts,
} from '@/lib/database/stores/ratings/doubt-store';
import { deleteExpired } from '@/lib/database/stores/ratings/expired-store';
import { raterCookie } from '@/lib/domain/accounts/account-cookies';
import { drawCode, readCode } from '@/lib/domain/ratings/rating-code';
import { proofSecret } from '@/lib/features/ratings/give-rating';
import { getSentAnswers } from '@/lib/features/ratings/sent-answers';
import { setTask } from '@/lib/features/ratings/proof-of-work';
import { auditTrail, makeEditor, signedIn, testSecret } from '../fixtures/editors';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

const organisations = [{ id: 'acme', kind: 'company', name: { en: 'acme' } }];
const start = new Date('2026-11-02T10:00:00Z');
const after = (hours: number) => new Date(Number(start) + hours * 3_600_000);

let database: TestDatabase;

// Release 1 is the seed, release 2 a fictional organisation.
beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', testSecret);
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  database = await openTestDatabase({ seeded: true });
  const content = { ...smallSurveyFile(), organisations };
  const by = { author: 'An editor', reason: 'Fiction' };
  await publishSurveyFiles(await db(), [{ name: 'fiction.json', content }], by);
});
afterEach(async () => {
  vi.useRealTimers();
  await database.close();
});

const answers = {
  ...{ month: '2026-10', channel: 'phone', wait: '12', wait_unit: 'minutes' },
  ...{ reached: 'yes', solved: 'no', courtesy: '4', overall: '2' },
};

const params = <T extends object>(own: T) => ({
  params: Promise.resolve({ locale: 'en', ...own }),
});

function sent(fields: Record<string, string>, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost:3000/', {
    method: 'POST',
    headers: { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', ...headers },
    body: new URLSearchParams(fields),
  });
}

const to = (response: Response) => response.headers.get('Location') ?? '';
const keptAt = (response: Response) => getSentAnswers(to(response).split('?form=')[1] ?? null);
const receiptAt = (response: Response) =>
  /^\/en\/ratings\/(?:receipts|doubts)\/([\w-]{43})\?new$/.exec(to(response))?.[1] ?? '';

const give = async (
  fields: Record<string, string>,
  headers?: Record<string, string>,
  id = 'acme',
) =>
  (await import('@/app/[locale]/organisations/[id]/rate/send/route')).POST(
    sent({ ...answers, ...fields }, headers),
    params({ id }),
  );
const atReceipt = async (
  step: 'change' | 'withdraw',
  id: string,
  fields: Record<string, string> = {},
) =>
  step === 'change'
    ? (await import('@/app/[locale]/ratings/receipts/[id]/change/route')).POST(
        sent({ ...answers, ...fields }),
        params({ id }),
      )
    : (await import('@/app/[locale]/ratings/receipts/[id]/withdraw/route')).POST(
        sent(fields),
        params({ id }),
      );

const newCode = () => drawCode(proofSecret() ?? '', new Date());

async function newProof(): Promise<string> {
  const challenge = await setTask(proofSecret() ?? '', new Date());
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

describe('the form of a rating', () => {
  test('gives a receipt and a cookie for a proof, which is used up by one of two at once', async () => {
    const proof = await newProof();
    const both = await Promise.all([give({ proof }), give({ proof })]);
    const [taken, ...others] = both.filter((one) => receiptAt(one) !== '');
    expect(others).toEqual([]);
    const refused = both.find((one) => one !== taken);
    expect(refused && keptAt(refused)?.refusal).toBe('used');
    if (!taken) throw new Error('None of the two was taken.');
    expect(taken.headers.get('Set-Cookie')).toMatch(
      new RegExp(
        `^${raterCookie}=[\\w-]{43}; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax; Secure$`,
      ),
    );
    const rating = await findByReceipt(await db(), receiptAt(taken));
    expect(rating).toMatchObject({
      ...{ organisation: 'acme', month: '2026-10', minutes_waited: 12, overall: 2 },
      ...{ state: 'waiting', received_at: start },
    });
    expect(keptAt(await give({ proof }))?.refusal).toBe('used');
  });

  test('loses nothing that was typed, and uses up no proof for what is wrong', async () => {
    const code = newCode();
    const wrong = keptAt(await give({ code, wait: 'ages', overall: '' }));
    expect(wrong?.refusal).toBeNull();
    expect(wrong?.fields.get('wait')).toBe('ages');
    expect(wrong?.fields.get('month')).toBe('2026-10');
    expect(keptAt(await give({}))?.refusal).toBe('missing');
    expect(keptAt(await give({ code: 'mine' }))?.refusal).toBe('wrong-code');
    expect(to(await give({ code }, {}, 'nobody'))).toBe('/en/organisations/nobody/rate');
    expect(receiptAt(await give({ code }))).not.toBe('');
    expect(keptAt(await give({ code }))?.refusal).toBe('used');
    expect(await (await db()).rating.count()).toBe(1);
  });

  test('of one browser replaces what it gave before, and of others never', async () => {
    const first = await give({ code: newCode() });
    const Cookie = first.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    await give({ code: newCode(), overall: '5' }, { Cookie });
    await give({ code: newCode() }, { Cookie: `${raterCookie}=${'x'.repeat(43)}` });
    const client = await db();
    expect((await findByReceipt(client, receiptAt(first)))?.state).toBe('replaced');
    expect(await client.rating.count({ where: { state: 'waiting' } })).toBe(2);
  });

  test('is taken from pages of ours alone', async () => {
    const code = newCode();
    const elsewhere = await give({ code }, { 'Sec-Fetch-Site': 'cross-site' });
    expect(to(elsewhere)).toBe('/en/organisations/acme/rate?refused=cross-site');
    expect(await (await db()).rating.count()).toBe(0);
  });

  test('knows a network by the address that the server wrote down', async () => {
    const headers = { 'X-Forwarded-For': '198.51.100.7' };
    await give({ code: newCode() }, headers);
    await give({ code: newCode() }, { 'X-Forwarded-For': '198.51.100.99' });
    await give({ code: newCode() }, { 'X-Forwarded-For': '198.51.101.7' });
    const rows = await (await db()).rating.findMany({ select: { network: true } });
    expect(new Set(rows.map(({ network }) => network)).size).toBe(2);
    expect(JSON.stringify(rows)).not.toContain('198.51');
  });
});

describe('a receipt', () => {
  test('changes the rating, with a date of its own, and withdraws it', async () => {
    const receipt = receiptAt(await give({ code: newCode() }));
    vi.setSystemTime(after(5));
    const client = await db();
    const wrong = keptAt(await atReceipt('change', receipt, { courtesy: '9' }));
    expect(wrong?.fields.get('courtesy')).toBe('9');
    expect(to(await atReceipt('change', receipt, { overall: '5' }))).toMatch(/\?changed$/);
    expect(await findByReceipt(client, receipt)).toMatchObject({
      ...{ overall: 5, state: 'waiting', received_at: after(5), held_since: after(5) },
    });
    expect(to(await atReceipt('withdraw', receipt))).toBe(`/en/ratings/receipts/${receipt}`);
    expect((await findByReceipt(client, receipt))?.state).toBe('withdrawn');
    expect(keptAt(await atReceipt('change', receipt))?.refusal).toBe('not-changeable');
  });

  test('that nobody was given changes nothing', async () => {
    const unknown = 'x'.repeat(43);
    expect(to(await atReceipt('change', unknown))).toBe(`/en/ratings/receipts/${unknown}`);
    expect(to(await atReceipt('withdraw', unknown))).toBe(`/en/ratings/receipts/${unknown}`);
  });
});

describe('a moderator', () => {
  const decide = async (headers: Record<string, string>, fields: Record<string, string>) =>
    (await import('@/app/[locale]/import/ratings/[id]/decide/route')).POST(
      sent(fields, headers),
      params({ id: 'acme' }),
    );

  test('decides on the batch that they saw, and on no other', async () => {
    const mo = await makeEditor('moderator');
    const receipt = receiptAt(await give({ code: newCode() }));
    vi.setSystemTime(after(72));
    const session = await signedIn(mo.account);
    const release = { decision: 'release', count: '1', last: '1' };
    expect(to(await decide(session, { ...release, count: '2' }))).toBe(
      '/en/import/ratings/acme?why=batch-changed',
    );
    expect(to(await decide(session, release))).toBe('/en/import/ratings/acme?done&release=3');
    expect((await findByReceipt(await db(), receipt))?.since).toBe(3);
    expect(to(await decide(session, release))).toBe('/en/import/ratings/acme?why=nothing-ready');
    const editor = await makeEditor('editor');
    expect(to(await decide(await signedIn(editor.account), release))).toBe(
      '/en/import?refused=not-allowed',
    );
  });

  test('answers a doubt with reasons, and a wish for a code with a code', async () => {
    const mo = await makeEditor('moderator');
    const doubts = await import('@/app/[locale]/ratings/doubts/send/route');
    const ask = async (own: Record<string, string>) =>
      doubts.POST(
        sent({
          ...{ about: 'code', organisation: '', reason: 'My browser\r\nis old.', name: 'Ada' },
          ...{ address: 'ada@example.org', ...own },
        }),
        params({}),
      );
    expect(keptAt(await ask({ address: 'ada' }))?.fields.get('name')).toBe('Ada');
    const receipt = receiptAt(await ask({}));
    const client = await db();
    const [open] = await getOpenDoubts(client, 10);
    expect(open).toMatchObject({ key: 1, reason: 'My browser\nis old.', answer: null });
    const { POST } = await import('@/app/[locale]/import/ratings/doubts/[id]/answer/route');
    const answer = sent({ answer: 'Here it is:', code: 'yes' }, await signedIn(mo.account));
    expect(to(await POST(answer, params({ id: '1' })))).toBe('/en/import/ratings');
    const found = await findDoubt(client, receipt);
    const [text, code = ''] = found?.answer?.split('\n\n') ?? [];
    expect(text).toBe('Here it is:');
    expect(readCode(code, proofSecret() ?? '', start)).not.toBeNull();
    expect((await auditTrail()).at(-1)).toEqual([mo.account, 'doubt-answered', '1', null]);

    // The first answer stands; what was asked is deleted a year later.
    await answerDoubt(client, { key: 1, answer: 'No.' }, mo, after(1));
    expect((await findDoubt(client, receipt))?.answer).toBe(found?.answer);
    await deleteOldDoubts(client, new Date('2027-11-02T09:59:59Z'));
    expect((await findDoubt(client, receipt))?.name).toBe('Ada');
    // With whatever is rated, asked or decided next.
    await deleteExpired(client, new Date('2027-11-02T10:00:00Z'));
    expect(await findDoubt(client, receipt)).toMatchObject({ reason: '', name: '', address: '' });
  });
});
