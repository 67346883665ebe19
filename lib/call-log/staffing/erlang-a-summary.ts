import { erlangB, loadOf } from './erlang-c-summary';
import type { Performance, Workload } from './staffing-schema';

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
