import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dateName,
  dayOf,
  halfHourOf,
  weekdayOf,
  weekName,
} from '@/lib/call-log/measure/call-calendar';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { listMeasures } from '@/lib/call-log/measure/measure-list-summary';
import { serviceLevelMethods } from '@/lib/call-log/measure/service-level-summary';
import { anyCall, sampleCall, summarise, wallClock } from '../../../fixtures/sample-calls';

// By GNU `date -d … '+%G-W%V %u'`, Monday 1.
test.each([
  ['2026-03-02', '2026-W10', 1],
  ['2025-12-28', '2025-W52', 7],
  ['2025-12-29', '2026-W01', 1],
  ['2026-12-31', '2026-W53', 4],
  ['2027-01-03', '2026-W53', 7],
  ['2027-01-04', '2027-W01', 1],
  ['2024-12-30', '2025-W01', 1],
  ['1969-12-31', '1970-W01', 3],
  ['1969-12-28', '1969-W52', 7],
])('%s lies in %s', (date, week, weekday) => {
  const day = dayOf(halfHourOf(wallClock(`${date} 23:59:59`)));
  expect([dateName(day), weekName(day), weekdayOf(day) + 1]).toEqual([date, week, weekday]);
});

const calls = [
  sampleCall({ arrived: wallClock('2026-03-02 09:59:59'), wait: 10, queue: 'a' }),
  sampleCall({ arrived: wallClock('2026-03-09 09:00:00'), wait: 30, queue: 'b' }),
  sampleCall({ arrived: wallClock('2026-03-02 10:00:00'), wait: 99, queue: 'b' }),
  sampleCall({ arrived: wallClock('2026-04-05 23:30:00'), outcome: 'abandoned', wait: 3 }),
  sampleCall({ wait: 1 }),
];

test('hours, days, weeks, months and queues', () => {
  const log = summarise(calls, rules);
  const offered = (parts: typeof log.days) =>
    parts.map(({ name, counts }) => [name, counts.offered]);
  const busy = log.hours.filter(({ counts }) => counts.offered > 0);
  expect(busy.map(({ weekday, hour, counts }) => [weekday, hour, counts.offered])).toEqual([
    [0, 9, 2],
    [0, 10, 1],
    [6, 23, 1],
  ]);
  const days = { '2026-03-02': 2, '2026-03-09': 1, '2026-04-05': 1 };
  expect(offered(log.days)).toEqual(Object.entries(days));
  expect(offered(log.weeks)).toEqual(
    Object.entries({ '2026-W10': 2, '2026-W11': 1, '2026-W14': 1 }),
  );
  expect(offered(log.months)).toEqual(Object.entries({ '2026-03': 3, '2026-04': 1 }));
  expect(offered(log.queues)).toEqual(Object.entries({ b: 2, a: 1 }));
  expect([log.withoutTime, log.withoutQueue]).toEqual([1, 2]);
});

test('any order of the rows gives the same measures', () => {
  const shuffled = fc
    .array(anyCall, { maxLength: 60 })
    .chain((own) =>
      fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length })),
    );
  fc.assert(
    fc.property(shuffled, ([own, other]) => {
      expect(summarise(other, rules)).toEqual(summarise(own, rules));
    }),
  );
});

test('parts add up, methods and percentiles keep their order, the curve never falls', () => {
  fc.assert(
    fc.property(fc.array(anyCall, { maxLength: 80 }), (own) => {
      const log = summarise(own, rules);
      const { offered, answered, abandoned, shortAbandoned } = log.counts;
      expect(answered + abandoned).toBe(offered);
      expect(shortAbandoned).toBeLessThanOrEqual(abandoned);
      for (const parts of [log.hours, log.days, log.weeks, log.months])
        expect(sumOf(parts)).toBe(offered - log.withoutTime);
      expect(sumOf(log.queues)).toBe(offered - log.withoutQueue);
      expectInOrder([log.answeredWaits.p50, log.answeredWaits.p90, log.answeredWaits.p95]);
      for (const name of ['answered', 'abandoned'] as const)
        expectInOrder(log.curve.map((point) => point[name]));
      const [byOffered, lessAbandoned, lessShort, eitherWay] = serviceLevelMethods.map((method) =>
        levelOf(log, method),
      );
      expectInOrder([byOffered, lessShort, lessAbandoned].map((value) => value ?? null));
      expectInOrder([byOffered, eitherWay].map((value) => value ?? null));
    }),
  );
});

test('every share is a fraction of 1 of its calls, and the list is the same for every log', () => {
  const empty = listMeasures(summarise([], rules));
  const identify = ({ measure, method, threshold }: (typeof empty)[number]) =>
    [measure, method, threshold].join(' ');
  expect(empty.filter(({ unit, value }) => unit !== 'calls' && value !== null)).toEqual([]);
  fc.assert(
    fc.property(fc.array(anyCall), (own) => {
      const list = listMeasures(summarise(own, rules));
      expect(list.map(identify)).toEqual(empty.map(identify));
      for (const { value, n } of list.filter(({ unit }) => unit === 'share')) {
        expect(value === null).toBe(n === 0);
        expect(value ?? 0).toBeGreaterThanOrEqual(0);
        expect(value ?? 0).toBeLessThanOrEqual(1);
      }
    }),
  );
});

function sumOf(parts: readonly { counts: { offered: number } }[]): number {
  return parts.reduce((sum, { counts }) => sum + counts.offered, 0);
}

function levelOf(log: ReturnType<typeof summarise>, method: string): number | null {
  const level = listMeasures(log).find((own) => own.method === method && own.threshold === 150);
  return level?.value ?? null;
}

/** Each at least the one before; what is not known is left out. */
function expectInOrder(values: readonly (number | null)[]): void {
  const known = values.filter((value) => value !== null);
  expect(known).toEqual([...known].sort((a, b) => a - b));
}
