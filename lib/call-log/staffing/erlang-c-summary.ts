import type { Performance, Workload } from './staffing-schema';

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
