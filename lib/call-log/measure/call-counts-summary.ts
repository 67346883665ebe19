import type { CallColumns } from '../calls/call-columns';

/** What is counted, beside the calls themselves. All limits include themselves: 20 s is within 20 s. */
export type CountingRules = {
  /** An abandoned call that waited no longer than this is a short abandon. Seconds. */
  shortAbandonSeconds: number;
  /** Waits to count calls within, in seconds; each at most once. */
  thresholds: readonly number[];
};

/** Five seconds, as is usual, and the waits that the standards name. */
export const defaultCountingRules: CountingRules = {
  shortAbandonSeconds: 5,
  thresholds: [20, 150, 180],
};

/** How many calls ended within a wait. */
export type WithinCount = { threshold: number; answered: number; abandoned: number };

/**
 * Calls, counted. What a file does not tell is never guessed: a call without a recorded wait is
 * offered, but within no threshold, no short abandon, and in no average of waits.
 */
export type CallCounts = {
  offered: number;
  answered: number;
  abandoned: number;
  shortAbandoned: number;
  answeredWithoutWait: number;
  abandonedWithoutWait: number;
  /** What answered calls and what abandoned calls waited in all: whole milliseconds, whose sum no order changes. */
  answeredMilliseconds: number;
  abandonedMilliseconds: number;
  /** Answered calls whose handling is known, and the time it took. */
  handled: number;
  handlingMilliseconds: number;
  within: WithinCount[];
};

/** The counts of no calls. */
export function noCounts({ thresholds }: CountingRules): CallCounts {
  return {
    offered: 0,
    answered: 0,
    abandoned: 0,
    shortAbandoned: 0,
    answeredWithoutWait: 0,
    abandonedWithoutWait: 0,
    answeredMilliseconds: 0,
    abandonedMilliseconds: 0,
    handled: 0,
    handlingMilliseconds: 0,
    within: thresholds.map((threshold) => ({ threshold, answered: 0, abandoned: 0 })),
  };
}

/** Counts the call at a place, in place: a million calls leave no time for copies. */
export function countCall(
  counts: CallCounts,
  { answered, wait, handling }: CallColumns,
  place: number,
  { shortAbandonSeconds }: CountingRules,
): void {
  const waited = wait[place] ?? NaN;
  counts.offered += 1;
  if (answered[place] === 1) countAnswered(counts, waited, handling[place] ?? NaN);
  else countAbandoned(counts, waited, shortAbandonSeconds);
}

function countAnswered(counts: CallCounts, wait: number, handling: number): void {
  counts.answered += 1;
  if (!Number.isNaN(handling)) {
    counts.handled += 1;
    counts.handlingMilliseconds += Math.round(handling * 1000);
  }
  if (Number.isNaN(wait)) {
    counts.answeredWithoutWait += 1;
    return;
  }
  counts.answeredMilliseconds += Math.round(wait * 1000);
  for (const limit of counts.within) if (wait <= limit.threshold) limit.answered += 1;
}

function countAbandoned(counts: CallCounts, wait: number, short: number): void {
  counts.abandoned += 1;
  if (Number.isNaN(wait)) {
    counts.abandonedWithoutWait += 1;
    return;
  }
  counts.abandonedMilliseconds += Math.round(wait * 1000);
  if (wait <= short) counts.shortAbandoned += 1;
  for (const limit of counts.within) if (wait <= limit.threshold) limit.abandoned += 1;
}

/** Adds counts made by the same rules to others, in place: half-hours into days. */
export function addCounts(sum: CallCounts, more: CallCounts): void {
  sum.offered += more.offered;
  sum.answered += more.answered;
  sum.abandoned += more.abandoned;
  sum.shortAbandoned += more.shortAbandoned;
  sum.answeredWithoutWait += more.answeredWithoutWait;
  sum.abandonedWithoutWait += more.abandonedWithoutWait;
  sum.answeredMilliseconds += more.answeredMilliseconds;
  sum.abandonedMilliseconds += more.abandonedMilliseconds;
  sum.handled += more.handled;
  sum.handlingMilliseconds += more.handlingMilliseconds;
  sum.within.forEach((limit, index) => {
    limit.answered += more.within[index]?.answered ?? 0;
    limit.abandoned += more.within[index]?.abandoned ?? 0;
  });
}

/**
 * Average speed of answer: over the answered calls with a recorded wait.
 * @returns seconds; null where there is none
 */
export function averageSpeedOfAnswer(counts: CallCounts): number | null {
  return share(counts.answeredMilliseconds / 1000, counts.answered - counts.answeredWithoutWait);
}

/** Abandoned ÷ offered, short abandons included, as a fraction of 1; null where no call was offered. */
export function abandonmentRate({ abandoned, offered }: CallCounts): number | null {
  return share(abandoned, offered);
}

/** The abandonment rate with short abandons taken out of both sides; null where nothing is left. */
export function abandonmentRateLessShort(counts: CallCounts): number | null {
  const { abandoned, offered, shortAbandoned } = counts;
  return share(abandoned - shortAbandoned, offered - shortAbandoned);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
