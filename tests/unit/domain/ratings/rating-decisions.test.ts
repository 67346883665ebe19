import { describe, expect, test } from 'vitest';
import { decideBatch } from '@/lib/domain/ratings/batch-decision';
import { WarningFinder, type WaitingRating } from '@/lib/domain/ratings/batch-warnings';
import { marks } from '@/lib/domain/ratings/rating-schema';
import { decisionDueAt, holdingState, readyAt } from '@/lib/domain/ratings/release-window';
import { BatchCollector } from '@/lib/domain/ratings/waiting-batch';

const came = new Date('2026-11-02T10:00:00Z');

/** The wait differs from key to key, so that no two answers are the same unless a test says so. */
function waiting(key: number, own: Partial<WaitingRating> = {}): WaitingRating {
  return {
    ...{ key, month: '2026-10', channel: 'phone', minutes_waited: key },
    ...{ reached: true, solved: true, courtesy: 3, overall: 3 },
    ...{ received_at: came, network: `network ${key}`, ...own },
  };
}

/** What waits at a moment, all of it since it came in. */
function batchOf(ratings: readonly WaitingRating[], now = '2026-11-05T10:00:00Z') {
  const collector = new BatchCollector(new Date(now));
  for (const rating of ratings) collector.add({ ...rating, held_since: came, replaces: null });
  return collector.batch();
}

function warningsOf(ratings: readonly WaitingRating[]) {
  const finder = new WarningFinder();
  for (const rating of ratings.toSorted((a, b) => a.key - b.key)) finder.add(rating);
  return finder.warnings();
}

describe('the time that ratings are held', () => {
  test.each([
    ['2026-11-05T09:59:59Z', 'held'],
    ['2026-11-05T10:00:00Z', 'ready'],
    ['2026-11-09T10:00:00Z', 'ready'],
    ['2026-11-09T10:00:01Z', 'overdue'],
  ])('at %s one of 2 November, 10 o’clock, is %s', (now, state) => {
    expect(holdingState(came, new Date(now))).toBe(state);
  });

  test('they are 72 hours and 7 days', () => {
    expect(readyAt(came)).toEqual(new Date('2026-11-05T10:00:00Z'));
    expect(decisionDueAt(came)).toEqual(new Date('2026-11-09T10:00:00Z'));
  });

  test('a 1 and a 5 that came at the same time become ready at the same time', () => {
    const ratings = marks.map((overall) => waiting(overall, { overall }));
    const keysAt = (now: string) => batchOf(ratings, now).keys;
    expect(keysAt('2026-11-05T09:59:59Z')).toEqual([]);
    expect(keysAt('2026-11-05T10:00:00Z')).toEqual([1, 2, 3, 4, 5]);
    expect(keysAt('2026-11-19T10:00:00Z')).toEqual([1, 2, 3, 4, 5]);
    expect(batchOf(ratings, '2026-11-05T09:59:59Z')).toMatchObject({ held: 5, overdue: 0 });
    expect(batchOf(ratings, '2026-11-19T10:00:00Z')).toMatchObject({ held: 0, overdue: 5 });
  });
});

describe('warnings', () => {
  test('three of one network are a cluster, two are none, and what has lost its key is none', () => {
    const network = (of: string | null) => ({ network: of });
    const batch = [
      ...[waiting(7, network('a')), waiting(2, network('a')), waiting(5, network('a'))],
      ...[waiting(1, network('b')), waiting(3, network('b'))],
      ...[waiting(4, network(null)), waiting(6, network(null)), waiting(8, network(null))],
    ];
    expect(warningsOf(batch)).toEqual([{ kind: 'network-cluster', ratings: [2, 5, 7] }]);
  });

  test('three with the same answers are named, whatever they say', () => {
    const same = { minutes_waited: 0 };
    expect(warningsOf([waiting(1, same), waiting(2, same), waiting(3, same)])).toEqual([
      { kind: 'identical-answers', ratings: [1, 2, 3] },
    ]);
  });

  test('more than half of a batch, and more than ten, in one day are a burst', () => {
    const days = (burst: number, others: number) =>
      Array.from({ length: burst + others }, (_, at) =>
        waiting(at + 1, {
          received_at: at < burst ? came : new Date(came.getTime() + (at + 1) * 86_400_000),
        }),
      );
    const numbers = (batch: WaitingRating[]) =>
      warningsOf(batch).map(({ ratings }) => ratings.length);
    expect(numbers(days(10, 0))).toEqual([]);
    expect(numbers(days(11, 0))).toEqual([11]);
    expect(numbers(days(15, 15))).toEqual([]);
    expect(numbers(days(16, 15))).toEqual([16]);
  });
});

describe('decisions', () => {
  const batch = batchOf(
    [1, 2, 3, 4].map((key) => waiting(key, { network: key === 4 ? 'b' : 'a' })),
  );

  test('a batch is released as a whole', () => {
    expect(decideBatch(batch, { decision: 'release' })).toEqual({
      ...{ released: [1, 2, 3, 4], refused: [], reason: null },
    });
  });

  test('it is refused as a whole, for a reason', () => {
    expect(decideBatch(batch, { decision: 'refuse', reason: 'burst' })).toEqual({
      ...{ released: [], refused: [1, 2, 3, 4], reason: 'burst' },
    });
  });

  test('a part of it is what a warning names', () => {
    const part = { decision: 'refuse-part', reason: 'one-network' } as const;
    expect(decideBatch(batch, { ...part, warnings: [0] })).toEqual({
      ...{ released: [4], refused: [1, 2, 3], reason: 'one-network' },
    });
    expect(() => decideBatch(batch, { ...part, warnings: [1] })).toThrow('unknown-warning');
  });

  test('an empty batch is not decided on', () => {
    expect(() => decideBatch(batchOf([]), { decision: 'release' })).toThrow('nothing-ready');
  });
});
