import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/database/client';
import { makeEditor, signedIn, testSecret } from '../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', testSecret);
  database = await openTestDatabase({ seeded: false });
});
afterEach(() => database.close());

type Asked = Parameters<
  Parameters<typeof import('@/lib/features/accounts/editor-guard').answerEditor>[2]
>[0];

/** What the guard answers; behind it stands who came and what their form says. */
async function knock(
  request: RequestInit,
  needed: 'editor' | 'publisher' = 'editor',
  fileBytes?: number,
) {
  const { answerEditor } = await import('@/lib/features/accounts/editor-guard');
  const tell = async ({ actor, form }: Asked) =>
    new Response(`${actor.account} ${[...form.keys()].join()}`);
  const options = { locale: 'nl', needed, fileBytes } as const;
  const response = await answerEditor(
    new Request('http://localhost:3000/', request),
    options,
    tell,
  );
  const to = response.headers.get('Location');
  return [response.status, to ?? (response.status === 200 ? await response.text() : null)];
}

const form = (bytes: number) => new URLSearchParams({ a: 'x'.repeat(bytes - 2) });

test('lets in whoever has a session, with their form', async () => {
  const { account } = await makeEditor('editor');
  const headers = await signedIn(account);
  const body = new URLSearchParams({ name: 'x', reason: 'y' });
  expect(await knock({ method: 'POST', headers, body })).toEqual([200, `${account} name,reason`]);
});

test('leads to the sign-in whoever has none, in their language', async () => {
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const body = form(10);
  expect(await knock({ method: 'POST', headers, body })).toEqual([303, '/nl/import/sign-in']);
  expect(await knock({})).toEqual([303, '/nl/import/sign-in']);
});

test('refuses whose role does not do, and no publisher', async () => {
  const [editor, publisher] = [await makeEditor('editor'), await makeEditor('publisher')];
  expect(await knock({ headers: await signedIn(editor.account) }, 'publisher')).toEqual([
    403,
    null,
  ]);
  expect(await knock({ headers: await signedIn(publisher.account) }, 'publisher')).toEqual([
    200,
    `${publisher.account} `,
  ]);
});

test('refuses the form of another site’s page, and takes downloads from anywhere', async () => {
  const { account } = await makeEditor('editor');
  const headers = { ...(await signedIn(account)), 'Sec-Fetch-Site': 'cross-site' };
  expect(await knock({ method: 'POST', headers, body: form(10) })).toEqual([403, null]);
  expect(await knock({ headers })).toEqual([200, `${account} `]);
});

test('takes as much as a form says, and a file besides where one is asked for', async () => {
  const { account } = await makeEditor('editor');
  const headers = await signedIn(account);
  const send = async (bytes: number, fileBytes?: number) =>
    (await knock({ method: 'POST', headers, body: form(bytes) }, 'editor', fileBytes))[0];
  expect([await send(100_000), await send(100_001)]).toEqual([200, 413]);
  expect([await send(100_500, 500), await send(100_501, 500)]).toEqual([200, 413]);
});

test('takes no token for a session', async () => {
  const publisher = await makeEditor('publisher');
  const { makeToken } = await import('@/lib/database/stores/token-store');
  const Authorization = `Bearer ${await makeToken(publisher, 'nightly')}`;
  expect(await knock({ headers: { Authorization } })).toEqual([303, '/nl/import/sign-in']);
});

test('a secret is shown once, to its maker alone, and for five minutes', async () => {
  const [maker, other] = [await makeEditor('editor'), await makeEditor('publisher')];
  const { keepSecret, takeSecret } = await import('@/lib/database/stores/one-time-secret-store');
  const [one, two] = [await keepSecret(maker, 'first'), await keepSecret(maker, 'second')];
  const { oneTimeSecret: kept } = await db();
  expect(JSON.stringify(await kept.findMany())).not.toMatch(/first|second|Zmlyc3|c2Vjb25k/);
  expect(await takeSecret(other, one)).toBeNull();
  const both = await Promise.all([takeSecret(maker, one), takeSecret(maker, one)]);
  expect(both.toSorted()).toEqual(['first', null]);
  expect(await takeSecret(maker, one)).toBeNull();
  expect(await takeSecret(maker, two)).toBe('second');
  expect(await takeSecret(maker, 'nothing')).toBeNull();
  const late = await keepSecret(maker, 'third');
  await kept.update({ where: { id: late }, data: { expires_at: new Date() } });
  expect(await takeSecret(maker, late)).toBeNull();
  await keepSecret(maker, 'fourth');
  expect(await kept.count()).toBe(1);
});
