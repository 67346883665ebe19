import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db';
import { makeEditor, signedIn, testPassword, testSecret } from '../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', testSecret);
  database = await openTestDatabase({ seeded: false });
});
afterEach(() => database.close());

const accounts = () => import('@/lib/accounts/editor-store');
const sessions = () => import('@/lib/accounts/session-queries');
const doors = () => import('@/lib/accounts/sign-in-store');
const tokens = () => import('@/lib/accounts/token-store');

const trail = async () =>
  (await (await db()).auditEntry.findMany({ orderBy: { key: 'asc' } })).map(
    ({ actor, action, subject, detail }) => [actor, action, subject, detail],
  );

async function who(headers: Record<string, string>) {
  return (await sessions()).readActor(new Headers(headers));
}

async function trySignIn(email: string, password: string, address = '192.0.2.1') {
  return (await doors()).signIn({ email, password }, address);
}

describe('an account', () => {
  test('signs in, is known, and signs out', async () => {
    const actor = await makeEditor('editor');
    const headers = await signedIn('editor@example.org');
    expect(await who(headers)).toEqual(actor);
    await (await doors()).signOut(actor, new Headers(headers));
    expect(await who(headers)).toBeNull();
    expect(await trail()).toEqual([
      ['shell', 'editor-added', 'editor@example.org', 'editor'],
      ['editor@example.org', 'sign-in', null, null],
      ['editor@example.org', 'sign-out', null, null],
    ]);
  });

  test('signs in whatever the case and spaces of its address', async () => {
    await makeEditor('editor');
    expect(await trySignIn(' Editor@Example.ORG ', testPassword)).toHaveProperty('cookies');
  });

  test('signs out everywhere at once', async () => {
    const actor = await makeEditor('editor');
    const [phone, desk] = [await signedIn(actor.account), await signedIn(actor.account)];
    await (await doors()).signOutEverywhere(actor);
    expect([await who(phone), await who(desk)]).toEqual([null, null]);
  });

  test('has sessions that end after twelve hours, used or not, and keep no address', async () => {
    const actor = await makeEditor('editor');
    const headers = await signedIn(actor.account);
    const client = await db();
    const session = await client.editorSession.findFirstOrThrow();
    const hours = (session.expiresAt.getTime() - session.createdAt.getTime()) / 3_600_000;
    expect(hours).toBeCloseTo(12, 1);
    expect([session.ipAddress, session.userAgent]).toEqual([expect.not.stringContaining('.'), '']);
    await client.editorSession.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await who(headers)).toBeNull();
  });

  test('has a password that is kept as a hash alone', async () => {
    await makeEditor('editor');
    const { password } = await (await db()).editorCredential.findFirstOrThrow();
    expect(password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });

  test('loses its sessions with its password, and its role at once', async () => {
    const actor = await makeEditor('publisher');
    const headers = await signedIn(actor.account);
    await (await accounts()).changeRole(await db(), actor.account, 'editor');
    expect(await who(headers)).toMatchObject({ role: 'editor' });
    await (await accounts()).changePassword(await db(), actor.account, 'another long sentence');
    expect(await who(headers)).toBeNull();
    expect(await trySignIn(actor.account, testPassword)).toEqual({ wrong: true });
    expect(await trySignIn(actor.account, 'another long sentence')).toHaveProperty('cookies');
  });

  test('once removed, is nobody', async () => {
    const actor = await makeEditor('publisher');
    const headers = await signedIn(actor.account);
    const token = await (await tokens()).makeToken(actor, 'a script');
    await (await accounts()).removeEditor(await db(), actor.account);
    expect(await who(headers)).toBeNull();
    expect(await who({ Authorization: `Bearer ${token}` })).toBeNull();
    expect(await trySignIn(actor.account, testPassword)).toEqual({ wrong: true });
  });

  test.each([
    ['an address that is none', { email: 'nobody' }],
    ['a short password', { password: 'short' }],
    ['the name of the seed', { name: 'seed' }],
    ['the name of the shell', { name: 'Shell' }],
    ['no name', { name: ' ' }],
  ])('is not made with %s', async (_what, own) => {
    const { addEditor } = await accounts();
    const asked = {
      email: 'a@example.org',
      name: 'A',
      role: 'editor',
      password: testPassword,
    } as const;
    await expect(addEditor(await db(), { ...asked, ...own })).rejects.toMatchObject({
      name: 'EditorRefused',
    });
    expect(await (await db()).editor.count()).toBe(0);
  });

  test('is not made twice', async () => {
    await makeEditor('editor');
    await expect(makeEditor('editor', 'EDITOR@example.org')).rejects.toThrow('already');
  });
});

describe('a wrong sign-in', () => {
  test('tells not which part was wrong', async () => {
    await makeEditor('editor');
    const wrong = { wrong: true };
    expect(await trySignIn('editor@example.org', 'not the password at all')).toEqual(wrong);
    expect(await trySignIn('nobody@example.org', testPassword)).toEqual(wrong);
    expect(await trySignIn('not an address', testPassword)).toEqual(wrong);
    expect(await trySignIn('editor@example.org', 'x'.repeat(100_000))).toEqual(wrong);
    expect((await trail()).slice(1)).toEqual([
      ['editor@example.org', 'sign-in-failed', null, null],
      [null, 'sign-in-failed', null, null],
    ]);
  });

  test('has to wait after five, from any address, with the right password too', async () => {
    await makeEditor('editor');
    for (const n of [1, 2, 3, 4, 5])
      expect(await trySignIn('editor@example.org', 'wrong', `192.0.2.${n}`)).toEqual({
        wrong: true,
      });
    const refused = await trySignIn('editor@example.org', testPassword, '192.0.2.99');
    expect('waitSeconds' in refused && refused.waitSeconds).toBe(30);
    await makeEditor('publisher');
    expect(await trySignIn('publisher@example.org', testPassword)).toHaveProperty('cookies');
  });

  test('has to wait after twenty from one address, whatever accounts it names', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `nobody${n}@example.org`);
    for (const name of names) await trySignIn(name, 'wrong');
    expect(await trySignIn('other@example.org', 'wrong')).toHaveProperty('waitSeconds');
    expect(await trySignIn('other@example.org', 'wrong', '192.0.2.2')).toEqual({ wrong: true });
  });

  test('is counted also when many come at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, () => trySignIn('editor@example.org', 'wrong')),
    );
    expect(results.filter((result) => 'wrong' in result)).toHaveLength(5);
  });

  test('is forgotten once somebody got in', async () => {
    await makeEditor('editor');
    for (let n = 0; n < 4; n += 1) await trySignIn('editor@example.org', 'wrong');
    expect(await trySignIn('editor@example.org', testPassword)).toHaveProperty('cookies');
    expect(await (await db()).signInFailures.count()).toBe(0);
  });

  test('leaves neither name nor address behind', async () => {
    await trySignIn('secretive@example.org', 'wrong', '192.0.2.77');
    const kept = JSON.stringify(await (await db()).signInFailures.findMany());
    expect(kept).not.toMatch(/secretive|192\.0/);
  });
});

describe('a token', () => {
  test('acts for its maker, is kept as a hash, and shows its last use', async () => {
    const actor = await makeEditor('publisher');
    const token = await (await tokens()).makeToken(actor, 'nightly');
    expect(token).toMatch(/^barometer_[\w-]{43}$/);
    const { getTokens } = await import('@/lib/accounts/token-queries');
    expect(await getTokens(actor)).toMatchObject([{ name: 'nightly', last_used_at: null }]);
    expect(await who({ Authorization: `Bearer ${token}` })).toEqual(actor);
    const [row] = await getTokens(actor);
    expect(row?.last_used_at).toBeInstanceOf(Date);
    const file = new Database(database.path, { readonly: true });
    expect(JSON.stringify(file.prepare('SELECT * FROM ApiToken').all())).not.toContain(token);
    file.close();
  });

  test('is nothing once revoked, and a wrong one never falls back to the cookie', async () => {
    const actor = await makeEditor('publisher');
    const token = await (await tokens()).makeToken(actor, 'nightly');
    const [{ id } = { id: '' }] = await (await db()).apiToken.findMany();
    await (await tokens()).revokeToken(actor, id);
    const headers = await signedIn(actor.account);
    expect(await who({ ...headers, Authorization: `Bearer ${token}` })).toBeNull();
    expect(await who({ ...headers, Authorization: 'Bearer' })).toBeNull();
    expect((await trail()).map(([, action]) => action)).toEqual([
      ...['editor-added', 'token-made', 'token-revoked', 'sign-in'],
    ]);
  });

  test('is made, listed and revoked by publishers alone', async () => {
    const editor = await makeEditor('editor');
    const { getTokens } = await import('@/lib/accounts/token-queries');
    const refused = { name: 'NotAllowed' };
    await expect((await tokens()).makeToken(editor, 'x')).rejects.toMatchObject(refused);
    await expect((await tokens()).revokeToken(editor, 'x')).rejects.toMatchObject(refused);
    await expect(getTokens(editor)).rejects.toMatchObject(refused);
  });
});

test('without its secret, the editors’ part knows nobody', async () => {
  const actor = await makeEditor('publisher');
  const headers = await signedIn(actor.account);
  const token = await (await tokens()).makeToken(actor, 'nightly');
  vi.stubEnv('AUTH_SECRET', undefined);
  expect(await who(headers)).toBeNull();
  expect(await who({ Authorization: `Bearer ${token}` })).toBeNull();
  expect(await trySignIn(actor.account, testPassword)).toEqual({ wrong: true });
});

test('the audit trail refuses to be changed, whoever asks', async () => {
  await makeEditor('editor');
  const file = new Database(database.path);
  const refusal = 'only ever added to';
  expect(() => file.exec('DELETE FROM AuditEntry')).toThrow(refusal);
  expect(() => file.exec(`UPDATE AuditEntry SET actor = 'nobody'`)).toThrow(refusal);
  expect(() =>
    file.exec(
      `INSERT OR REPLACE INTO AuditEntry (key, at, action) SELECT key, at, 'x' FROM AuditEntry`,
    ),
  ).toThrow(refusal);
  file.close();
  expect(await trail()).toHaveLength(1);
});
