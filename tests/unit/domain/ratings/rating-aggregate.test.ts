import { expect, test } from 'vitest';
import {
  RatingCounter,
  type CountableRating,
  type CountedRatings,
} from '@/lib/domain/ratings/counted-ratings';
import {
  aggregateRatings as aggregateCounted,
  weightedScore,
} from '@/lib/domain/ratings/rating-aggregate';
import type { Mark, RatingChannel } from '@/lib/domain/ratings/rating-schema';

const month = '2026-11';
const first = Date.UTC(2026, 9, 1);
const onDay = (day: number) => new Date(first + day * 86_400_000);

type DatedRating = Omit<CountableRating, 'channel' | 'overall'> & {
  channel: RatingChannel;
  overall: Mark;
  count: number;
};

/** Ratings as a release keeps them. */
function counted(ratings: readonly CountableRating[]): CountedRatings {
  const counter = new RatingCounter();
  for (const rating of ratings) counter.add(rating);
  return counter.counted();
}

const aggregateRatings = (ratings: readonly DatedRating[], of: string) =>
  aggregateCounted(counted(ratings), of);

function rated(own: Partial<DatedRating> = {}): DatedRating {
  const usual = { month, channel: 'phone', minutes_waited: 5, count: 1 } as const;
  return { ...usual, reached: true, solved: true, overall: 5, received_at: onDay(0), ...own };
}

/** Ratings of which the first came on day 0 and all others on the last one. */
const spread = (count: number, days: number, own: Partial<DatedRating> = {}) =>
  Array.from({ length: count }, (_, at) =>
    rated({ received_at: onDay(at === 0 ? 0 : days), ...own }),
  );

test('no rating scores 3, and ten fresh 5s score 3.80', () => {
  expect(weightedScore([], month)).toBe(3);
  expect(weightedScore(spread(10, 40), month)).toBe(3.8);
});

test('as many that say the same weigh as much as one by one', () => {
  const [one = rated()] = spread(1, 0, { month: '2025-11', overall: 1 });
  // (45 + 50 × 0.5) ÷ (15 + 25)
  expect(weightedScore([{ ...one, count: 50 }], month)).toBe(1.75);
  const all = counted(spread(20, 30));
  expect(all.marks).toMatchObject([
    { count: 20, first: '2026-10-01T00:00:00.000Z', last: '2026-10-31T00:00:00.000Z' },
  ]);
  expect(all.waits).toEqual([{ month, channel: 'phone', waits: [[5, 20]] }]);
  expect(aggregateCounted(all, month)).toMatchObject({
    ...{ count: 20, scored: { score: 4.14, distribution: { 5: 20 } } },
    ...{ scored: { waits: [{ count: 20, median: 5 }] } },
  });
});

test('a rating of a contact a year ago weighs half', () => {
  // (45 + 2.5) ÷ 15.5
  expect(weightedScore([rated({ month: '2025-11' })], month)).toBeCloseTo(3.064516, 6);
});

test('a contact of 23 months ago counts, one of 24 months ago is out, and one to come too', () => {
  const count = (of: string) => aggregateRatings([rated({ month: of })], month).count;
  expect([count('2024-12'), count('2024-11'), count('2026-12')]).toEqual([1, 0, 0]);
});

test('24-month-old ratings are no part of a score either', () => {
  const old = spread(50, 40, { month: '2024-11', overall: 1 });
  expect(aggregateRatings([...spread(20, 30), ...old], month)).toMatchObject({
    // (45 + 100) ÷ 35
    ...{ count: 20, scored: { score: 4.14, mean: 5 } },
  });
});

test('19 ratings show no score, 20 within less than 30 days neither', () => {
  expect(aggregateRatings(spread(19, 40), month)).toEqual({ count: 19, scored: null });
  expect(aggregateRatings(spread(20, 29), month)).toEqual({ count: 20, scored: null });
  expect(aggregateRatings(spread(20, 30), month).scored).not.toBeNull();
});

test('what stands beside a score: distribution, mean, share solved and wait with intervals', () => {
  const ratings = Array.from({ length: 20 }, (_, at) =>
    rated({
      ...{ overall: at < 12 ? 5 : 2, solved: at < 15, reached: at < 16 },
      ...{ minutes_waited: 20 - at },
      received_at: onDay(at === 19 ? 30 : at),
    }),
  );
  expect(aggregateRatings(ratings, month)).toEqual({
    count: 20,
    scored: {
      // (45 + 76) ÷ 35
      score: 3.46,
      distribution: { 1: 0, 2: 8, 3: 0, 4: 0, 5: 12 },
      mean: 3.8,
      solved: { percent: 75, interval: { low: 53.1, high: 88.8 } },
      reached: { percent: 80, interval: { low: 58.4, high: 91.9 } },
      waits: [{ channel: 'phone', count: 20, median: 10.5, interval: { low: 6, high: 15 } }],
    },
  });
});

test('waits on the telephone and for a letter have no median in common', () => {
  const letters = spread(5, 30, { channel: 'mail', minutes_waited: 7_200 });
  expect(aggregateRatings([...spread(20, 30), ...letters], month).scored?.waits).toEqual([
    { channel: 'phone', count: 20, median: 5, interval: { low: 5, high: 5 } },
    { channel: 'mail', count: 5, median: 7_200, interval: null },
  ]);
});
