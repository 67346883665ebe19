import { z } from 'zod';

const seconds = z.number().min(1).max(86_400);

/** What a half-hour brings. The bounds keep every sum short enough for a browser. */
export const workloadSchema = z.strictObject({
  /** Calls per half-hour, on average. */
  arrivals: z.number().min(0).max(20_000),
  /** Average seconds of talk and after-call work. */
  handlingSeconds: seconds,
  /** Average seconds until a caller gives up (Erlang A); null where nobody does (Erlang C). */
  patienceSeconds: seconds.nullable(),
});

/** So many percent of the offered calls answered within so many seconds. */
export const staffingGoalSchema = z.strictObject({
  thresholdSeconds: z.number().min(0).max(86_400),
  targetPercent: z.number().min(0).max(100),
});

export type Workload = z.infer<typeof workloadSchema>;
export type StaffingGoal = z.infer<typeof staffingGoalSchema>;

/** How a half-hour goes with a number of agents. Shares are fractions of 1. */
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
