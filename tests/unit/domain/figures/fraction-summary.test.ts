import { expect, test } from 'vitest';
import { parseFraction, roundingOf } from '@/lib/domain/figures/fraction-summary';

test.each([
  ['4 belges sur 5', 4, 5],
  ['1 personne sur 5', 1, 5],
  ['4 belges sur 10', 4, 10],
  ['1 sur 3', 1, 3],
  ['près de 2 sur 3', 2, 3],
  ['1 sur 3 des Belges', 1, 3],
  ['1 op de 3', 1, 3],
  ['9 op 10 klanten', 9, 10],
  ['4 in 5', 4, 5],
  ['9 out of 10', 9, 10],
  ['3 of 4 callers', 3, 4],
  ['3/4', 3, 4],
  ['5 sur 5', 5, 5],
])('%s is %i of %i', (stated, part, whole) => {
  expect(parseFraction(stated)).toEqual({ part, whole });
});

test.each([
  ...['61%', '65 %', '2,5 minutes', '3 guichet ouvert', '4eme', 'dix minutes', 'dans la minute'],
  ...['6 sur 5', '1 sur 1', '0,5 sur 5', 'un sur trois', '2010', '', '7 / 10 / 3'],
])('%s is no fraction', (stated) => {
  expect(parseFraction(stated)).toBeNull();
});

test('a fraction stands for half an n-th on either side', () => {
  expect(roundingOf({ part: 4, whole: 5 })).toEqual({ low: 70, high: 90 });
  expect(roundingOf({ part: 4, whole: 10 })).toEqual({ low: 35, high: 45 });
  const third = roundingOf({ part: 1, whole: 3 });
  expect(third.low).toBeCloseTo(16.667, 2);
  expect(third.high).toBe(50);
});

test('no share lies beyond none or all', () => {
  expect(roundingOf({ part: 0, whole: 4 })).toEqual({ low: 0, high: 12.5 });
  expect(roundingOf({ part: 5, whole: 5 })).toEqual({ low: 90, high: 100 });
});
