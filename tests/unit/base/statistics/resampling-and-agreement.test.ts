import { expect, test } from 'vitest';
import { cohenKappa } from '@/lib/base/statistics/cohen-kappa';
import { percentileInterval, seededRandom } from '@/lib/base/statistics/seeded-random';

// The first numbers that the published mulberry32 gives for this seed, computed by another program.
test('a seed gives its numbers', () => {
  const random = seededRandom(1);
  expect([random(), random(), random()]).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
  ]);
});

test('the middle 95 % of 1 to 2,000 go from the 51st to the 1,950th', () => {
  const values = Array.from({ length: 2_000 }, (_, at) => 2_000 - at);
  expect(percentileInterval(values)).toEqual({ low: 51, high: 1_950 });
});

const times = (count: number, pair: readonly [number, number]) =>
  Array.from({ length: count }, () => pair);

// 20 times both yes, 15 both no, 5 and 10 apart: observed 0.7, by chance 0.5 (the textbook's example).
test('two who agree on 35 of 50 have a kappa of 0.4', () => {
  const pairs = [
    ...times(20, [1, 1]),
    ...times(15, [0, 0]),
    ...times(5, [1, 0]),
    ...times(10, [0, 1]),
  ];
  expect(cohenKappa(pairs)).toBeCloseTo(0.4, 12);
});

test('full agreement is 1, full disagreement −1, and one value throughout tells nothing', () => {
  expect(cohenKappa([...times(5, [1, 1]), ...times(5, [0, 0])])).toBe(1);
  expect(cohenKappa([...times(5, [1, 0]), ...times(5, [0, 1])])).toBe(-1);
  expect(cohenKappa(times(9, [1, 1]))).toBeNull();
  expect(cohenKappa([])).toBeNull();
});
