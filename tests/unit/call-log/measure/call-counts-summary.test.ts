import { expect, test } from 'vitest';
import {
  abandonmentRate,
  abandonmentRateLessShort,
  addCounts,
  averageSpeedOfAnswer,
  countCall,
  defaultCountingRules,
  noCounts,
} from '@/lib/call-log/measure/call-counts-summary';
import { serviceLevelOf, serviceLevelsOf } from '@/lib/call-log/measure/service-level-summary';
import { thirteenCalls, toColumns } from '../../../fixtures/sample-calls';

function count(calls = thirteenCalls, rules = defaultCountingRules) {
  const counts = noCounts(rules);
  const columns = toColumns(calls);
  calls.forEach((_, place) => countCall(counts, columns, place, rules));
  return counts;
}

test('calls are counted, thresholds include themselves, missing waits are within none', () => {
  expect(count()).toEqual({
    ...{ offered: 13, answered: 9, abandoned: 4, shortAbandoned: 1 },
    ...{ answeredWithoutWait: 1, abandonedWithoutWait: 1 },
    ...{ answeredMilliseconds: 732_000, abandonedMilliseconds: 171_000 },
    ...{ handled: 0, handlingMilliseconds: 0 },
    within: [
      { threshold: 20, answered: 3, abandoned: 2 },
      { threshold: 150, answered: 5, abandoned: 2 },
      { threshold: 180, answered: 7, abandoned: 3 },
    ],
  });
});

test('averages and rates', () => {
  expect(averageSpeedOfAnswer(count())).toBe(91.5);
  expect(abandonmentRate(count())).toBe(4 / 13);
  expect(abandonmentRateLessShort(count())).toBe(3 / 12);
});

test('the short-abandon threshold can be set', () => {
  const rules = { ...defaultCountingRules, shortAbandonSeconds: 6 };
  expect(count(thirteenCalls, rules).shortAbandoned).toBe(2);
});

test('the four methods at the three thresholds', () => {
  const levels = serviceLevelsOf(count());
  expect(
    levels.map(({ threshold, method, inTime, of }) => [threshold, method, inTime, of]),
  ).toEqual([
    [20, 'offered', 3, 13],
    [20, 'offered_less_abandoned', 3, 9],
    [20, 'offered_less_short_abandoned', 3, 12],
    [20, 'in_time_either_way', 5, 13],
    [150, 'offered', 5, 13],
    [150, 'offered_less_abandoned', 5, 9],
    [150, 'offered_less_short_abandoned', 5, 12],
    [150, 'in_time_either_way', 7, 13],
    [180, 'offered', 7, 13],
    [180, 'offered_less_abandoned', 7, 9],
    [180, 'offered_less_short_abandoned', 7, 12],
    [180, 'in_time_either_way', 10, 13],
  ]);
  expect(levels.map(({ value }) => value)).toContain(5 / 9);
});

test('without calls there is nothing to be a share of', () => {
  const none = count([]);
  expect(averageSpeedOfAnswer(none)).toBeNull();
  expect(abandonmentRate(none)).toBeNull();
  expect(abandonmentRateLessShort(none)).toBeNull();
  expect(serviceLevelsOf(none).every(({ value }) => value === null)).toBe(true);
});

test('a threshold that was not counted is an error, not a zero', () => {
  expect(() => serviceLevelOf(count(), 30, 'offered')).toThrow(RangeError);
});

test('parts add up to the whole', () => {
  const sum = count(thirteenCalls.slice(0, 6));
  addCounts(sum, count(thirteenCalls.slice(6)));
  expect(sum).toEqual(count());
});
