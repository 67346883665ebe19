import type { HalfHourArrivals } from './arrivals-summary';
import { erlangA } from './erlang-a-summary';
import { erlangC, loadOf } from './erlang-c-summary';
import type { Performance, StaffingGoal, Workload } from './staffing-schema';

/** Agents for one half-hour, and what one more or one fewer does. */
export type Staffing = {
  /** Calls per half-hour, and how many agents they keep busy. */
  arrivals: number;
  load: number;
  /** The fewest agents that reach the goal; 0 where nobody calls. */
  agents: number;
  /** Null where nobody calls. `oneFewer` is null too where the queue would grow without end. */
  performance: Performance | null;
  oneMore: Performance | null;
  oneFewer: Performance | null;
};

const assumed = [
  'poisson-arrivals',
  'steady-within-half-hour',
  'exponential-handling',
  'one-queue-in-order',
  'alike-agents',
  'agents-at-the-phone',
] as const;

/** What each formula takes for granted, to be said beside its result. */
export const staffingAssumptions = {
  'erlang-c': [...assumed, 'nobody-gives-up'],
  'erlang-a': [...assumed, 'exponential-patience'],
} as const;

/** One abandoned call among thousands gives an estimate of many days, in whose queue a sum would never end. */
const ENDLESS = 86_400;

/** How a half-hour goes: by Erlang A where the patience is known, by Erlang C where it is null. */
export function performanceOf(
  work: Workload,
  agents: number,
  thresholdSeconds: number,
): Performance | null {
  if (work.patienceSeconds === null) return erlangC(work, agents, thresholdSeconds);
  const patienceSeconds = Math.min(work.patienceSeconds, ENDLESS);
  return erlangA({ ...work, patienceSeconds }, agents, thresholdSeconds);
}

/** Agents needed in a half-hour to reach a goal. */
export function staffHalfHour(work: Workload, goal: StaffingGoal): Staffing {
  const load = loadOf(work);
  const { arrivals } = work;
  if (load === 0)
    return { arrivals, load, agents: 0, performance: null, oneMore: null, oneFewer: null };
  const wanted = goal.targetPercent / 100;
  const goWith = (count: number) => performanceOf(work, count, goal.thresholdSeconds);
  // Agents answer at most their number ÷ load of the calls, so that fewer cannot reach the goal.
  const agents = leastFrom(
    Math.max(1, Math.floor(load * wanted)),
    (count) => (goWith(count)?.serviceLevel ?? -1) >= wanted,
  );
  return {
    ...{ arrivals, load, agents, performance: goWith(agents) },
    oneMore: goWith(agents + 1),
    oneFewer: goWith(agents - 1),
  };
}

/** Agents needed in every half-hour of the week. */
export function staffWeek(
  arrivals: readonly HalfHourArrivals[],
  work: Omit<Workload, 'arrivals'>,
  goal: StaffingGoal,
): (Staffing & Pick<HalfHourArrivals, 'weekday' | 'halfHour'>)[] {
  return arrivals.map((slot) => ({
    ...staffHalfHour({ ...work, arrivals: slot.arrivals }, goal),
    weekday: slot.weekday,
    halfHour: slot.halfHour,
  }));
}

/** The least whole number that will do, where every greater one will do too: in doubling steps, then by halving. */
function leastFrom(from: number, willDo: (count: number) => boolean): number {
  let low = from - 1;
  let high = from;
  for (let step = 1; !willDo(high); step *= 2) {
    low = high;
    high += step;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (willDo(middle)) high = middle;
    else low = middle;
  }
  return high;
}
