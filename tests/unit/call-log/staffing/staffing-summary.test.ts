import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAgentsThere } from '@/lib/call-log/staffing/agents-there';
import {
  averageHandling,
  estimatePatience,
  toIntervals,
} from '@/lib/call-log/measure/arrivals-summary';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import type { Call } from '@/lib/call-log/calls/call-columns';
import {
  performanceWith,
  shortHours,
  staffInterval,
  staffingSettingsSchema,
  staffWeek,
  worstIntervals,
  type StaffingSettings,
} from '@/lib/call-log/staffing/staffing-summary';
import { sampleCall, summarise, thirteenCalls, wallClock } from '../../../fixtures/sample-calls';

const arrivals = ['02 08:29:59', '02 08:30:00', '09 08:59:59', '23 12:00:00', '10 08:30:00'].map(
  (time) => sampleCall({ arrived: wallClock(`2026-03-${time}`) }),
);

const countsOf = (calls: readonly Call[]) => summarise(calls, rules).counts;

/** 80/20 by Erlang C in half-hours, with nothing else asked. */
const plain: StaffingSettings = {
  ...{ intervalMinutes: 30, handlingSeconds: 180, patienceSeconds: null },
  ...{ targetPercent: 80, thresholdSeconds: 20 },
  ...{ shrinkagePercent: 0, maxOccupancyPercent: 100, concurrency: 1 },
};

function there(text: string) {
  const reading = readAgentsThere(text);
  if (!reading.ok) throw new Error(reading.part);
  return reading.there;
}

test('arrivals are averaged over the days of that weekday that the log has', () => {
  const { arrivals: quarters } = summarise([...arrivals, sampleCall()], rules);
  // Mondays 2, 9 and 23 March; one Tuesday.
  expect(toIntervals(quarters, 30)).toEqual([
    { weekday: 0, from: 480, arrivals: 1 / 3 },
    { weekday: 0, from: 510, arrivals: 2 / 3 },
    { weekday: 0, from: 720, arrivals: 1 / 3 },
    { weekday: 1, from: 510, arrivals: 1 },
  ]);
  expect(toIntervals(quarters, 15).map(({ from }) => from)).toEqual([495, 510, 525, 720, 510]);
  expect(toIntervals(quarters, 60)[0]).toEqual({ weekday: 0, from: 480, arrivals: 1 });
});

test('the arrivals of the queues add up to those of the log', () => {
  const named = arrivals.map((time, index) => ({ ...time, queue: index < 2 ? 'one' : 'two' }));
  const { queues } = summarise(named, rules);
  // The days are those of the whole log: three Mondays, also for a queue that had calls on two.
  expect(queues.map(({ name, arrivals: own }) => [name, toIntervals(own, 60)])).toEqual([
    [
      'two',
      [
        { weekday: 0, from: 480, arrivals: 1 / 3 },
        { weekday: 0, from: 720, arrivals: 1 / 3 },
        { weekday: 1, from: 480, arrivals: 1 },
      ],
    ],
    ['one', [{ weekday: 0, from: 480, arrivals: 2 / 3 }]],
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

test('80/20 for 10 erlangs takes 14 agents by Erlang C, 20 on the roster with 30 % shrinkage', () => {
  // The table printed with the formula everywhere: 13 agents 79.6 %, 14 agents 88.8 %.
  const found = staffInterval(100, { ...plain, shrinkagePercent: 30 });
  expect(found).toMatchObject({
    ...{ load: 10, agents: 14, rostered: 20 },
    ...{ oneFewer: { agents: 13 }, oneMore: { agents: 15 } },
  });
  expect(found.oneFewer?.serviceLevel).toBeCloseTo(0.796, 3);
  expect(found.performance?.serviceLevel).toBeCloseTo(0.88835, 5);
});

test('the same calls an hour take the same agents, whatever the interval', () => {
  const settings = ([15, 30, 60] as const).map((intervalMinutes) => ({
    ...plain,
    intervalMinutes,
  }));
  expect(
    settings.map((own) => staffInterval((100 * own.intervalMinutes) / 30, own).agents),
  ).toEqual([14, 14, 14]);
});

test('a maximum occupancy raises the number until no agent is busier', () => {
  // 10 erlangs: 10 ÷ 14 is 71 %, 10 ÷ 15 is 67 %, 10 ÷ 20 is 50 %.
  const agentsAt = (maxOccupancyPercent: number) =>
    staffInterval(100, { ...plain, maxOccupancyPercent }).agents;
  expect([100, 72, 71, 65, 50].map(agentsAt)).toEqual([14, 14, 15, 16, 20]);
});

test('agents with two chats at once count twice, rounded up', () => {
  // 10 erlangs take 14 lines: 7 agents with two, 5 with three.
  const agentsWith = (concurrency: number) => staffInterval(100, { ...plain, concurrency }).agents;
  expect([1, 2, 3].map(agentsWith)).toEqual([14, 7, 5]);
  expect(performanceWith(7, 100, { ...plain, concurrency: 2 })?.serviceLevel).toBeCloseTo(
    0.88835,
    5,
  );
});

test('where nobody calls nobody is needed, and one agent fewer than enough may be too few for ever', () => {
  expect(staffInterval(0, plain)).toMatchObject({ agents: 0, rostered: 0, performance: null });
  const easy = { ...plain, thresholdSeconds: 150, targetPercent: 50 };
  expect(staffInterval(5, easy)).toMatchObject({ agents: 1, oneFewer: null });
});

const anySettings = fc.record({
  intervalMinutes: fc.constantFrom(15, 30, 60),
  handlingSeconds: fc.double({ min: 10, max: 900, noNaN: true }),
  patienceSeconds: fc.option(fc.double({ min: 5, max: 900, noNaN: true })),
  targetPercent: fc.integer({ min: 1, max: 99 }),
  thresholdSeconds: fc.constantFrom(0, 20, 150),
  shrinkagePercent: fc.integer({ min: 0, max: 60 }),
  maxOccupancyPercent: fc.integer({ min: 40, max: 100 }),
  concurrency: fc.integer({ min: 1, max: 4 }),
});
const anyArrivals = fc.double({ min: 0.1, max: 120, noNaN: true });

test('agents are the fewest that reach the target within the maximum occupancy, by either formula', () => {
  fc.assert(
    fc.property(anySettings, anyArrivals, (settings, calls) => {
      const { agents } = staffInterval(calls, settings);
      const willDo = (count: number) => {
        const found = performanceWith(count, calls, settings);
        return (
          found !== null &&
          found.serviceLevel >= settings.targetPercent / 100 &&
          found.occupancy <= settings.maxOccupancyPercent / 100 + 1e-9
        );
      };
      const counts = Array.from({ length: agents + 1 }, (_, index) => index);
      expect(counts.find(willDo)).toBe(agents);
    }),
    { numRuns: 50 },
  );
});

test('the level never falls with one agent more, nor with a maximum occupancy asked', () => {
  fc.assert(
    fc.property(
      anySettings,
      anyArrivals,
      fc.integer({ min: 0, max: 80 }),
      (settings, calls, agents) => {
        const level = (count: number) => performanceWith(count, calls, settings)?.serviceLevel ?? 0;
        expect(level(agents + 1)).toBeGreaterThanOrEqual(level(agents) - 1e-9);
        const free = staffInterval(calls, { ...settings, maxOccupancyPercent: 100 });
        expect(staffInterval(calls, settings).agents).toBeGreaterThanOrEqual(free.agents);
      },
    ),
    { numRuns: 60 },
  );
});

test('hardly anybody giving up takes as many agents as nobody, and no time', () => {
  const agents = [1e9, null].map(
    (patienceSeconds) =>
      staffInterval(2000, { ...plain, handlingSeconds: 300, patienceSeconds }).agents,
  );
  expect(agents[0]).toBe(agents[1]);
});

/** Calls that begin so many minutes after midnight. */
const slot = (weekday: number, minutes: number, calls: number) =>
  [weekday * 96 + minutes / 15, calls] as const;

test('with the agents there a level results, and nothing without them', () => {
  const [enough, few, none, untold] = ['14', '13', '9', ''].map(
    (text) =>
      staffWeek({ arrivals: [slot(0, 600, 100)], settings: plain, there: there(text) })[0]?.there,
  );
  expect(enough).toMatchObject({ agents: 14, short: 0 });
  expect(enough?.serviceLevel).toBeCloseTo(0.88835, 5);
  expect(few).toMatchObject({ agents: 13, short: 1 });
  expect(few?.serviceLevel).toBeCloseTo(0.796, 3);
  // Nine agents for ten erlangs: the queue grows.
  expect(none).toEqual({ agents: 9, short: 5, serviceLevel: 0, performance: null });
  expect(untold).toBeNull();
});

test('hours that lack agents are told together where they lack as many, the worst first', () => {
  const week = staffWeek({
    // 100 calls take 14 agents; 50 calls, which are 5 erlangs, take 8.
    arrivals: [
      ...[slot(0, 540, 50), slot(0, 600, 100), slot(0, 630, 50), slot(0, 660, 100)],
      ...[slot(0, 780, 100), slot(1, 600, 50)],
    ],
    settings: plain,
    there: there('9; mon 13-14 = 13'),
  });
  expect(shortHours(week)).toEqual([
    { weekday: 0, fromHour: 10, toHour: 12, short: 5 },
    { weekday: 0, fromHour: 13, toHour: 14, short: 1 },
  ]);
  expect(worstIntervals(week, 3).map(({ from }) => from)).toEqual([600, 660, 780]);
});

test('what is typed is checked', () => {
  expect(staffingSettingsSchema.safeParse(plain).success).toBe(true);
  for (const wrong of [
    { handlingSeconds: 0 },
    { intervalMinutes: 20 },
    { shrinkagePercent: 100 },
    { targetPercent: 100 },
    { maxOccupancyPercent: 0 },
    { concurrency: 1.5 },
  ])
    expect(staffingSettingsSchema.safeParse({ ...plain, ...wrong }).success).toBe(false);
});
