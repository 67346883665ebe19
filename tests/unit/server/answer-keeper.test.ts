import { expect, test } from 'vitest';
import { AnswerKeeper } from '@/lib/server/answer-keeper';

const answerOf = (text: string, status = 200) => ({
  status,
  headers: {},
  etag: `"${text}"`,
  body: { plain: Buffer.from(text) },
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
  const keeper = new AnswerKeeper(1_000);
  const maker = createMaker('a');
  const asked = Array.from({ length: 100 }, () => keeper.answer('key', maker.make));
  const given = await Promise.all(asked);
  expect(new Set(given.map(({ answer }) => answer)).size).toBe(1);
  expect(given.filter(({ isFromMemory }) => !isFromMemory)).toHaveLength(1);
  await keeper.answer('key', maker.make);
  expect(maker.made).toBe(1);
  expect([keeper.hits, keeper.misses, keeper.size]).toEqual([100, 1, 1]);
});

test('another key has another answer', async () => {
  const keeper = new AnswerKeeper(1_000);
  const maker = createMaker('a');
  const [one, other] = [await keeper.answer('1', maker.make), await keeper.answer('2', maker.make)];
  expect([one.answer.etag, other.answer.etag]).toEqual(['"a1"', '"a2"']);
});

test.each([404, 500, 503, 307])('an answer of status %d is not kept', async (status) => {
  const keeper = new AnswerKeeper(1_000);
  const maker = createMaker('a', status);
  await keeper.answer('key', maker.make);
  await keeper.answer('key', maker.make);
  expect(maker.made).toBe(2);
  expect(keeper.bytes).toBe(0);
});

test('what fails is tried anew', async () => {
  const keeper = new AnswerKeeper(1_000);
  await expect(keeper.answer('key', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await keeper.answer('key', createMaker('a').make)).answer.etag).toBe('"a1"');
});

test('the bytes stay within their bound; what was asked for longest ago goes first', async () => {
  // Each answer takes 9 bytes and its key 1.
  const keeper = new AnswerKeeper(20);
  const maker = createMaker('12345678');
  for (const key of ['a', 'b', 'a', 'c', 'a']) await keeper.answer(key, maker.make);
  expect(keeper.bytes).toBe(20);
  expect(maker.made).toBe(3);
  await keeper.answer('b', maker.make);
  expect(maker.made).toBe(4);
});

test('an answer larger than the bound is given and not kept', async () => {
  const keeper = new AnswerKeeper(5);
  expect((await keeper.answer('key', createMaker('much too long').make)).answer.status).toBe(200);
  expect(keeper.bytes).toBe(0);
});
