import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { RawRequest } from '../../fixtures/ask-raw';
import { setUpTestServer } from '../../fixtures/test-server';

const server = setUpTestServer();

const open = (settings: Record<string, string>) => server.start({ settings });

const statusOf = async (path: string, options?: RawRequest) =>
  (await server.ask(path, options)).statusCode;

const from = (address: string): RawRequest => ({ headers: { 'X-Forwarded-For': address } });

const csv = '/api/v1/figures.csv';

/** Every export counts, of which a test makes small ones alone. */
const noneIsSmall = { EXPORT_SMALL_FIGURES: '0' };
/** A budget that any export uses up. */
const oneFigure = { ...noneIsSmall, EXPORT_FIGURES_PER_MINUTE: '1' };

describe('a client', () => {
  test.each([
    ['SEARCHES_PER_MINUTE', '/fr/figures?q=attente', 'GET'],
    ['SEARCHES_PER_MINUTE', '/api/v1/figures?q=attente', 'GET'],
    ['SEARCHES_PER_MINUTE', '/api/v1/figures.csv?q=attente', 'GET'],
    ['SIGN_INS_PER_MINUTE', '/nl/import/session', 'POST'],
    ['IMPORTS_PER_MINUTE', '/api/v1/imports', 'POST'],
    ['IMPORTS_PER_MINUTE', '/en/import/drafts', 'POST'],
    ['RATINGS_PER_MINUTE', '/nl/organisations/acme/rate/send', 'POST'],
  ])('may, with %s=2, ask for %s twice, then waits', async (setting, path, method) => {
    await open({ [setting]: '2' });
    expect(await statusOf(path, { method })).toBe(200);
    expect(await statusOf(path, { method })).toBe(200);
    const { statusCode, headers } = await server.ask(path, { method });
    expect(statusCode).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['/fr', 'GET'],
    ['/fr/figures?q=', 'GET'],
    ['/api/v1/figures?country=BE', 'GET'],
    [csv, 'OPTIONS'],
    ['/fr/import/session/end', 'POST'],
  ])('may ask for %s by %s as often as it likes', async (path, method) => {
    await open({ ...oneFigure, SEARCHES_PER_MINUTE: '1', SIGN_INS_PER_MINUTE: '1' });
    await statusOf(path, { method });
    expect(await statusOf(path, { method })).not.toBe(429);
  });

  test('may search as often as it likes where the limit is 0', async () => {
    await open({ SEARCHES_PER_MINUTE: '0' });
    const asked = Array.from({ length: 100 }, () => statusOf('/fr/figures?q=attente'));
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
  });

  test('that has searched too often may still take an export', async () => {
    await open({ SEARCHES_PER_MINUTE: '1' });
    await statusOf('/fr/figures?q=a');
    expect(await statusOf('/fr/figures?q=b')).toBe(429);
    expect(await statusOf(csv)).toBe(200);
  });

  test('is told in the words of who asks', async () => {
    await open({ SEARCHES_PER_MINUTE: '1' });
    await statusOf('/fr/figures?q=a');
    const page = await server.ask('/fr/figures?q=b');
    expect(page.text.split('\n')).toEqual([
      'Vous avez fait cette demande très souvent\u00a0: réessayez dans une minute.',
      'U hebt dit heel vaak gevraagd: probeer het over een minuut opnieuw.',
      'You have asked for this very often: try again in a minute.',
      '',
    ]);
    const problem = await server.ask('/api/v1/figures?q=b');
    expect(problem.headers['content-type']).toBe('application/problem+json');
    expect(problem.headers['access-control-allow-origin']).toBe('*');
    expect(JSON.parse(problem.text)).toMatchObject({ status: 429, title: 'Too Many Requests' });
  });

  test.each([
    ['another address', '192.0.2.1', '192.0.2.2', 200],
    ['another network in IPv6', '2001:db8:0:1::1', '2001:db8:0:2::1', 200],
    ['the same network in IPv6', '2001:db8:0:1::1', '2001:db8:0:1:ffff::2', 429],
    ['the same address, written as IPv6', '192.0.2.1', '::ffff:192.0.2.1', 429],
  ])('is not who comes from %s, as far as one can tell', async (_, one, other, status) => {
    await open({ ...oneFigure, TRUSTED_PROXIES: '1' });
    await statusOf(csv, from(one));
    expect(await statusOf(csv, from(other))).toBe(status);
  });

  test('cannot say itself who it is', async () => {
    await open(oneFigure);
    await statusOf(csv, from('192.0.2.1'));
    expect(await statusOf(csv, from('192.0.2.2'))).toBe(429);
  });

  test('who rates cannot either, not even behind a proxy that adds who asked it', async () => {
    await open({ TRUSTED_PROXIES: '1', RATINGS_PER_MINUTE: '1' });
    const rate = (addresses: string) =>
      statusOf('/fr/organisations/acme/rate/send', { method: 'POST', ...from(addresses) });
    await rate('192.0.2.1, 203.0.113.5');
    expect(await rate('192.0.2.2, 203.0.113.5')).toBe(429);
    expect(await rate('192.0.2.1, 203.0.113.6')).toBe(200);
  });
});

/** Lets the pretended Next hold its answers back, once begun, until they are released. */
function holdAnswers() {
  const begun: (() => void)[] = [];
  server.next.handle = async (_request, response) => {
    response.write('begun');
    await new Promise<void>((release) => begun.push(release));
    response.end();
  };
  return begun;
}

/** Asks for an export, and comes back when it has begun. */
async function beginExport(options: RawRequest = {}) {
  const ended = server.nextAnswerEnds();
  const answer = await new Promise<IncomingMessage>((resolve) => {
    request(server.current.url, { path: csv, ...options }, resolve).end();
  });
  /** `ended`: the server knows that the answer is over. */
  return { answer, ended };
}

/** Releases answers, and comes back when readers and server know that they are over. */
async function finish(
  begun: readonly (() => void)[],
  running: readonly Awaited<ReturnType<typeof beginExport>>[],
) {
  for (const release of begun) release();
  await Promise.all(running.map(({ answer }) => once(answer.resume(), 'end')));
  await Promise.all(running.map(({ ended }) => ended));
}

describe('an export', () => {
  test('of few figures is an answer like any other, however often and many at once', async () => {
    await open({ EXPORT_FIGURES_PER_MINUTE: '1', EXPORT_MB_PER_MINUTE: '1', EXPORTS_AT_ONCE: '1' });
    const asked = Array.from({ length: 100 }, () => statusOf(`${csv}?country=BE`));
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
    expect(await statusOf('/api/v1/surveys.json')).toBe(200);
  });

  // Ten figures are of the Netherlands at most, and more than ten in all.
  test.each([csv, '/api/v1/figures.zip', '/api/v1/surveys.json'])(
    'costs its figures: %s',
    async (path) => {
      await open({ EXPORT_SMALL_FIGURES: '10', EXPORT_FIGURES_PER_MINUTE: '10' });
      expect(await statusOf(path)).toBe(200);
      const { statusCode, headers } = await server.ask(path);
      expect(statusCode).toBe(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(60);
      expect(await statusOf(`${csv}?country=NL`)).toBe(200);
    },
  );

  test('costs its bytes', async () => {
    server.next.handle = async (_request, response) => {
      response.end(Buffer.alloc(1_500_000));
    };
    await open({ ...noneIsSmall, EXPORT_MB_PER_MINUTE: '1' });
    const over = server.nextAnswerEnds();
    expect(await statusOf(csv)).toBe(200);
    await over;
    const { statusCode, headers } = await server.ask(csv);
    expect(statusCode).toBe(429);
    // Half a megabyte and the head of the answer are too much of one a minute.
    expect(Number(headers['retry-after'])).toBeGreaterThan(20);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(31);
  });

  test('that is wrong costs nothing', async () => {
    await open(oneFigure);
    await statusOf(`${csv}?country=XX`);
    expect(await statusOf(`${csv}?country=XX`)).toBe(200);
  });
});

describe('exports', () => {
  test('are sent to so many at once; the next is asked to come back', async () => {
    const begun = holdAnswers();
    await open({ ...noneIsSmall, EXPORTS_AT_ONCE: '2', TRUSTED_PROXIES: '1' });
    const running = [await beginExport(from('192.0.2.1')), await beginExport(from('192.0.2.2'))];
    const { statusCode, headers, text } = await server.ask(csv, from('192.0.2.3'));
    expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
    expect(JSON.parse(text)).toMatchObject({ status: 503 });
    await finish(begun, running);
    expect(server.current.exports.taken).toBe(0);
  });

  test('of one client take half of the places', async () => {
    const begun = holdAnswers();
    await open({ ...noneIsSmall, EXPORTS_AT_ONCE: '4', TRUSTED_PROXIES: '1' });
    const running = [await beginExport(from('192.0.2.1')), await beginExport(from('192.0.2.1'))];
    expect(await statusOf(csv, from('192.0.2.1'))).toBe(503);
    running.push(await beginExport(from('192.0.2.2')));
    expect(running.map(({ answer }) => answer.statusCode)).toEqual([200, 200, 200]);
    await finish(begun, running);
    running.push(await beginExport(from('192.0.2.1')));
    expect(running.at(-1)?.answer.statusCode).toBe(200);
    for (const release of begun) release();
  });

  test('of who leaves make room', async () => {
    const begun = holdAnswers();
    await open({ ...noneIsSmall, EXPORTS_AT_ONCE: '1' });
    const { answer, ended } = await beginExport();
    expect(server.current.exports.taken).toBe(1);
    answer.on('error', () => undefined).destroy();
    await ended;
    expect(server.current.exports.taken).toBe(0);
    for (const release of begun) release();
  });

  test('that fail make room', async () => {
    server.next.status = 500;
    await open({ ...noneIsSmall, EXPORTS_AT_ONCE: '1' });
    expect([await statusOf(csv), await statusOf(csv)]).toEqual([500, 500]);
  });
});

describe('a body', () => {
  const send = (path: string, bytes: number, method = 'POST') =>
    statusOf(path, { method, headers: { 'Content-Length': String(bytes) } });

  test.each([
    ['/api/health', 2_001, 'GET'],
    ['/api/v1/imports', 1_002_001, 'POST'],
  ])('for %s of %d bytes is refused before it is read', async (path, bytes, method) => {
    await open({ FORM_KB: '2', IMPORT_FILE_MB: '1' });
    expect(await send(path, bytes, method)).toBe(413);
    expect(server.next.asked).toEqual([]);
  });

  test('of an editors’ form is judged by their own guard, which says it on a page', async () => {
    await open({ FORM_KB: '2' });
    expect(await send('/fr/import/session', 2_001)).toBe(200);
  });

  test('as large as it may be reaches Next', async () => {
    await open({ FORM_KB: '2', IMPORT_FILE_MB: '1' });
    const body = Buffer.alloc(1_002_000);
    expect(await statusOf('/api/v1/imports', { method: 'POST', body })).toBe(200);
    const form = body.subarray(0, 2_000);
    expect(await statusOf('/fr/import/session', { method: 'POST', body: form })).toBe(200);
  });
});

test('an address is as long as the setting says', async () => {
  await open({ ADDRESS_KB: '1' });
  expect(await statusOf(`/fr?q=${'a'.repeat(994)}`)).toBe(200);
  expect(await statusOf(`/fr?q=${'a'.repeat(995)}`)).toBe(414);
});
