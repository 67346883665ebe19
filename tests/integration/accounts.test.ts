import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { db, openDatabase } from '@/lib/database/client';
import { forgetFailures, limitsOf, takeTry } from '@/lib/database/stores/sign-in-limit-store';
import {
  auditTrail,
  makeEditor,
  signedIn,
  testPassword,
  testSecret,
  who,
} from '../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', testSecret);
  database = await openTestDatabase({ seeded: false });
});
afterEach(() => database.close());

const accounts = () => import('@/lib/database/stores/editor-store');
const doors = () => import('@/lib/database/stores/sign-in-store');
const tokens = () => import('@/lib/database/stores/token-store');

/** Tries to sign in with the cookies of a browser. */
async function trySignInAs(cookies: string, email: string, password: string) {
  const headers = new Headers({ Cookie: cookies });
  return (await doors()).signIn({ email, password }, '192.0.2.1', headers);
}

type SignIn = Awaited<ReturnType<typeof trySignIn>>;

const cookiesOf = (result: SignIn) =>
  ('cookies' in result ? result.cookies : []).map((cookie) => cookie.split(';')[0]).join('; ');

/** The cookie of a browser in which an account has signed in. */
async function knownBrowser(email: string): Promise<string> {
  const cookies = cookiesOf(await trySignIn(email, testPassword)).split('; ');
  return cookies.find((cookie) => cookie.startsWith('barometer.known_browser=')) ?? '';
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
    expect(await auditTrail()).toEqual([
      ['shell', 'editor-added', 'editor@example.org', 'editor'],
      ['editor@example.org', 'sign-in', null, null],
      ['editor@example.org', 'sign-out', null, null],
    ]);
  });

  test('signs in whatever the case and spaces of its address', async () => {
    await makeEditor('editor');
    expect(await trySignIn(' Editor@Example.ORG ', testPassword)).toHaveProperty('cookies');
  });

  test('that signs in again ends the session it had there, and no other one', async () => {
    const actor = await makeEditor('editor');
    const [desk, phone] = [await signedIn(actor.account), await signedIn(actor.account)];
    const again = await trySignInAs(desk.Cookie ?? '', actor.account, testPassword);
    const Cookie = cookiesOf(again);
    expect([await who(desk), await who(phone), await who({ Cookie })]).toEqual([
      null,
      actor,
      actor,
    ]);
  });

  test('that fails to sign in again keeps the session it had', async () => {
    const actor = await makeEditor('editor');
    const desk = await signedIn(actor.account);
    await trySignInAs(desk.Cookie ?? '', actor.account, 'not the password at all');
    expect(await who(desk)).toEqual(actor);
  });

  test('leaves a browser known for longer than the session, to the server alone', async () => {
    await makeEditor('editor');
    const result = await trySignIn('editor@example.org', testPassword);
    const cookies = 'cookies' in result ? result.cookies : [];
    expect(cookies.find((cookie) => cookie.startsWith('barometer.known_browser='))).toMatch(
      /; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
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

describe('what the shell does with accounts', () => {
  test('is refused for one that is not there', async () => {
    const { changePassword, changeRole, removeEditor } = await accounts();
    const client = await db();
    const refused = { name: 'EditorRefused', message: 'There is no account x@example.org.' };
    const name = 'x@example.org';
    await expect(removeEditor(client, name)).rejects.toMatchObject(refused);
    await expect(changeRole(client, name, 'publisher')).rejects.toMatchObject(refused);
    await expect(changePassword(client, name, testPassword)).rejects.toMatchObject(refused);
    expect(await auditTrail()).toEqual([]);
  });

  test('takes its address in any case, and stands in the trail', async () => {
    const { addEditor, changePassword, changeRole, listEditors, removeEditor } = await accounts();
    const client = await db();
    const made = { name: ' Zoë ', role: 'editor', password: testPassword } as const;
    await addEditor(client, { ...made, email: ' Zoe@Example.org' });
    await addEditor(client, { ...made, email: 'ada@example.org', name: 'Ada' });
    await changeRole(client, 'ZOE@example.org ', 'publisher');
    await changePassword(client, ' Zoe@example.org', 'another long sentence');
    const listed = await listEditors(client);
    expect(listed.map(({ email, name, role }) => [email, name, role])).toEqual([
      ['ada@example.org', 'Ada', 'editor'],
      ['zoe@example.org', 'Zoë', 'publisher'],
    ]);
    await removeEditor(client, 'Zoe@example.org');
    expect(await listEditors(client)).toHaveLength(1);
    expect(await auditTrail()).toEqual([
      ['shell', 'editor-added', 'zoe@example.org', 'editor'],
      ['shell', 'editor-added', 'ada@example.org', 'editor'],
      ['shell', 'role-changed', 'zoe@example.org', 'publisher'],
      ['shell', 'password-changed', 'zoe@example.org', null],
      ['shell', 'editor-removed', 'zoe@example.org', null],
    ]);
  });

  test('changes no password to a bad one, nor anybody else’s', async () => {
    const [ed, paula] = [await makeEditor('editor'), await makeEditor('publisher')];
    const { changePassword } = await accounts();
    const refused = changePassword(await db(), ed.account, 'short');
    await expect(refused).rejects.toThrow('at least 15 characters');
    await changePassword(await db(), ed.account, 'another long sentence');
    expect(await who(await signedIn(paula.account))).toEqual(paula);
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
    expect((await auditTrail()).slice(1)).toEqual([
      ['editor@example.org', 'sign-in-failed', null, null],
      [null, 'sign-in-failed', null, null],
    ]);
  });

  test('has to wait after five from one network, with the right password too', async () => {
    await makeEditor('editor');
    for (const n of [1, 2, 3, 4, 5])
      expect(await trySignIn('editor@example.org', 'wrong', `2001:db8::${n}`)).toEqual({
        wrong: true,
      });
    const refused = await trySignIn('editor@example.org', testPassword, '2001:db8::99');
    expect('waitSeconds' in refused && refused.waitSeconds).toBe(30);
    await makeEditor('publisher');
    expect(await trySignIn('publisher@example.org', testPassword)).toHaveProperty('cookies');
  });

  test('is counted once, whichever instance is asked, also of many at once', async () => {
    const [client, other] = [await db(), await openDatabase(database.address)];
    const trial = { email: 'editor@example.org', address: '192.0.2.1', browser: null };
    const limits = limitsOf(trial, testSecret);
    const instances = Array.from({ length: 6 }, () => [client, other]).flat();
    const waits = await Promise.all(instances.map((each) => takeTry(each, limits)));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
    const counts = await client.signInFailures.findMany({ select: { count: true } });
    expect(counts).toEqual([{ count: 5 }, { count: 5 }]);
    await forgetFailures(other, limits);
    expect(await takeTry(client, limits)).toBe(0);
    await other.$disconnect();
  });

  test('of others never keeps an owner out who is elsewhere', async () => {
    await makeEditor('editor');
    for (let n = 0; n < 30; n += 1)
      await trySignIn('editor@example.org', 'wrong', `192.0.2.${Math.floor(n / 5)}`);
    expect(await trySignIn('editor@example.org', testPassword, '198.51.100.1')).toHaveProperty(
      'cookies',
    );
  });

  test('of others from the same network never keeps an owner out in a known browser', async () => {
    await makeEditor('editor');
    const known = await knownBrowser('editor@example.org');
    for (let n = 0; n < 30; n += 1) await trySignIn('editor@example.org', 'wrong');
    expect(await trySignIn('editor@example.org', testPassword)).toHaveProperty('waitSeconds');
    expect(await trySignInAs(known, 'editor@example.org', testPassword)).toHaveProperty('cookies');
  });

  test('in a known browser has to wait after five as well', async () => {
    await makeEditor('editor');
    const known = await knownBrowser('editor@example.org');
    for (let n = 0; n < 5; n += 1)
      expect(await trySignInAs(known, 'editor@example.org', 'wrong')).toEqual({ wrong: true });
    expect(await trySignInAs(known, 'editor@example.org', testPassword)).toHaveProperty(
      'waitSeconds',
    );
    expect(await trySignIn('editor@example.org', testPassword)).toHaveProperty('cookies');
  });

  test('passes in no browser that is known for another account, or by a forged cookie', async () => {
    await makeEditor('editor');
    await makeEditor('publisher');
    const other = await knownBrowser('publisher@example.org');
    const own = await knownBrowser('editor@example.org');
    const forged = own.replace(/\.([\w-])([\w-]*)$/, (_, first, rest) =>
      first === 'A' ? `.B${rest}` : `.A${rest}`,
    );
    for (let n = 0; n < 5; n += 1) await trySignIn('editor@example.org', 'wrong');
    for (const cookie of [other, forged, 'barometer.known_browser=a.b.c'])
      expect(await trySignInAs(cookie, 'editor@example.org', testPassword)).toHaveProperty(
        'waitSeconds',
      );
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

  test('keeps count of others’ failures when somebody gets in, but of none a day old', async () => {
    await makeEditor('editor');
    await trySignIn('other@example.org', 'wrong', '192.0.2.8');
    const client = await db();
    const aDayAgo = new Date(Date.now() - 86_401_000);
    const old = { key: 'old', count: 9, blocked_until: aDayAgo, last_failed_at: aDayAgo };
    await client.signInFailures.create({ data: old });
    await trySignIn('editor@example.org', testPassword, '192.0.2.9');
    const counts = await client.signInFailures.findMany({ select: { count: true } });
    expect(counts).toEqual([{ count: 1 }, { count: 1 }]);
  });

  test('leaves neither name nor address behind', async () => {
    await trySignIn('secretive@example.org', 'wrong', '192.0.2.77');
    const kept = JSON.stringify(await (await db()).signInFailures.findMany());
    expect(kept).not.toMatch(/secretive|192\.0/);
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
