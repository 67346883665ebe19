import { expect, test } from 'vitest';
import { hasMoreContainers } from '@/lib/features/import/file/json-size';

test.each([
  ['[]', 1],
  ['[{},{"a":[]}]', 4],
  ['["[[[{{{", "\\"[", "\\\\", {"[": "{"}]', 2],
  ['"[', 0],
  ['"\\', 0],
  ['12', 0],
])('%s opens %i objects and lists', (text, count) => {
  expect(hasMoreContainers(text, count)).toBe(false);
  expect(hasMoreContainers(text, count - 1)).toBe(true);
});
