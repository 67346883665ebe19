import { expect, test } from 'vitest';
import { passwordSchema } from '@/lib/domain/accounts/password-schema';

const isTaken = (password: string) => passwordSchema.safeParse(password).success;

test.each([
  ['fourteen chars', false],
  ['fifteen letters', true],
  ['only lower case words', true],
  ['    spaces count    too', true],
  ['é'.repeat(10) + 'àüöçß', true],
  ['👩👨👧👦🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘', false],
  ['👩👨👧👦🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘', true],
  ['aaaaaaaaaaaaaaaaaaaa', false],
  ['abababababababababab', false],
  [`words ${'x'.repeat(122)}`, true],
  [`words ${'x'.repeat(123)}`, false],
])('%s', (password, taken) => {
  expect(isTaken(password)).toBe(taken);
});
