/**
 * The right to work on something until a moment: whoever works on renews it, and of whoever died it runs out,
 * so that another one takes over. Instances compare it with clocks of their own, which have to agree to a few
 * seconds.
 */
export type Lease = {
  /** Stands for one working on it; null where nobody does. */
  holder: string | null;
  leased_until: Date | null;
};

const seconds = 1_000;
/** Long enough for a process that waits for a busy machine or disk. */
const leaseMs = 30 * seconds;

/** How often a lease is renewed, in milliseconds: two renewals may fail before it runs out. */
export const renewalMs = 10 * seconds;

/** Until when a lease lasts that is taken or renewed now. */
export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + leaseMs);
}

/** Whether somebody works on it. */
export function isHeld({ holder, leased_until }: Lease, now: Date): boolean {
  return holder !== null && leased_until !== null && leased_until > now;
}
