import { expect, test } from 'vitest';
import { tokenNameSchema } from '@/lib/domain/accounts/token-schema';

test.each([
  ['nightly', 'nightly'],
  [' nightly import ', 'nightly import'],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['', undefined],
  ['  ', undefined],
  ['x'.repeat(81), undefined],
])('a token may be called “%s”: %s', (asked, name) => {
  expect(tokenNameSchema.safeParse(asked).data).toBe(name);
});
