import { expect, test } from 'vitest';
import { medianWithInterval } from '@/lib/base/statistics/median-interval';

const upTo = (count: number) => Array.from({ length: count }, (_, at) => count - at);

// Ranks from tables of the binomial of one half: for 20, P(X ≤ 5) = 0.0207 and P(X ≤ 6) = 0.0577.
test.each([
  [6, 3.5, { low: 1, high: 6 }],
  [10, 5.5, { low: 2, high: 9 }],
  [15, 8, { low: 4, high: 12 }],
  [20, 10.5, { low: 6, high: 15 }],
  [1_000, 500.5, { low: 469, high: 532 }],
])('of the numbers 1 to %i the median is %d', (count, median, interval) => {
  expect(medianWithInterval(upTo(count))).toEqual({ median, interval });
});

test('five values have a median and no interval, since their range leaves out 1 case in 16', () => {
  expect(medianWithInterval([9, 1, 4, 7, 2])).toEqual({ median: 4, interval: null });
});

test('no values have none', () => {
  expect(medianWithInterval([])).toBeNull();
});
