import { expect, test } from 'vitest';
import { toWaitCurve } from '@/lib/call-log/measure/wait-curve-summary';
import {
  countUpTo,
  nearestRank,
  sortedWaits,
  toWaitSpread,
} from '@/lib/call-log/measure/wait-summary';
import { thirteenCalls, toColumns } from '../../../fixtures/sample-calls';

test('the spread is of recorded waits, by the nearest rank', () => {
  const answered = sortedWaits(toColumns(thirteenCalls), 'answered');
  expect([...answered]).toEqual([0, 10, 20, 21, 150, 151, 180, 200]);
  expect(toWaitSpread(answered)).toEqual({ calls: 8, p50: 21, p90: 200, p95: 200, longest: 200 });
  expect(toWaitSpread(sortedWaits(toColumns(thirteenCalls), 'abandoned')).longest).toBe(160);
});

// The worked examples of en.wikipedia.org/wiki/Percentile, the nearest-rank method.
test.each([
  [[15, 20, 35, 40, 50], { 5: 15, 30: 20, 40: 20, 50: 35, 100: 50 }],
  [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], { 25: 7, 50: 8, 75: 15, 90: 16, 95: 20, 100: 20 }],
])('percentiles of %j', (waits, percentiles) => {
  for (const [percent, wait] of Object.entries(percentiles))
    expect(nearestRank(Float64Array.from(waits), Number(percent))).toBe(wait);
});

test('no waits have no spread', () => {
  const spread = toWaitSpread(new Float64Array());
  expect(spread).toEqual({ calls: 0, p50: null, p90: null, p95: null, longest: null });
});

test('waits are counted up to and with a wait', () => {
  const waits = Float64Array.from([0, 10, 10, 20]);
  expect([-1, 0, 9, 10, 19, 20, 99].map((wait) => countUpTo(waits, wait))).toEqual([
    0, 1, 1, 3, 3, 4, 4,
  ]);
});

test('the curve is exact at every wait, at the thresholds and at the last one who gave up', () => {
  const curve = toWaitCurve(Float64Array.from([0, 10, 10]), Float64Array.from([4, 30]), 6, [20]);
  expect(curve).toEqual([
    { seconds: 0, answered: 1 / 6, abandoned: 0 },
    { seconds: 10, answered: 3 / 6, abandoned: 1 / 6 },
    { seconds: 20, answered: 3 / 6, abandoned: 1 / 6 },
    { seconds: 30, answered: 3 / 6, abandoned: 2 / 6 },
  ]);
  expect(toWaitCurve(new Float64Array(), new Float64Array(), 0, [20])).toEqual([]);
});

test('a long log is thinned to about 200 exact points and round waits', () => {
  const waits = Float64Array.from({ length: 10_000 }, (_, index) => index / 10);
  const curve = toWaitCurve(waits, new Float64Array(), 10_000, [20, 150.05]);
  expect(curve.length).toBeLessThanOrEqual(263);
  // 0 to 20.0 are 201 waits, 0 to 150.0 are 1,501.
  expect(curve.find(({ seconds }) => seconds === 20)?.answered).toBe(0.0201);
  expect(curve.find(({ seconds }) => seconds === 85)?.answered).toBe(0.0851);
  expect(curve.find(({ seconds }) => seconds === 150.05)?.answered).toBe(0.1501);
  expect(curve.at(-1)).toEqual({ seconds: 999.9, answered: 1, abandoned: 0 });
});
