import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erlangA, erlangB, erlangC } from '@/lib/call-log/staffing/erlang-summary';

// The usual printed table: the load in erlangs that so many lines carry at a blocking of 0.1, 1 or 2 %.
test.each([
  [5, 0.001, 0.762],
  [5, 0.01, 1.361],
  [10, 0.001, 3.092],
  [10, 0.01, 4.461],
  [10, 0.02, 5.084],
  [20, 0.01, 12.031],
  [50, 0.01, 37.901],
  [100, 0.01, 84.064],
])('Erlang B table: %i lines at %d blocking carry %d erlangs', (lines, blocking, load) => {
  // Half a unit of the last printed decimal either way.
  expect(erlangB(load - 0.0005, lines)).toBeLessThan(blocking);
  expect(erlangB(load + 0.0005, lines)).toBeGreaterThan(blocking);
});

test('Erlang C: the worked example of Angus (2001)', () => {
  // 360 calls per half-hour of 4 minutes, 55 agents, answered within 15 s.
  const work = { arrivals: 360, handlingSeconds: 240, patienceSeconds: null };
  const { waiting, serviceLevel, averageSpeedOfAnswer, occupancy } = erlangC(work, 55, 15) ?? {};
  expect(waiting).toBeCloseTo(0.239, 3);
  expect(serviceLevel).toBeCloseTo(0.846, 3);
  expect(averageSpeedOfAnswer).toBeCloseTo(8.18, 2);
  expect(occupancy).toBeCloseTo(0.873, 3);
});

test('Erlang C: the example in the manual of the R package ErlangC 0.1.0', () => {
  // 100 calls per half-hour of 180 s, 14 agents, answered within 20 s; pyworkforce prints the same.
  const work = { arrivals: 100, handlingSeconds: 180, patienceSeconds: null };
  const { waiting, serviceLevel, averageSpeedOfAnswer, occupancy } = erlangC(work, 14, 20) ?? {};
  expect(waiting).toBeCloseTo(0.1741319, 7);
  expect(serviceLevel).toBeCloseTo(0.88835, 5);
  expect(averageSpeedOfAnswer).toBeCloseTo(7.835937, 6);
  expect(occupancy).toBeCloseTo(0.7142857, 7);
});

test('Erlang C: one agent and two agents by hand', () => {
  // M/M/1 waits with probability ρ; M/M/2 with 2ρ²/(1 + ρ).
  const half = { arrivals: 5, handlingSeconds: 180, patienceSeconds: null };
  expect(erlangC(half, 1, 0)).toMatchObject({
    waiting: 0.5,
    serviceLevel: 0.5,
    averageSpeedOfAnswer: 180,
  });
  const one = { ...half, arrivals: 10 };
  expect(erlangC(one, 2, 0)?.waiting).toBeCloseTo(1 / 3, 12);
  expect(erlangC(one, 1, 0)).toBeNull();
});

test('Erlang A and C: the comparison that Garnett, Mandelbaum and Reiman (2002) print', () => {
  // 48 calls a minute of 1 minute, 50 agents, patience of 2 minutes.
  const work = { arrivals: 48 * 30, handlingSeconds: 60 };
  const a = erlangA({ ...work, patienceSeconds: 120 }, 50, 12.5);
  const c = erlangC({ ...work, patienceSeconds: null }, 50, 58.1);
  expect(a?.abandonment).toBeCloseTo(0.031, 3);
  expect(a?.averageSpeedOfAnswer).toBeCloseTo(3.6, 1);
  expect(a?.occupancy).toBeCloseTo(0.93, 2);
  expect(c?.averageSpeedOfAnswer).toBeCloseTo(20.8, 1);
  // The 90th percentiles of their waits: 12.5 s and 58.1 s.
  expect((a?.serviceLevel ?? 0) / (1 - (a?.abandonment ?? 0))).toBeCloseTo(0.9, 2);
  expect(c?.serviceLevel).toBeCloseTo(0.9, 3);
});

/**
 * The same queue by other means: states solved one by one with plain products, the wait by the density
 * of the virtual wait (Baccelli and Hebuterne 1981), λ π(n−1) exp(λ(1 − e^(−θx))/θ − nμx), by Simpson.
 */
function solveDirectly(
  arriving: number,
  ending: number,
  leaving: number,
  agents: number,
  threshold: number,
) {
  const weights = [1];
  for (let state = 1; state < 400; state++) {
    const out = Math.min(state, agents) * ending + Math.max(0, state - agents) * leaving;
    weights.push(((weights[state - 1] ?? 0) * arriving) / out);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const probability = (state: number) => (weights[state] ?? 0) / total;
  const free = weights.slice(0, agents).reduce((sum, weight) => sum + weight, 0) / total;
  const queue = weights.reduce(
    (sum, _, state) => sum + Math.max(0, state - agents) * probability(state),
    0,
  );
  const density = (x: number) =>
    arriving *
    probability(agents - 1) *
    Math.exp(
      (arriving * (1 - Math.exp(-leaving * x))) / leaving - agents * ending * x - leaving * x,
    );
  const simpson = (from: number, to: number, weigh: (x: number) => number) => {
    const step = (to - from) / 4000;
    let sum = weigh(from) + weigh(to);
    for (let i = 1; i < 4000; i++) sum += weigh(from + i * step) * (i % 2 === 1 ? 4 : 2);
    return (sum * step) / 3;
  };
  const abandonment = (leaving * queue) / arriving;
  return {
    waiting: 1 - free,
    abandonment,
    serviceLevel: free + simpson(0, threshold, density),
    averageSpeedOfAnswer: simpson(0, 6000, (x) => x * density(x)) / (1 - abandonment),
  };
}

test.each([
  [0.05, 240, 300, 12, 150],
  [0.05, 240, 300, 10, 20],
  [0.05, 200, 90, 14, 20],
  [0.02, 300, 60, 1, 180],
])(
  'Erlang A agrees with a direct solution: %d calls/s of %d s, patience %d s, %i agents',
  (...own) => {
    const [arriving, handlingSeconds, patienceSeconds, agents, threshold] = own;
    const work = { arrivals: arriving * 1800, handlingSeconds, patienceSeconds };
    const expected = solveDirectly(
      arriving,
      1 / handlingSeconds,
      1 / patienceSeconds,
      agents,
      threshold,
    );
    const found = erlangA(work, agents, threshold);
    expect(found?.waiting).toBeCloseTo(expected.waiting, 9);
    expect(found?.abandonment).toBeCloseTo(expected.abandonment, 9);
    expect(found?.serviceLevel).toBeCloseTo(expected.serviceLevel, 7);
    expect(found?.averageSpeedOfAnswer).toBeCloseTo(expected.averageSpeedOfAnswer, 4);
  },
);

/**
 * The queue without giving up by other means: the states of the Markov chain solved one by one, cut where
 * they no longer count; a caller with j ahead is late where a Poisson count of ended calls is at most j.
 */
function solveChain(load: number, handling: number, agents: number, threshold: number) {
  const weights = [1];
  for (let state = 1; state < agents + 4000; state++)
    weights.push(((weights[state - 1] ?? 0) * load) / Math.min(state, agents));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ended = (agents * threshold) / handling;
  let [term, atMost, late, queue] = [Math.exp(-ended), 0, 0, 0];
  weights.slice(agents).forEach((weight, ahead) => {
    atMost += term;
    term *= ended / (ahead + 1);
    late += (weight / total) * Math.min(1, atMost);
    queue += (weight / total) * ahead;
  });
  // Little: calls that wait ÷ calls that arrive.
  return { serviceLevel: 1 - late, averageSpeedOfAnswer: (queue * handling) / load };
}

const chainGrid = [0.4, 3, 10, 27.5].flatMap((load) =>
  [1, 2, 5].flatMap((extra) =>
    [
      [60, 10],
      [240, 20],
      [600, 150],
    ].map(([handling = 0, threshold = 0]) => ({
      ...{ load, handling, threshold, agents: Math.floor(load) + extra },
    })),
  ),
);

test.each(chainGrid)(
  'Erlang C agrees with its Markov chain: $load erlangs, $agents agents, $handling s, $threshold s',
  ({ load, handling, threshold, agents }) => {
    const work = { arrivals: (load * 1800) / handling, handlingSeconds: handling };
    const found = erlangC({ ...work, patienceSeconds: null }, agents, threshold);
    const expected = solveChain(load, handling, agents, threshold);
    expect(found?.serviceLevel).toBeCloseTo(expected.serviceLevel, 8);
    expect(found?.averageSpeedOfAnswer).toBeCloseTo(expected.averageSpeedOfAnswer, 5);
  },
);

const patienceGrid = [2, 10, 18].flatMap((agents) =>
  [0.7, 1, 1.4].flatMap((pressure) =>
    [30, 200, 700].flatMap((patience) =>
      [20, 150].map((threshold) => ({ agents, pressure, patience, threshold })),
    ),
  ),
);

test.each(patienceGrid)(
  'Erlang A agrees with a direct solution: $agents agents for $pressure times their load, patience $patience s, $threshold s',
  ({ agents, pressure, patience, threshold }) => {
    const handlingSeconds = 240;
    const arriving = (agents * pressure) / handlingSeconds;
    const work = { arrivals: arriving * 1800, handlingSeconds, patienceSeconds: patience };
    const expected = solveDirectly(arriving, 1 / handlingSeconds, 1 / patience, agents, threshold);
    const found = erlangA(work, agents, threshold);
    expect(found?.abandonment).toBeCloseTo(expected.abandonment, 7);
    expect(found?.serviceLevel).toBeCloseTo(expected.serviceLevel, 6);
  },
);

test('with endless patience Erlang A is Erlang C', () => {
  const work = { arrivals: 100, handlingSeconds: 180 };
  const a = erlangA({ ...work, patienceSeconds: 1e9 }, 14, 20);
  const c = erlangC({ ...work, patienceSeconds: null }, 14, 20);
  expect(a?.serviceLevel).toBeCloseTo(c?.serviceLevel ?? 0, 6);
  expect(a?.averageSpeedOfAnswer).toBeCloseTo(c?.averageSpeedOfAnswer ?? 0, 4);
});

test('the largest and the most hopeless half-hours have finite, possible results', () => {
  const arrivals = fc.double({ min: 0.01, max: 20_000, noNaN: true });
  const seconds = fc.double({ min: 1, max: 3600, noNaN: true });
  fc.assert(
    fc.property(arrivals, seconds, seconds, fc.integer({ min: 1, max: 2000 }), (...own) => {
      const [calls, handlingSeconds, patienceSeconds, agents] = own;
      const found = erlangA({ arrivals: calls, handlingSeconds, patienceSeconds }, agents, 150);
      for (const share of ['waiting', 'serviceLevel', 'occupancy', 'abandonment'] as const) {
        expect(found?.[share]).toBeGreaterThanOrEqual(-1e-9);
        expect(found?.[share]).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(found?.averageSpeedOfAnswer).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(found?.averageSpeedOfAnswer)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
