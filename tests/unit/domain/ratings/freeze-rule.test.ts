import { describe, expect, test } from 'vitest';
import { dayLimit, freezeCause } from '@/lib/domain/ratings/freeze-rule';

const quiet = { today: 0, before: [], month: 1_000, ofOneNetwork: 0 };

describe('the number of a day', () => {
  test('ten in a day freeze nothing, eleven do, sixty do', () => {
    const cause = (today: number) => freezeCause({ ...quiet, today });
    expect([10, 11, 60].map(cause)).toEqual([null, 'day', 'day']);
  });

  test('the limit is the mean and four standard deviations of 90 days', () => {
    // 45 days of 10 and 45 of none: mean 5, standard deviation 5.
    const before = Array<number>(45).fill(10);
    expect(dayLimit(before)).toBe(25);
    expect(dayLimit([...before, ...Array<number>(45).fill(0)])).toBe(25);
    expect(freezeCause({ ...quiet, before, today: 25 })).toBeNull();
    expect(freezeCause({ ...quiet, before, today: 26 })).toBe('day');
  });

  test('an even flow raises the limit without any deviation', () => {
    expect(dayLimit(Array<number>(90).fill(40))).toBe(40);
  });

  test('few ratings leave the limit at ten', () => {
    expect(dayLimit([1, 2, 1])).toBe(10);
  });
});

describe('the share of a network', () => {
  test.each([
    [30, 3, null],
    [29, 3, 'network'],
    [100, 10, null],
    [100, 11, 'network'],
    [2, 2, null],
    [3, 3, 'network'],
  ])('of %i in a month, %i of one network: %s', (month, ofOneNetwork, cause) => {
    expect(freezeCause({ ...quiet, month, ofOneNetwork })).toBe(cause);
  });
});
