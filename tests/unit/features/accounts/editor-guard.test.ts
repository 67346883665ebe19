import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NotAllowed } from '@/lib/domain/accounts/actor-schema';
import { answerVisitor, seeOther } from '@/lib/features/accounts/editor-guard';
import { BodyBroken, BodyTooLarge } from '@/lib/base/http/limited-body';
import { PublicationBusy, PublicationImpossible } from '@/lib/domain/releases/publication-error';
import { testSecret } from '../../../fixtures/editors';

beforeEach(() => {
  vi.stubEnv('AUTH_SECRET', testSecret);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const fromUs = { 'Sec-Fetch-Site': 'same-origin' };

const ask = (respond: (form: FormData) => Promise<Response>, body = '', headers = fromUs) =>
  answerVisitor(
    new Request('http://localhost:3000/', {
      method: 'POST',
      body: new URLSearchParams(body),
      headers,
    }),
    { locale: 'en' },
    respond,
  );

const editor = { editor_id: '1', account: 'e@example.org', name: 'E', role: 'editor' } as const;

describe('what goes wrong behind the guard is said in words, with a status of its own', () => {
  const own = vi.fn();
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(own.mockClear());
  });

  test.each([
    [new NotAllowed(editor, 'publisher'), 403, 'The role of your account does not allow this'],
    [new PublicationBusy(5), 409, 'Somebody else is publishing'],
    [new BodyTooLarge(), 413, 'larger than allowed'],
    [new BodyBroken(), 400, 'did not arrive complete'],
  ])('%s is %i', async (error, status, words) => {
    const response = await ask(() => Promise.reject(error));
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
    expect(own).not.toHaveBeenCalled();
  });

  test.each([
    [new PublicationImpossible('locked', null), 503, 'has locked the database'],
    [new PublicationImpossible('read-only', null), 503, 'grant the right'],
    [new PublicationImpossible('disk', null), 507, 'free space'],
    [new Error('whatever'), 503, 'please tell the administrator'],
  ])('%s is %i, and stands in the log', async (error, status, words) => {
    const response = await ask(() => Promise.reject(error));
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
    expect(own).toHaveBeenCalledWith(error);
  });
});

test('a refusal is a problem in the reader’s language, and is never kept', async () => {
  const response = await ask(() => Promise.reject(new BodyBroken()));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-language': 'en',
    'content-type': 'application/problem+json',
  });
  expect(response.headers.has('Retry-After')).toBe(false);
});

test('what may be gone the next time says when to come back', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const response = await ask(() => Promise.reject(new PublicationImpossible('locked', null)));
  expect(response.headers.get('Retry-After')).toBe('5');
});

test('a form is answered; one of 100,000 bytes still, no larger one', async () => {
  const respond = async (form: FormData) => new Response([...form.keys()].join());
  const size = async (bytes: number) => (await ask(respond, `a=${'x'.repeat(bytes - 2)}`)).status;
  expect(await (await ask(respond, 'a=1&b=2')).text()).toBe('a,b');
  expect([await size(100_000), await size(100_001)]).toEqual([200, 413]);
});

test('another site’s page gets nowhere, configured or not', async () => {
  const respond = vi.fn();
  const headers = { 'Sec-Fetch-Site': 'cross-site' };
  expect((await ask(respond, '', headers)).status).toBe(403);
  vi.stubEnv('AUTH_SECRET', undefined);
  expect((await ask(respond, '', headers)).status).toBe(403);
  expect((await ask(respond)).headers.get('Location')).toBe('/en/import');
  expect(respond).not.toHaveBeenCalled();
});

test('a form leads on, with the cookies it sets', () => {
  const response = seeOther('/en/import', ['a=1', 'b=2']);
  expect([response.status, response.headers.get('Location')]).toEqual([303, '/en/import']);
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(seeOther('/en').headers.getSetCookie()).toEqual([]);
});
