import { expect, test } from 'vitest';
import { ResponseCache } from '@/lib/base/http/response-cache';

const answerOf = (text: string, status = 200) => ({
  status,
  headers: {},
  etag: `"${text}"`,
  encoded: { identity: { headers: {}, body: Buffer.from(text) } },
  size: text.length,
});

/** Makes answers, and counts how often. */
function createMaker(text: string, status?: number) {
  const maker = {
    made: 0,
    make: () => Promise.resolve(answerOf(`${text}${++maker.made}`, status)),
  };
  return maker;
}

test('a hundred who ask at once are given one answer, and so is who asks later', async () => {
  const cache = new ResponseCache(1_000);
  const maker = createMaker('a');
  const asked = Array.from({ length: 100 }, () => cache.getOrMake('key', maker.make));
  const given = await Promise.all(asked);
  expect(new Set(given.map(({ response }) => response)).size).toBe(1);
  expect(given.filter(({ isHit }) => !isHit)).toHaveLength(1);
  await cache.getOrMake('key', maker.make);
  expect(maker.made).toBe(1);
  expect([cache.hits, cache.misses, cache.size]).toEqual([100, 1, 1]);
});

test('another key has another answer', async () => {
  const cache = new ResponseCache(1_000);
  const maker = createMaker('a');
  const [one, other] = [
    await cache.getOrMake('1', maker.make),
    await cache.getOrMake('2', maker.make),
  ];
  expect([one.response.etag, other.response.etag]).toEqual(['"a1"', '"a2"']);
});

test.each([404, 500, 503, 307])('an answer of status %d is not kept', async (status) => {
  const cache = new ResponseCache(1_000);
  const maker = createMaker('a', status);
  await cache.getOrMake('key', maker.make);
  await cache.getOrMake('key', maker.make);
  expect(maker.made).toBe(2);
  expect(cache.bytes).toBe(0);
});

test('what fails is tried anew', async () => {
  const cache = new ResponseCache(1_000);
  await expect(cache.getOrMake('key', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await cache.getOrMake('key', createMaker('a').make)).response.etag).toBe('"a1"');
});

test('the bytes stay within their bound; what was asked for longest ago goes first', async () => {
  // Each answer takes 9 bytes and its key 1.
  const cache = new ResponseCache(20);
  const maker = createMaker('12345678');
  for (const key of ['a', 'b', 'a', 'c', 'a']) await cache.getOrMake(key, maker.make);
  expect(cache.bytes).toBe(20);
  expect(maker.made).toBe(3);
  await cache.getOrMake('b', maker.make);
  expect(maker.made).toBe(4);
});

test('an answer larger than the bound is given and not kept', async () => {
  const cache = new ResponseCache(5);
  expect((await cache.getOrMake('key', createMaker('much too long').make)).response.status).toBe(
    200,
  );
  expect(cache.bytes).toBe(0);
});
