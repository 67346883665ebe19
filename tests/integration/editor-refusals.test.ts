import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Role } from '@/lib/domain/accounts/actor-schema';
import { refusalSchema } from '@/lib/domain/accounts/refusal-schema';
import { db } from '@/lib/database/client';
import { withPublicationLock } from '@/lib/database/stores/publication-lock';
import { makeEditor, signedIn, testSecret } from '../fixtures/editors';
import { publishCorrection } from '../fixtures/second-release';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', testSecret);
  vi.stubEnv('PUBLICATION_WAIT_SECONDS', '0');
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

const at = <T extends object>(own: T) => ({ params: Promise.resolve({ locale: 'fr', ...own }) });
const noDraft = at({ id: 'c0ffee' });

/** Headers of somebody who has signed in. */
async function headersOf(role: Role): Promise<Record<string, string>> {
  const { account } = await makeEditor(role);
  return signedIn(account);
}

function sent(
  headers: Record<string, string>,
  body = `reason=x&identity=${'0'.repeat(64)}`,
): Request {
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return new Request('http://localhost:3000/', {
    ...{ method: 'POST', headers: { ...type, ...headers }, body },
  });
}

type Headers = Record<string, string>;

const undo = async (headers: Headers, body?: string) => {
  const { POST } = await import('@/app/[locale]/import/releases/[number]/undo/route');
  return POST(sent(headers, body), at({ number: '2' }));
};

const otherSite =
  'Cette requête venait de la page d’un autre site et a été refusée. Rien n’a changé\u202f; ouvrez la page ici et réessayez.';
const gone =
  'Ce fichier n’est plus conservé ici\u00a0: les fichiers importés sont supprimés après 30\u00a0jours. Importez-le de nouveau.';

/** What is refused, why, with which status, in which words, and how it is asked with more headers. */
const refused: readonly [string, string, number, string, (more: Headers) => Promise<Response>][] = [
  [
    ...(['a form on another site’s page', 'cross-site', 403, otherSite] as const),
    async (more) =>
      undo({ ...(await headersOf('publisher')), ...more, 'Sec-Fetch-Site': 'cross-site' }),
  ],
  [
    ...(['a sign-in on another site’s page', 'cross-site', 403, otherSite] as const),
    async (more) => {
      const { POST } = await import('@/app/[locale]/import/session/route');
      return POST(sent({ ...more, Origin: 'https://example.net' }, 'email=x'), at({}));
    },
  ],
  [
    ...(['a form of publishers', 'not-allowed', 403] as const),
    'Le rôle de votre compte ne le permet pas\u202f; rien n’a changé. Adressez-vous à l’administrateur du site.',
    async (more) => undo({ ...(await headersOf('editor')), ...more }),
  ],
  [
    ...(['a form that is too large', 'too-large', 413] as const),
    'L’envoi dépasse la taille autorisée\u202f; rien n’a été enregistré. Divisez le fichier, puis renvoyez-le.',
    async (more) =>
      undo({ ...(await headersOf('publisher')), ...more }, `reason=${'x'.repeat(100_000)}`),
  ],
  [
    ...(['a form that is broken off', 'cut', 400] as const),
    'L’envoi n’est pas arrivé entier\u202f; rien n’a été enregistré. Renvoyez le fichier.',
    async (more) => {
      const type = { 'Content-Type': 'multipart/form-data; boundary=x' };
      return undo({ ...(await headersOf('publisher')), ...more, ...type }, '--x\r\nConte');
    },
  ],
  [
    ...(['an undo while somebody else publishes', 'busy', 409] as const),
    'Une autre personne publie en ce moment. Rien n’a changé\u202f; réessayez dans un instant.',
    async (more) => {
      await publishCorrection(database.address);
      const headers = await headersOf('publisher');
      return withPublicationLock(await db(), () => undo({ ...headers, ...more }));
    },
  ],
  [
    ...(['to check a draft that is not kept', 'gone', 404, gone] as const),
    async (more) => {
      const { POST } = await import('@/app/[locale]/import/drafts/[id]/check/route');
      return POST(sent({ ...(await headersOf('editor')), ...more }), noDraft);
    },
  ],
  [
    ...(['an answer about a draft that is not kept', 'gone', 404, gone] as const),
    async (more) => {
      const { POST } = await import('@/app/[locale]/import/drafts/[id]/answers/route');
      return POST(sent({ ...(await headersOf('editor')), ...more }), noDraft);
    },
  ],
  [
    ...(['to publish a draft that is not kept', 'gone', 404, gone] as const),
    async (more) => {
      const { POST } = await import('@/app/[locale]/import/drafts/[id]/publish/route');
      return POST(sent({ ...(await headersOf('publisher')), ...more }), noDraft);
    },
  ],
  [
    ...(['the issues of a draft that is not kept', 'gone', 404, gone] as const),
    async (more) => {
      const { GET } = await import('@/app/[locale]/import/drafts/[id]/faults.csv/route');
      const headers = { ...(await headersOf('editor')), ...more };
      return GET(new Request('http://localhost:3000/', { headers }), noDraft);
    },
  ],
];

test.each(refused)(
  'a browser that is refused %s is led to the page that says why: %s',
  async (_what, code, _status, _title, ask) => {
    const response = await ask({ Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(`/fr/import?refused=${code}`);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(refusalSchema.parse(code)).toBe(code);
  },
);

test.each(refused)(
  'a program that is refused %s is told why: %s',
  async (_what, _code, status, title, ask) => {
    const response = await ask({ Accept: '*/*' });
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.json()).toEqual({ type: 'about:blank', status, title });
  },
);

test.each(['nothing', ['busy', 'cut'], undefined])('the page tells nothing of %j', (said) => {
  expect(refusalSchema.parse(said)).toBeNull();
});
