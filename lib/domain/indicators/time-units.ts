import type { Unit } from './indicator-schema';

/** Seconds in one of each unit that counts time. */
const seconds: Partial<Record<Unit, number>> = { seconds: 1, minutes: 60, days: 86_400 };

/** Whether a unit counts time, so that values of it may be held against other lengths of time. */
export function isTimeUnit(unit: Unit): boolean {
  return seconds[unit] !== undefined;
}

/** A length of time in seconds. @throws Error for a unit that counts no time */
export function secondsOf(value: number, unit: Unit): number {
  const factor = seconds[unit];
  if (factor === undefined) throw new Error(`${unit} is no unit of time`);
  return value * factor;
}
