/** How often signing in has failed of late. */
export type Failures = { count: number; blocked_until: Date; last_failed_at: Date };

/**
 * Failures without a wait: of one account from one network, from one network, which many may share, and of one
 * account in a browser that it knows.
 */
export const freeFailures = { account: 5, network: 20, browser: 5 } as const;

const seconds = 1000;
const firstWait = 30 * seconds;
const longestWait = 15 * 60 * seconds;
const forgottenAfter = 24 * 60 * 60 * seconds;

/** Whole seconds until one may try again; 0 at once. */
export function waitOf(failures: Failures | null, now: Date): number {
  const wait = (failures?.blocked_until.getTime() ?? 0) - now.getTime();
  return Math.max(0, Math.ceil(wait / seconds));
}

/** One more failure: after the free ones, each wait is twice the one before, up to a quarter of an hour. */
export function afterFailure(before: Failures | null, free: number, now: Date): Failures {
  const isRecent = before !== null && before.last_failed_at > forgottenBefore(now);
  const count = isRecent ? before.count + 1 : 1;
  const wait = count < free ? 0 : Math.min(longestWait, firstWait * 2 ** (count - free));
  return { count, blocked_until: new Date(now.getTime() + wait), last_failed_at: now };
}

/** Failures before this count no more. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - forgottenAfter);
}
