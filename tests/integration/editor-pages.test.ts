import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/database/client';
import { makeEditor, signedIn, testPassword, testSecret } from '../fixtures/editors';
import { publishCorrection } from '../fixtures/second-release';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', testSecret);
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

const fromUs = { 'Sec-Fetch-Site': 'same-origin' };

function post(headers: Record<string, string>, fields: Record<string, string> = {}): Request {
  const body = new URLSearchParams(fields);
  return new Request('http://localhost:3000/', { method: 'POST', headers, body });
}

const params = <T extends object>(own: T) => ({
  params: Promise.resolve({ locale: 'fr', ...own }),
});

const routes = {
  signIn: async (request: Request) =>
    (await import('@/app/[locale]/import/session/route')).POST(request, params({})),
  signOut: async (request: Request) =>
    (await import('@/app/[locale]/import/session/end/route')).POST(request, params({})),
  makeToken: async (request: Request) =>
    (await import('@/app/[locale]/import/tokens/make/route')).POST(request, params({})),
  revokeToken: async (request: Request) =>
    (await import('@/app/[locale]/import/tokens/revoke/route')).POST(request, params({})),
  undo: async (request: Request) =>
    (await import('@/app/[locale]/import/releases/[number]/undo/route')).POST(
      request,
      params({ number: '2' }),
    ),
};

const whereTo = (response: Response) => [response.status, response.headers.get('Location')];

describe('signing in', () => {
  test('leads to the editors’ pages with a cookie no script can read', async () => {
    await makeEditor('editor');
    const fields = { email: 'editor@example.org', password: testPassword };
    const response = await routes.signIn(post(fromUs, fields));
    expect(whereTo(response)).toEqual([303, '/fr/import']);
    const cookies = response.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; SameSite=(?:Lax|Strict)/);
    }
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  test('that fails leads back, without a cookie', async () => {
    const response = await routes.signIn(post(fromUs, { email: 'x@example.org', password: 'x' }));
    expect(whereTo(response)).toEqual([303, '/fr/import/sign-in?failed']);
    expect(response.headers.get('Set-Cookie')).toBeNull();
  });

  test('is not offered where it is not configured', async () => {
    vi.stubEnv('AUTH_SECRET', undefined);
    expect(whereTo(await routes.signIn(post(fromUs)))).toEqual([303, '/fr/import']);
  });
});

test.each(Object.entries(routes))(
  'the form behind %s refuses another site’s page',
  async (_name, route) => {
    const actor = await makeEditor('publisher');
    const headers = { ...(await signedIn(actor.account)), 'Sec-Fetch-Site': 'cross-site' };
    const response = await route(post(headers));
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('autre site');
  },
);

const { signIn: _, ...closedRoutes } = routes;

test.each(Object.entries(closedRoutes))(
  'the form behind %s takes a session',
  async (_name, route) => {
    expect(whereTo(await route(post(fromUs)))).toEqual([303, '/fr/import/sign-in']);
  },
);

describe.each([
  ['makeToken', routes.makeToken],
  ['revokeToken', routes.revokeToken],
  ['undo', routes.undo],
])('what %s does', (_name, route) => {
  test('is refused to an editor', async () => {
    const actor = await makeEditor('editor');
    const response = await route(post(await signedIn(actor.account), { name: 'x', reason: 'x' }));
    expect(response.status).toBe(403);
    expect(await (await db()).apiToken.count()).toBe(0);
  });
});

test.each(['editor', 'publisher', 'assessor'] as const)(
  'an account of the role %s signs out',
  async (role) => {
    const actor = await makeEditor(role);
    const response = await routes.signOut(post(await signedIn(actor.account)));
    expect(whereTo(response)).toEqual([303, '/fr/import/sign-in']);
    expect(await (await db()).editorSession.count()).toBe(0);
  },
);

test('signing out everywhere ends every session', async () => {
  const actor = await makeEditor('editor');
  const headers = await signedIn(actor.account);
  const response = await routes.signOut(post(headers, { everywhere: 'yes' }));
  expect(whereTo(response)).toEqual([303, '/fr/import/sign-in']);
  expect(await (await db()).editorSession.count()).toBe(0);
});

test('a token that is made can be seen once, by its maker', async () => {
  const actor = await makeEditor('publisher');
  const response = await routes.makeToken(post(await signedIn(actor.account), { name: 'nightly' }));
  const [, id = ''] = /made=(.+)$/.exec(response.headers.get('Location') ?? '') ?? [];
  const { takeSecret } = await import('@/lib/database/stores/one-time-secret-store');
  expect(await takeSecret({ ...actor, account: 'other@example.org' }, id)).toBeNull();
  expect(await takeSecret(actor, id)).toMatch(/^barometer_/);
  expect(await takeSecret(actor, id)).toBeNull();
});

test('a release is taken back with its reason, in the publisher’s language', async () => {
  await publishCorrection(database.address);
  const actor = await makeEditor('publisher');
  const headers = await signedIn(actor.account);
  expect(whereTo(await routes.undo(post(headers, { reason: ' ' })))).toEqual([
    ...[303, '/fr/import/releases/2'],
  ]);
  const asked = async (reason: string) => {
    const { previewUndo } = await import('@/lib/database/queries/changes/undo-queries');
    return { reason, identity: (await previewUndo(await db(), 2)).identity };
  };
  const seen = await asked('Une coquille');
  expect(whereTo(await routes.undo(post(headers, seen)))).toEqual([
    ...[303, '/fr/import/releases?done=3'],
  ]);
  expect(await (await db()).release.findUnique({ where: { number: 3 } })).toMatchObject({
    author: 'Paula Publisher',
    reason: 'Annulation de la version 2\u00a0: Une coquille',
  });
  // The same form, sent again: what it showed is done already.
  expect((await routes.undo(post(headers, seen))).status).toBe(409);
  const inBrowser = { ...headers, Accept: 'text/html' };
  expect(whereTo(await routes.undo(post(inBrowser, seen)))).toEqual([
    ...[303, '/fr/import/releases/2?said=changed'],
  ]);
  expect(whereTo(await routes.undo(post(headers, await asked('Encore'))))).toEqual([
    ...[303, '/fr/import/releases?done=nothing'],
  ]);
});

test('while somebody else publishes, an undo is refused and nothing changes', async () => {
  await publishCorrection(database.address);
  vi.stubEnv('PUBLICATION_WAIT_SECONDS', '0');
  const actor = await makeEditor('publisher');
  const headers = await signedIn(actor.account);
  const { withPublicationLock } = await import('@/lib/database/stores/publication-lock');
  const response = await withPublicationLock(await db(), () =>
    routes.undo(post(headers, { reason: 'x', identity: 'x' })),
  );
  expect(response.status).toBe(409);
  expect(await (await db()).release.count()).toBe(2);
});

describe('the audit trail as CSV', () => {
  const ask = async (headers: Record<string, string>) => {
    const { GET } = await import('@/app/[locale]/import/audit.csv/route');
    return GET(new Request('http://localhost:3000/', { headers }), params({}));
  };

  test('has every entry, the newest first, for publishers', async () => {
    const actor = await makeEditor('publisher');
    const response = await ask(await signedIn(actor.account));
    const lines = (await response.text()).split('\r\n');
    expect(lines.map((line) => line.replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z/, 'NOW'))).toEqual([
      'at,actor,action,subject,detail',
      'NOW,publisher@example.org,sign-in,,',
      'NOW,shell,editor-added,publisher@example.org,publisher',
      expect.stringMatching(/^NOW,seed,publish,1,"Read from /),
      '',
    ]);
  });

  test('is refused to editors', async () => {
    const actor = await makeEditor('editor');
    expect((await ask(await signedIn(actor.account))).status).toBe(403);
    expect(whereTo(await ask({}))).toEqual([303, '/fr/import/sign-in']);
  });
});
