import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { summariseCalls } from '@/lib/call-log/measure/log-summary';
import type { Call } from '@/lib/call-log/calls/call-columns';
import { toOverallVerdict } from '@/lib/call-log/measure/overall-verdict-summary';
import { judgeStandard, type CallStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import { sampleCall, summarise, toColumns, wallClock } from '../../../fixtures/sample-calls';

const charter: CallStandard = {
  ...{ id: 'be-charter', threshold_seconds: 150, target_percent: 90 },
};
const law: CallStandard = {
  ...{ id: 'es-ley-10-2025', threshold_seconds: 180, target_percent: 95 },
};
const patience: CallStandard = { ...charter, id: 'fr-patience', target_percent: null };

const times = (count: number, own: Partial<Call>) =>
  Array.from({ length: count }, () => sampleCall(own));
const judge = (calls: readonly Call[], standard = charter) =>
  judgeStandard(summarise(calls, rules), standard);

test('18 of 20 meet 90 %, 17 are one short', () => {
  const met = judge([...times(18, { wait: 150 }), ...times(2, { wait: 151 })]);
  expect(met.judgement).toMatchObject({ met: true, value: 0.9, callsShort: 0, callsToSpare: 0 });
  const short = judge([...times(17, { wait: 9 }), ...times(3, { wait: 151 })]);
  expect(short.judgement).toMatchObject({
    met: false,
    value: 0.85,
    callsShort: 1,
    callsToSpare: 0,
  });
  expect(short.turnedBy).toEqual([]);
});

test('a target that binary fractions cannot hold asks for no call too many', () => {
  // 8.8 % of 375 are 33 calls, 8.8 × 375 / 100 a little more than 33.
  const calls = [...times(33, { wait: 9 }), ...times(342, { wait: 999 })];
  expect(judge(calls, { ...charter, target_percent: 8.8 }).judgement.callsShort).toBe(0);
});

test('another method can turn the verdict, and is named', () => {
  // 16/20 = 80 %, 16/17 = 94 %, 16/19 = 84 %, 18/20 = 90 %
  const { judgement, byMethod, turnedBy } = judge([
    ...times(16, { wait: 0 }),
    ...times(1, { wait: 300 }),
    ...[3, 100, 200].map((wait) => sampleCall({ wait, outcome: 'abandoned' })),
  ]);
  expect(judgement).toMatchObject({ method: 'offered', met: false, callsShort: 2 });
  expect(byMethod.map(({ met, callsShort }) => [met, callsShort])).toEqual([
    [false, 2],
    [true, 0],
    [false, 2],
    [true, 0],
  ]);
  expect(turnedBy).toEqual(['offered_less_abandoned', 'in_time_either_way']);
});

describe('what is not known', () => {
  // 17 of 20 in time is 85 %, 18 are the 90 % that the charter asks.
  const calls = [...times(17, { wait: 9 }), ...times(2, { wait: 151 })];

  test('gives no verdict where a wait that was not recorded could turn it', () => {
    expect(judge([...calls, sampleCall()]).judgement).toMatchObject({
      ...{ met: null, isOpen: true, callsShort: null },
      extremes: { low: 0.85, high: 0.9 },
    });
    const late = judge([...calls, sampleCall({ wait: 300 })]).judgement;
    expect(late).toMatchObject({ met: false, isOpen: false, callsShort: 1 });
  });

  test('nor where rows that could not be read could', () => {
    const judgeWith = (inTime: number, late: number, unread: number) => {
      const all = [...times(inTime, { wait: 9 }), ...times(late, { wait: 151 })];
      const summary = summariseCalls(toColumns(all), rules, unread);
      return judgeStandard(summary, charter).judgement;
    };
    expect(judgeWith(95, 0, 5)).toMatchObject({ met: true, callsToSpare: 5 });
    // 95 of 120 if the 25 rows were late, 120 of 120 if they were all in time.
    expect(judgeWith(95, 0, 25)).toMatchObject({ met: null, isOpen: true });
    expect(judgeWith(95, 0, 25).extremes?.low).toBeCloseTo(95 / 120, 10);
    expect(judgeWith(40, 60, 10)).toMatchObject({ met: false, callsShort: 49 });
  });
});

test('a log that recorded no wait of an answered call says nothing', () => {
  const blind = [sampleCall(), sampleCall({ outcome: 'abandoned', wait: 3 })];
  expect(judge(blind).isBlind).toBe(true);
  expect(judge([...blind, sampleCall({ wait: 300 })]).isBlind).toBe(false);
  expect(judge([sampleCall({ outcome: 'abandoned' })]).isBlind).toBe(false);
});

test('without a share named, or without calls, there is no verdict', () => {
  const nothing = { met: null, callsShort: null, callsToSpare: null };
  expect(judge(times(4, { wait: 9 }), patience).judgement).toMatchObject({ ...nothing, value: 1 });
  expect(judge([]).judgement).toMatchObject({ ...nothing, value: null });
});

/** So many calls on Monday at an hour, and how many of them are late. */
const mondayAt = (hour: string, count: number, late: number) => {
  const arrived = wallClock(`2026-03-02 ${hour}:10:00`);
  return [...times(count - late, { arrived, wait: 1 }), ...times(late, { arrived, wait: 999 })];
};

test('hours with enough calls that break the standard, the worst first', () => {
  const { breakingHours, judgedHours } = judge([
    ...mondayAt('08', 30, 3), // 90 %: met
    ...mondayAt('09', 30, 4), // one short
    ...mondayAt('10', 40, 20), // 16 short
    ...mondayAt('11', 29, 29), // too few
  ]);
  expect(judgedHours).toBe(3);
  expect(breakingHours.map(({ hour, callsShort }) => [hour, callsShort])).toEqual([
    [10, 16],
    [9, 1],
  ]);
});

test('calls short are the least that would do, calls to spare the most that could be lost', () => {
  const target = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), target, (inTime, late, percent) => {
      fc.pre(inTime + late > 0);
      const calls = [...times(inTime, { wait: 0 }), ...times(late, { wait: 999 })];
      const { judgement } = judge(calls, { ...charter, target_percent: percent });
      // Tenths of a percent as whole numbers: no rounding.
      const meets = (count: number) => count * 1000 >= Math.round(percent * 10) * calls.length;
      const short = judgement.callsShort ?? NaN;
      const spare = judgement.callsToSpare ?? NaN;
      expect(judgement.met).toBe(meets(inTime));
      expect(meets(inTime + short - spare)).toBe(true);
      if (percent > 0) expect(meets(inTime + short - spare - 1)).toBe(false);
    }),
  );
});

test('the verdicts together', () => {
  const log = summarise([...mondayAt('09', 100, 7)], rules);
  const together = toOverallVerdict([charter, law, patience].map((own) => judgeStandard(log, own)));
  expect(together).toMatchObject({
    ...{ code: 'some-met', met: ['be-charter'], missed: ['es-ley-10-2025'], hangsOnMethod: [] },
    worstHour: { standard: 'es-ley-10-2025', weekday: 0, hour: 9, callsShort: 2 },
  });
  const codeOf = (standards: CallStandard[]) =>
    toOverallVerdict(standards.map((own) => judgeStandard(log, own))).code;
  expect([codeOf([charter]), codeOf([law]), codeOf([patience])]).toEqual([
    'all-met',
    'none-met',
    'nothing-to-judge',
  ]);
});
