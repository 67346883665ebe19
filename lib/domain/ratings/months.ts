const day = 86_400_000;

/** The calendar month of an instant, in UTC, as ISO 8601 writes it: `2026-03`. */
export function calendarMonth(instant: Date): string {
  return instant.toISOString().slice(0, 7);
}

/** How many calendar months lie between two: of `2026-03` and `2026-05`, 2; below 0 where the second one is earlier. */
export function monthsBetween(earlier: string, later: string): number {
  return monthNumber(later) - monthNumber(earlier);
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The instant at which a month is over, in UTC. */
export function endOfMonth(month: string): Date {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1));
}

/** An instant so many days of 24 hours after another one; before it where `days` is negative. */
export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * day);
}

/** Days of 24 hours from one instant to another one, with their fraction. */
export function daysBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / day;
}
