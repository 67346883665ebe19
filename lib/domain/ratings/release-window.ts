import { daysAfter } from './months';

/** Ratings are held this long, whatever they say: at least, and at most. */
const heldHours = 72;
const decidedWithinDays = 7;

/**
 * Where a rating that waits for a decision stands: `held` for 72 hours; `ready` from then on; `overdue` once 7 days went
 * by without a decision, which is counted and published. Nothing but the time decides: the marks are not asked.
 */
export type HoldingState = 'held' | 'ready' | 'overdue';

/** @param heldSince when the rating, or its last change, came in */
export function holdingState(heldSince: Date, now: Date): HoldingState {
  if (now < readyAt(heldSince)) return 'held';
  return now > decisionDueAt(heldSince) ? 'overdue' : 'ready';
}

/** The first moment at which a rating may be released. */
export function readyAt(heldSince: Date): Date {
  return daysAfter(heldSince, heldHours / 24);
}

/** The last moment by which a rating is to be decided on. */
export function decisionDueAt(heldSince: Date): Date {
  return daysAfter(heldSince, decidedWithinDays);
}
