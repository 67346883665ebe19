import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '@/lib/base/statistics/share-interval';

describe('the Wilson interval', () => {
  // Worked out apart, with 40 digits: both ends p solve (p̂ − p)² = z² p (1 − p) / n for z = 1.959964,
  // that is (n + z²) p² − (2 n p̂ + z²) p + n p̂² = 0.
  test.each([
    [61, 331, 55.6, 66.1],
    [38, 331, 32.9, 43.3],
    [20, 331, 16.0, 24.6],
    [47, 331, 41.7, 52.4],
    [80, 331, 75.4, 84.0],
    [33.3, 331, 28.4, 38.5],
    [50, 100, 40.4, 59.6],
    [50, 1, 5.5, 94.5],
    [0, 10, 0, 27.8],
    [100, 10, 72.2, 100],
  ])('of %d %% of %d people is %d to %d', (percent, size, low, high) => {
    expect(wilsonInterval(percent, size)).toEqual({ low, high });
  });

  const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 10);
  const size = fc.integer({ min: 1, max: 1_000_000 });

  test('always holds the share itself, and stays within 0 and 100', () => {
    fc.assert(
      fc.property(share, size, (percent, people) => {
        const { low, high } = wilsonInterval(percent, people);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(percent);
        expect(high).toBeGreaterThanOrEqual(percent);
      }),
    );
  });

  test('never begins at minus zero, which would be written "-0 %"', () => {
    for (let people = 1; people <= 2_000; people += 1) {
      expect([people, Object.is(wilsonInterval(0, people).low, -0)]).toEqual([people, false]);
    }
  });

  test('of the other answer is its mirror image', () => {
    fc.assert(
      fc.property(share, size, (percent, people) => {
        const { low } = wilsonInterval(percent, people);
        expect(wilsonInterval(100 - percent, people).high).toBeCloseTo(100 - low, 0);
      }),
    );
  });

  test('is never wider when more people were asked', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 10_000 }), (percent, people) => {
        const [few, many] = [people, people * 4].map((n) => width(wilsonInterval(percent, n)));
        expect(many).toBeLessThanOrEqual((few ?? 0) + 0.11);
      }),
    );
  });
});
