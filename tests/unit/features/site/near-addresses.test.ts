import { expect, test } from 'vitest';
import { beginningsOf, lastWord, nearCodes, nearestIds } from '@/lib/features/site/near-addresses';

const ids = [
  'be-2009-switched-provider',
  'be-2010-switched-provider',
  'be-2010-switched-provider-bank',
  'be-2010-told-friends',
  'waiting',
  'about',
];

test('a slip of a finger leads to what was meant, the nearest first', () => {
  expect(nearestIds('be-2010-swiched-provider', ids, 3)).toEqual([
    'be-2010-switched-provider',
    'be-2009-switched-provider',
    'be-2010-switched-provider-bank',
  ]);
  expect(nearestIds('wating', ids, 5)).toEqual(['waiting']);
});

test('the id itself, found in the wrong place, comes first', () => {
  expect(nearestIds('be-2010-switched-provider', ids, 2)[0]).toBe('be-2010-switched-provider');
});

test('a cut id leads to those that begin so, a longer one to what it begins with', () => {
  expect(nearestIds('be-2010-told', ids, 5)).toEqual(['be-2010-told-friends']);
  expect(nearestIds('be-2010-told-friends-and-more', ids, 5)[0]).toBe('be-2010-told-friends');
});

test('what is like nothing leads nowhere, nor does a word of three letters', () => {
  expect(nearestIds('nothing', ids, 5)).toEqual([]);
  expect(nearestIds('abo', ids, 5)).toEqual([]);
  expect(nearestIds('', ids, 5)).toEqual([]);
  expect(nearestIds('__proto__', ids, 5)).toEqual([]);
});

test('case and signs do not matter, and no path is too long', () => {
  expect(nearestIds('BE_2010_Told Friends', ids, 1)).toEqual(['be-2010-told-friends']);
  expect(nearestIds('x'.repeat(30_000), ids, 5)).toEqual([]);
});

test('the word of a path is its last step', () => {
  expect(lastWord('/fr/figures/be-2010-told-friends/')).toBe('be-2010-told-friends');
  expect(lastWord('/en/Themes/%C3%A9')).toBe('c3-a9');
  expect(lastWord('/')).toBe('');
});

test('a word begins ever shorter, by whole parts', () => {
  expect(beginningsOf('be-2010-wait')).toEqual(['be-2010-wait', 'be-2010', 'be']);
});

test.each([
  ['bx', ['BE']],
  ['EB', ['BE']],
  ['fe', ['BE', 'FR']],
  ['xx', []],
  ['b', []],
  ['bel', []],
])('a country code mistyped as %s leads to those one letter away', (word, codes) => {
  expect(nearCodes(word, ['BE', 'FR'])).toEqual(codes);
});
