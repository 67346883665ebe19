/** What arrives, and how long it takes. */
export type Workload = {
  /** Calls per half-hour, on average. */
  arrivals: number;
  /** Average seconds of talk and after-call work. */
  handlingSeconds: number;
  /** Average seconds until a caller gives up (Erlang A); null where nobody does (Erlang C). */
  patienceSeconds: number | null;
};

/** How it goes with a number of agents. Shares are fractions of 1. */
export type Performance = {
  agents: number;
  /** Share of calls that wait at all. */
  waiting: number;
  /** Answered within the threshold ÷ offered, as the method `offered` counts. */
  serviceLevel: number;
  /** Average wait of the answered calls. */
  averageSpeedOfAnswer: number;
  /** Share of the agents' time that is handling. */
  occupancy: number;
  /** Share of calls that give up; 0 by Erlang C, which knows no giving up. */
  abandonment: number;
};

/**
 * Erlang's loss formula: the share of calls that find all agents busy where nobody can wait.
 * By its recursion in the number of agents, whose terms all lie between 0 and 1.
 * Source: A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in
 * automatic telephone exchanges", Post Office Electrical Engineers' Journal 10 (1918), 189–197; the
 * recursion: V. B. Iversen, Teletraffic Engineering and Network Planning (2015), on Erlang’s loss system.
 * @param load arrivals × handling time, in erlangs
 */
export function erlangB(load: number, agents: number): number {
  let blocked = 1;
  for (let busy = 1; busy <= agents; busy++) blocked = (load * blocked) / (busy + load * blocked);
  return blocked;
}

/** Arrivals × handling time: agents that would be busy if nobody ever waited. */
export function loadOf({ arrivals, handlingSeconds }: Workload): number {
  return (arrivals * handlingSeconds) / 1800;
}

/**
 * Erlang's delay formula (M/M/n): callers wait in one queue and nobody gives up.
 * Source: as for `erlangB`; in terms of it, I. Angus, "An introduction to Erlang B and Erlang C",
 * Telemanagement 187 (2001), 6–8.
 * @returns null where the agents cannot handle what arrives and the queue grows without end
 */
export function erlangC(
  work: Workload,
  agents: number,
  thresholdSeconds: number,
): Performance | null {
  const load = loadOf(work);
  if (agents <= load) return null;
  const blocked = erlangB(load, agents);
  const occupancy = load / agents;
  const waiting = blocked / (1 - occupancy * (1 - blocked));
  const idle = agents - load;
  const late = Math.exp((-idle * thresholdSeconds) / work.handlingSeconds);
  return {
    agents,
    waiting,
    serviceLevel: 1 - waiting * late,
    averageSpeedOfAnswer: (waiting * work.handlingSeconds) / idle,
    occupancy,
    abandonment: 0,
  };
}

/** Rates per second: calls that arrive, calls all agents together can end, one caller giving up. */
type Rates = { arriving: number; serving: number; leaving: number };

/** e to the minus 40 is beyond what a sum of doubles can see. */
const NEGLIGIBLE = 40;

/**
 * The Palm/Erlang-A queue (M/M/n+M): callers wait in one queue, and each gives up after a patience of
 * its own, exponentially spread. Solved as a birth–death process, in logarithms, so that neither a
 * thousand agents nor a queue far too long for them overflows.
 * Sources: C. Palm, "Research on telephone traffic carried by full availability groups", Tele 1 (1957);
 * O. Garnett, A. Mandelbaum, M. Reiman, "Designing a call center with impatient customers",
 * Manufacturing & Service Operations Management 4 (2002), 208–227; A. Mandelbaum, S. Zeltyn,
 * "The Palm/Erlang-A queue, with applications to call centers" (2005), section 4.
 * @returns null without agents, or where nobody arrives
 */
export function erlangA(
  work: Workload & { patienceSeconds: number },
  agents: number,
  thresholdSeconds: number,
): Performance | null {
  const load = loadOf(work);
  if (agents < 1 || load === 0) return null;
  const rates = {
    arriving: work.arrivals / 1800,
    serving: agents / work.handlingSeconds,
    leaving: 1 / work.patienceSeconds,
  };
  const queues = queueLengths(rates, erlangB(load, agents - 1));
  const { waiting, inTime, waited, abandonment } = sumOver(queues, rates, thresholdSeconds);
  const answered = 1 - abandonment;
  return {
    agents,
    waiting,
    serviceLevel: 1 - waiting + inTime,
    averageSpeedOfAnswer: waited / answered,
    occupancy: Math.min((load * answered) / agents, 1),
    abandonment,
  };
}

/**
 * The probability that a caller finds all agents busy and so many others waiting: 0, 1, 2, …
 * Each is the one before times arriving ÷ (serving + waiting × leaving); the first follows on the state
 * of one agent free, and 1 ÷ Erlang B of one agent less is how much likelier some agent is free.
 */
function queueLengths({ arriving, serving, leaving }: Rates, blocked: number): number[] {
  const free = -Math.log(Math.max(blocked, Number.MIN_VALUE));
  const logs: number[] = [];
  let peak = free;
  for (let log = 0, waiting = 0; ; waiting++) {
    const ending = serving + waiting * leaving;
    log += Math.log(arriving / ending);
    logs.push(log);
    peak = Math.max(peak, log);
    if (ending > arriving && log < peak - NEGLIGIBLE) break;
  }
  const weights = logs.map((log) => Math.exp(log - peak));
  const total = weights.reduce((sum, weight) => sum + weight, Math.exp(free - peak));
  return weights.map((weight) => weight / total);
}

/**
 * Of a caller with j others ahead, the queue shortens step by step at serving + i × leaving, i from
 * j + 1 to 1. Who leaves does not depend on when: the caller is served with serving ÷ (serving +
 * (j + 1) × leaving), after the sum of those steps. That sum exceeds the threshold as a negative
 * binomial says: the sum over i ≤ j of C(a + i − 1, i) (1 − e^(−leaving × T))^i e^(−leaving × T × a),
 * a = serving ÷ leaving + 1.
 */
function sumOver(queues: readonly number[], { serving, leaving }: Rates, threshold: number) {
  const total = { waiting: 0, inTime: 0, waited: 0, abandonment: 0 };
  const order = serving / leaving + 1;
  const step = Math.log(-Math.expm1(-leaving * threshold));
  let logTerm = -leaving * threshold * order;
  let late = 0;
  let steps = 0;
  queues.forEach((probability, ahead) => {
    if (ahead > 0) logTerm += step + Math.log((order + ahead - 1) / ahead);
    late += Math.exp(logTerm);
    const ending = serving + (ahead + 1) * leaving;
    steps += 1 / ending;
    const served = (probability * serving) / ending;
    total.waiting += probability;
    total.abandonment += (probability * (ahead + 1) * leaving) / ending;
    total.inTime += served * Math.max(0, 1 - late);
    total.waited += served * steps;
  });
  return total;
}
