import { expect, test } from 'vitest';
import { repeatedKey } from '@/lib/features/import/file/repeated-key';

test.each([
  ['{"a": 1, "a": 2}', 'a', 1],
  ['{"figures": [{"id": "x"}],\n"source": null,\n"figures": []}', 'figures', 3],
  ['[{"a": 1},\r\n{"b": {"c": 1, "c": 1}}]', 'c', 2],
  [String.raw`{"a": 1, "\u0061": 2}`, 'a', 1],
  ['{"a": {"a": 1}, "b": [], "a" : 2}', 'a', 1],
])('%j names something twice', (text, name, row) => {
  expect(repeatedKey(text)).toEqual({ name, row });
});

test.each([
  '{"a": {"a": [{"a": 1}, {"a": 2}]}, "b": "a"}',
  '{"a": "\\"a\\": 1, \\"a\\": {", "b": ["a", "a"]}',
  '[]',
  '"a"',
])('%j does not', (text) => expect(repeatedKey(text)).toBeNull());

test('behind a text of millions of escapes, too', () => {
  const text = JSON.stringify('\n'.repeat(9_000_000));
  expect(repeatedKey(`{"a": ${text},\n"a": 1}`)).toEqual({ name: 'a', row: 2 });
});
