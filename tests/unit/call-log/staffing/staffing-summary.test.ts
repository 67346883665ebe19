import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageHandling, estimatePatience } from '@/lib/call-log/staffing/arrivals-summary';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import type { Call } from '@/lib/call-log/calls/call-schema';
import { workloadSchema } from '@/lib/call-log/staffing/staffing-schema';
import { performanceOf, staffHalfHour, staffWeek } from '@/lib/call-log/staffing/staffing-summary';
import { sampleCall, summarise, thirteenCalls, wallClock } from '../../../fixtures/sample-calls';

const arrivals = ['02 08:29:59', '02 08:30:00', '09 08:59:59', '23 12:00:00', '10 08:30:00'].map(
  (time) => sampleCall({ arrived: wallClock(`2026-03-${time}`) }),
);

const countsOf = (calls: readonly Call[]) => summarise(calls, rules).counts;

test('arrivals are averaged over the days of that weekday that the log has', () => {
  const week = summarise([...arrivals, sampleCall()], rules).arrivals;
  const busy = week.filter((slot) => slot.arrivals > 0);
  // Mondays 2, 9 and 23 March; one Tuesday.
  expect(busy.map((slot) => [slot.weekday, slot.halfHour, slot.arrivals])).toEqual([
    [0, 16, 1 / 3],
    [0, 17, 2 / 3],
    [0, 24, 1 / 3],
    [1, 17, 1],
  ]);
});

test('handling and patience', () => {
  const calls = [
    ...[100, 200, null].map((handling) => sampleCall({ handling })),
    sampleCall({ handling: 999, outcome: 'abandoned' }),
  ];
  expect(averageHandling(countsOf(calls))).toEqual({ seconds: 150, calls: 2 });
  expect(averageHandling(countsOf([]))).toBeNull();
  // 732 s until an answer and 171 s until giving up, three of them.
  expect(estimatePatience(countsOf(thirteenCalls))).toEqual({
    seconds: 301,
    calls: 3,
  });
  expect(estimatePatience(countsOf(calls))).toBeNull();
});

test('80/20 for 10 erlangs takes 14 agents by Erlang C', () => {
  // The table printed with the formula everywhere: 13 agents 79.6 %, 14 agents 88.8 %.
  const work = { arrivals: 100, handlingSeconds: 180, patienceSeconds: null };
  const found = staffHalfHour(work, { thresholdSeconds: 20, targetPercent: 80 });
  expect(found).toMatchObject({
    load: 10,
    agents: 14,
    oneFewer: { agents: 13 },
    oneMore: { agents: 15 },
  });
  expect(found.oneFewer?.serviceLevel).toBeCloseTo(0.796, 3);
  expect(found.performance?.serviceLevel).toBeCloseTo(0.888, 3);
});

test('where nobody calls nobody is needed, and one agent fewer than enough may be too few for ever', () => {
  const goal = { thresholdSeconds: 150, targetPercent: 50 };
  const nobody = { arrivals: 0, handlingSeconds: 180, patienceSeconds: 60 };
  expect(staffHalfHour(nobody, goal)).toMatchObject({
    agents: 0,
    performance: null,
    oneMore: null,
  });
  const work = { arrivals: 5, handlingSeconds: 180, patienceSeconds: null };
  expect(staffHalfHour(work, goal)).toMatchObject({ agents: 1, oneFewer: null });
});

test('agents are the fewest that reach the goal, by either formula', () => {
  const work = fc.record({
    arrivals: fc.double({ min: 0.1, max: 200, noNaN: true }),
    handlingSeconds: fc.double({ min: 10, max: 900, noNaN: true }),
    patienceSeconds: fc.option(fc.double({ min: 5, max: 900, noNaN: true })),
  });
  const percent = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(work, percent, (own, targetPercent) => {
      const { agents } = staffHalfHour(own, { thresholdSeconds: 150, targetPercent });
      const level = (count: number) => performanceOf(own, count, 150)?.serviceLevel ?? -1;
      const least = Array.from({ length: agents + 1 }, (_, index) => index).find(
        (count) => level(count) >= targetPercent / 100,
      );
      expect(least).toBe(agents);
    }),
    { numRuns: 50 },
  );
});

test('hardly anybody giving up takes as many agents as nobody, and no time', () => {
  const work = { arrivals: 2000, handlingSeconds: 300 };
  const goal = { thresholdSeconds: 20, targetPercent: 80 };
  const agents = [1e9, null].map(
    (patienceSeconds) => staffHalfHour({ ...work, patienceSeconds }, goal).agents,
  );
  expect(agents[0]).toBe(agents[1]);
});

test('a week has its 336 half-hours', () => {
  const work = { handlingSeconds: 300, patienceSeconds: 400 };
  const week = staffWeek(summarise(arrivals, rules).arrivals, work, {
    thresholdSeconds: 150,
    targetPercent: 90,
  });
  expect(week).toHaveLength(336);
  expect(week.filter(({ agents }) => agents > 0)).toHaveLength(4);
});

test('what is typed is checked', () => {
  const work = { arrivals: 10, handlingSeconds: 180, patienceSeconds: null };
  expect(workloadSchema.safeParse(work).success).toBe(true);
  expect(workloadSchema.safeParse({ ...work, handlingSeconds: 0 }).success).toBe(false);
  expect(workloadSchema.safeParse({ ...work, arrivals: Infinity }).success).toBe(false);
});
