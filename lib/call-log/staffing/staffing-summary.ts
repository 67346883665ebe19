import { z } from 'zod';
import { agentsDuring, type AgentsThere } from './agents-there';
import {
  intervalLengths,
  toIntervals,
  type IntervalArrivals,
  type QuarterArrivals,
} from '../measure/arrivals-summary';
import { erlangA, erlangC, loadOf, type Performance, type Workload } from './erlang-summary';

const seconds = z.number().min(1).max(86_400);

/** What agents are counted for, and how. */
export const staffingSettingsSchema = z.strictObject({
  intervalMinutes: z.literal(intervalLengths),
  /** Average seconds of talk and after-call work. */
  handlingSeconds: seconds,
  /** Average seconds until a caller gives up (Erlang A); null where nobody does (Erlang C). */
  patienceSeconds: z.number().positive().nullable(),
  /** So many percent of the offered calls answered within so many seconds. */
  targetPercent: z.number().min(1).max(99.9),
  thresholdSeconds: z.number().min(0).max(86_400),
  /** Paid time not at the phone: breaks, meetings, training, leave, illness. */
  shrinkagePercent: z.number().min(0).max(90),
  /** No more of their time than this do agents spend on handling. */
  maxOccupancyPercent: z.number().min(10).max(100),
  /** Conversations that one agent has at once: 1 on the telephone, more in a chat. */
  concurrency: z.int().min(1).max(10),
});
export type StaffingSettings = z.infer<typeof staffingSettingsSchema>;

/** Agents for one interval, and what one more or one fewer does. */
export type Staffing = {
  /** Calls in the interval, and how many conversations they keep going at once. */
  arrivals: number;
  load: number;
  /** The fewest agents that reach the target and stay below the maximum occupancy; 0 where nobody calls. */
  agents: number;
  /** Agents to put on the roster, so that as many are there. */
  rostered: number;
  /** Null where nobody calls. `oneFewer` is null too where the queue would grow without end. */
  performance: Performance | null;
  oneMore: Performance | null;
  oneFewer: Performance | null;
};

/** An interval of the week with the agents it takes, and how it goes with those who are there. */
export type StaffedInterval = Staffing &
  Pick<IntervalArrivals, 'weekday' | 'from'> & {
    /** Null where nobody said how many agents there are. */
    there: {
      agents: number;
      /** Agents missing; 0 where there are enough. */
      short: number;
      serviceLevel: number;
      /** Null where the queue grows without end, or nobody is there. */
      performance: Performance | null;
    } | null;
  };

const assumed = [
  'poisson-arrivals',
  'steady-within-interval',
  'exponential-handling',
  'one-queue-in-order',
  'alike-agents',
] as const;

/** What each formula takes for granted, to be said beside its result. */
export const staffingAssumptions = {
  'erlang-c': [...assumed, 'nobody-gives-up'],
  'erlang-a': [...assumed, 'exponential-patience'],
} as const;

/** One abandoned call among thousands gives an estimate of many days, in whose queue a sum would never end. */
const ENDLESS = 86_400;

/** How a half-hour goes: by Erlang A where the patience is known, by Erlang C where it is null. */
function performanceOf(
  work: Workload,
  agents: number,
  thresholdSeconds: number,
): Performance | null {
  if (work.patienceSeconds === null) return erlangC(work, agents, thresholdSeconds);
  const patienceSeconds = Math.min(work.patienceSeconds, ENDLESS);
  return erlangA({ ...work, patienceSeconds }, agents, thresholdSeconds);
}

/**
 * How an interval goes with so many agents. Each of them counts as many times as they have conversations
 * at once, and every conversation takes the handling time: how a chat agent is usually counted.
 * @param arrivals calls in the interval
 * @returns null without agents or calls, and where the queue grows without end
 */
export function performanceWith(
  agents: number,
  arrivals: number,
  settings: StaffingSettings,
): Performance | null {
  const found = performanceOf(
    toWorkload(arrivals, settings),
    agents * settings.concurrency,
    settings.thresholdSeconds,
  );
  return found && { ...found, agents };
}

/** The formulas count by half-hours. */
function toWorkload(arrivals: number, settings: StaffingSettings): Workload {
  const { intervalMinutes, handlingSeconds, patienceSeconds } = settings;
  return { arrivals: (arrivals * 30) / intervalMinutes, handlingSeconds, patienceSeconds };
}

/** Agents needed in an interval. */
export function staffInterval(arrivals: number, settings: StaffingSettings): Staffing {
  const load = loadOf(toWorkload(arrivals, settings));
  const nobody = { performance: null, oneMore: null, oneFewer: null };
  if (load === 0) return { arrivals, load, agents: 0, rostered: 0, ...nobody };
  const wanted = settings.targetPercent / 100;
  const busiest = settings.maxOccupancyPercent / 100 + 1e-9;
  const goWith = (agents: number) => performanceWith(agents, arrivals, settings);
  // Agents answer at most their number ÷ load of the calls, so that fewer cannot reach the target.
  const agents = leastFrom(
    Math.max(1, Math.floor((load * wanted) / settings.concurrency)),
    (count) => {
      const found = goWith(count);
      return found !== null && found.serviceLevel >= wanted && found.occupancy <= busiest;
    },
  );
  return {
    ...{ arrivals, load, agents, rostered: toRostered(agents, settings) },
    ...{ performance: goWith(agents), oneMore: goWith(agents + 1), oneFewer: goWith(agents - 1) },
  };
}

/**
 * Agents to roster so that so many are there: divided by the share that is, not multiplied by what is away.
 * @returns a whole number, rounded up
 */
function toRostered(agents: number, { shrinkagePercent }: StaffingSettings): number {
  // 14 ÷ 0.7 may be a little more than 20 in binary fractions.
  return Math.ceil(agents / (1 - shrinkagePercent / 100) - 1e-9);
}

/** What a week is staffed for: what it brings, and the agents who are there. */
export type StaffingQuestion = {
  arrivals: readonly QuarterArrivals[];
  settings: StaffingSettings;
  there: AgentsThere;
};

/** Agents needed in every interval that brings calls, beside those who are there. */
export function staffWeek({ arrivals, settings, there }: StaffingQuestion): StaffedInterval[] {
  const { intervalMinutes } = settings;
  return toIntervals(arrivals, intervalMinutes).map((interval) => {
    const { weekday, from } = interval;
    const staffing = staffInterval(interval.arrivals, settings);
    const agents = agentsDuring(there, weekday, from, intervalMinutes);
    return {
      ...{ ...staffing, weekday, from },
      there: agents === null ? null : standWith(agents, staffing, settings),
    };
  });
}

function standWith(
  agents: number,
  { arrivals, agents: needed }: Staffing,
  settings: StaffingSettings,
) {
  const performance = performanceWith(agents, arrivals, settings);
  // Of a queue that grows without end nobody is answered in time for long.
  const serviceLevel = performance?.serviceLevel ?? 0;
  return { agents, short: Math.max(0, needed - agents), serviceLevel, performance };
}

/** Hours of a weekday that lack agents. */
export type ShortHours = { weekday: number; fromHour: number; toHour: number; short: number };

/**
 * The hours that lack agents, the most agents first, then the longest. An hour lacks what its worst
 * interval does; hours that follow each other and lack as many are told together.
 */
export function shortHours(week: readonly StaffedInterval[]): ShortHours[] {
  const hours = new Map<number, number>();
  for (const { weekday, from, there } of week) {
    const hour = weekday * 24 + Math.floor(from / 60);
    hours.set(hour, Math.max(hours.get(hour) ?? 0, there?.short ?? 0));
  }
  const spans: ShortHours[] = [];
  for (const [hour, short] of [...hours].sort(([a], [b]) => a - b)) {
    if (short === 0) continue;
    const [weekday, fromHour] = [Math.floor(hour / 24), hour % 24];
    const before = spans.at(-1);
    if (before?.weekday === weekday && before.toHour === fromHour && before.short === short)
      before.toHour += 1;
    else spans.push({ weekday, fromHour, toHour: fromHour + 1, short });
  }
  const hoursOf = ({ fromHour, toHour }: ShortHours) => toHour - fromHour;
  return spans.sort((a, b) => b.short - a.short || hoursOf(b) - hoursOf(a));
}

/** The busiest intervals, or, where it is known who is there, those that lack the most agents. */
export function worstIntervals(week: readonly StaffedInterval[], most: number): StaffedInterval[] {
  const shortOf = ({ there }: StaffedInterval) => there?.short ?? 0;
  return week.toSorted((a, b) => shortOf(b) - shortOf(a) || b.arrivals - a.arrivals).slice(0, most);
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
