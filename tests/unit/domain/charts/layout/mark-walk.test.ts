import { describe, expect, test } from 'vitest';
import { nextMark } from '@/lib/domain/charts/layout/mark-walk';

const mark = (id: string, at: number, value: number) => ({ id, at, value });

describe('in one row', () => {
  const row = [mark('a', 2013, 78), mark('b', 2013, 54), mark('c', 2013, 42)];
  test.each([
    ['a', 'ArrowRight', 'b'],
    ['a', 'ArrowDown', 'b'],
    ['b', 'ArrowLeft', 'a'],
    ['b', 'ArrowUp', 'a'],
    ['a', 'ArrowUp', null],
    ['c', 'ArrowDown', null],
    ['a', 'End', 'c'],
    ['c', 'Home', 'a'],
    ['a', 'x', null],
    ['nothing', 'ArrowDown', null],
  ])('from %s, %s leads to %s', (from, key, to) => {
    expect(nextMark([row], from, key)).toBe(to);
  });
});

describe('among lines', () => {
  // Belgium has no value of 2011; France crosses it in 2012.
  const rows = [
    [mark('be-10', 2010, 60), mark('be-12', 2012, 40)],
    [mark('fr-10', 2010, 50), mark('fr-11', 2011, 52), mark('fr-12', 2012, 55)],
    [mark('nl-10', 2010, 50)],
  ];
  test.each([
    ['be-10', 'ArrowRight', 'be-12'],
    ['be-12', 'ArrowRight', 'fr-10'],
    ['fr-10', 'ArrowLeft', 'be-12'],
    ['be-10', 'ArrowLeft', null],
    ['nl-10', 'ArrowRight', null],
    ['be-10', 'ArrowDown', 'fr-10'],
    ['fr-10', 'ArrowDown', 'nl-10'],
    ['nl-10', 'ArrowUp', 'fr-10'],
    ['be-12', 'ArrowUp', 'fr-12'],
    ['fr-12', 'ArrowUp', null],
    ['fr-11', 'ArrowDown', null],
    ['fr-11', 'Home', 'fr-10'],
    ['fr-11', 'End', 'fr-12'],
  ])('from %s, %s leads to %s', (from, key, to) => {
    expect(nextMark(rows, from, key)).toBe(to);
  });
});
