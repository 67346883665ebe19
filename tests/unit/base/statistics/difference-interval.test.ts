import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newcombeInterval } from '@/lib/base/statistics/share-interval';

const shareOf = (part: number, sampleSize: number) => ({
  percent: (part / sampleSize) * 100,
  sampleSize,
});

// The examples of Newcombe's own paper (1998), table II, method 10, in points.
test.each([
  [56, 70, 48, 80, 5.2, 33.4],
  [9, 10, 3, 10, 17.1, 80.9],
  [6, 7, 2, 7, 5.8, 80.6],
  [5, 56, 0, 29, -3.8, 19.3],
])('%i/%i − %i/%i has the interval that the paper prints', (a, m, b, n, low, high) => {
  expect(newcombeInterval(shareOf(a, m), shareOf(b, n))).toEqual({ low, high });
});

const share = fc.record({
  percent: fc.integer({ min: 0, max: 100 }),
  sampleSize: fc.integer({ min: 1, max: 10_000 }),
});

test('the interval holds the difference, stays possible, and turns round with it', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      const { low, high } = newcombeInterval(a, b);
      const turned = newcombeInterval(b, a);
      expect(low).toBeLessThanOrEqual(a.percent - b.percent);
      expect(high).toBeGreaterThanOrEqual(a.percent - b.percent);
      expect(Math.max(Math.abs(low), Math.abs(high))).toBeLessThanOrEqual(100);
      expect(turned.low).toBeCloseTo(-high, 0);
      expect(turned.high).toBeCloseTo(-low, 0);
    }),
  );
});
