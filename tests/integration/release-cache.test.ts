import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReleaseMemory } from '@/lib/database/release-cache';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: false });
});
afterAll(() => database.close());

const read = (value: string) => () => Promise.resolve(value);

test('what is read while others fill the memory reaches who asked for it', async () => {
  const memory = new ReleaseMemory<string>(3, (value) => value.length);
  let answer: (value: string) => void = () => undefined;
  const asked = memory.recall('slow', () => new Promise((resolve) => (answer = resolve)));
  await memory.recall('a', read('aa'));
  await memory.recall('b', read('bbb'));
  answer('s');
  expect(await asked).toBe('s');
});

test('what is larger than the memory is read each time', async () => {
  const memory = new ReleaseMemory<string>(3, (value) => value.length);
  expect(await memory.recall('large', read('four'))).toBe('four');
  expect(await memory.recall('large', read('anew'))).toBe('anew');
});

test('a reading that fails is tried anew', async () => {
  const memory = new ReleaseMemory<string>(3);
  await expect(memory.recall('key', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await memory.recall('key', read('yes'))).toBe('yes');
});
