import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { setUpTestServer } from '../../fixtures/test-server';
import { openConnection } from '../../fixtures/raw-connection';

const server = setUpTestServer();

/** Sends a request as it is written, and reads the whole answer. */
async function send(path: string, lines: readonly string[] = [], method = 'GET') {
  const { socket, said } = openConnection(server.current.url);
  await once(socket, 'connect');
  const head = [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...lines];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const text = await said;
  return { status: Number(text.slice(9, 12)), text };
}

const times = (count: number, text: string | ((at: number) => string)) =>
  Array.from({ length: count }, (_, at) => (typeof text === 'string' ? text : text(at)));

describe('a request is refused in words, before anybody reads it, that has', () => {
  test.each<[what: string, status: number, path: string, lines: string[]]>([
    ['17 segments', 414, `/en${'/a'.repeat(16)}`, []],
    ['8,000 segments', 414, `/en${'/a'.repeat(8_000)}`, []],
    ['8,000 segments of nothing', 414, `/en${'/'.repeat(8_000)}`, []],
    ['8,000 segments behind a host', 414, `http://localhost/en${'/a'.repeat(8_000)}`, []],
    ['a segment of 501 characters', 414, `/en/figures/${'a'.repeat(501)}`, []],
    ['101 parameters', 414, `/en?${times(101, 'a=1').join('&')}`, []],
    ['10,000 parameters of no name', 414, `/en?${'&'.repeat(10_000)}`, []],
    ['a value of 8,001 characters', 414, `/en?q=${'a'.repeat(8_001)}`, []],
    ['a name of 101 characters', 414, `/en?${'a'.repeat(101)}`, []],
    ['such a name with a value', 414, `/en?${'a'.repeat(101)}=1`, []],
    ['1,001 values', 414, `/en?source=${times(1_001, 'a').join(',')}`, []],
    ['1,001 escaped values', 414, `/en?source=${times(1_001, 'a').join('%2C')}`, []],
    ['more headers than 100', 431, '/en', times(100, (at) => `X-${at}: 1`)],
    ['5,000 headers', 431, '/en', times(5_000, (at) => `X-${at}: 1`)],
    ['one header 200 times', 431, '/en', times(200, 'Accept-Language: fr')],
    ['a header of 8,001 characters', 431, '/en', [`Accept-Language: ${'a'.repeat(8_001)}`]],
    ['8,001 characters of tags', 431, '/en', [`If-None-Match: ${'"a",'.repeat(2_001)}`]],
    ['16,001 in all headers', 431, '/en', times(4, `Accept-Language: ${'a'.repeat(4_000)}`)],
  ])('%s', async (_, status, path, lines) => {
    await server.start();
    const page = await send(path, lines);
    expect(page.status).toBe(status);
    expect(page.text).toContain('\r\nContent-Type: text/plain; charset=utf-8\r\n');
    expect(page.text.split('\r\n\r\n')[1]?.length).toBeGreaterThan(50);
    const problem = await send(path.replace('/en', '/api/v1/figures'), lines);
    expect(problem.status).toBe(status);
    if (!path.startsWith('http'))
      expect(problem.text).toContain('\r\nContent-Type: application/problem+json\r\n');
    expect(server.next.asked).toEqual([]);
  });
});

describe('a request is answered that has', () => {
  test.each<[what: string, path: string, lines: string[]]>([
    ['100 parameters', `/api/v1/figures?${times(100, 'a=1').join('&')}`, []],
    ['a value of 8,000 characters', `/api/v1/figures?q=${'a'.repeat(8_000)}`, []],
    ['1,000 values', `/api/v1/figures?source=${times(1_000, 'a').join(',')}`, []],
    ['100 headers', '/api/v1/figures', times(97, (at) => `X-${at}: 1`)],
    ['a header of 8,000 characters', '/api/v1/figures', [`Accept: ${'a'.repeat(8_000)}`]],
    ['2,000 cookies', '/api/v1/figures', [`Cookie: ${times(2_000, 'a=1').join('; ')}`]],
  ])('%s', async (_, path, lines) => {
    await server.start();
    expect((await send(path, lines)).status).toBe(200);
  });
});

describe('of 12,000 cookies', () => {
  const session = 'barometer.session_token=abc';
  const cookies = [...times(12_000, 'a=1'), session].join('; ');

  test.each([
    '/api/health',
    '/api/ready',
    '/api/v1/figures',
    '/api/v1/figures.csv',
    '/en',
    '/en/x',
  ])('%s is handed none', async (path) => {
    await server.start();
    await send(path, [`Cookie: ${cookies}`]);
    expect(server.next.asked.map(({ headers }) => headers.cookie)).toEqual([undefined]);
  });

  test.each([
    ['GET', '/en/import'],
    ['GET', '/en/import/audit.csv'],
    ['POST', '/en/import/tokens/make'],
    ['POST', '/api/v1/imports'],
  ])('%s %s is handed the session alone', async (method, path) => {
    await server.start();
    await send(path, [`Cookie: ${cookies}`, 'Content-Length: 0'], method);
    expect(server.next.asked.map(({ headers }) => headers.cookie)).toEqual([session]);
  });
});

test('only headers that routes read reach Next', async () => {
  await server.start();
  const read = ['Accept: text/html', 'Accept-Language: fr', 'If-None-Match: "a"', 'Origin: null'];
  const unread = ['Range: bytes=0-1', 'X-Anything: 1', 'Referer: /', 'Next-Url: /', 'RSC: 1'];
  await send('/api/ready', [...read, ...unread, 'Cookie: a=1']);
  expect(Object.keys(server.next.asked[0]?.headers ?? {}).sort()).toEqual([
    ...['accept', 'accept-language', 'connection', 'host', 'if-none-match', 'origin'],
    'x-forwarded-for',
  ]);
});
