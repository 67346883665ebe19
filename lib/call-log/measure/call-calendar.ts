const HALF_HOUR = 1_800_000;
const DAY = 48 * HALF_HOUR;

/** Half-hours since 1 January 1970 of the wall clock: what calls are gathered by. */
export function halfHourOf(arrived: number): number {
  return Math.floor(arrived / HALF_HOUR);
}

/** The day of a half-hour, in days since 1 January 1970. */
export function dayOf(halfHour: number): number {
  return Math.floor(halfHour / 48);
}

/** Monday 0 to Sunday 6; the first of January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Where a half-hour lies in its week: 0 (Monday from midnight) to 335. */
export function halfHourOfWeek(halfHour: number): number {
  const day = dayOf(halfHour);
  return weekdayOf(day) * 48 + halfHour - day * 48;
}

/** Where a time lies in its week by quarter-hours: 0 (Monday from midnight) to 671. */
export function quarterOfWeek(arrived: number): number {
  const halfHour = halfHourOf(arrived);
  return halfHourOfWeek(halfHour) * 2 + (arrived - halfHour * HALF_HOUR >= HALF_HOUR / 2 ? 1 : 0);
}

/** `2026-03-09` */
export function dateName(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** `2026-03` */
export function monthName(day: number): string {
  return dateName(day).slice(0, 7);
}

/** The week of ISO 8601, which belongs to the year of its Thursday: `2026-W11`. */
export function weekName(day: number): string {
  const thursday = day - weekdayOf(day) + 3;
  const year = dateName(thursday).slice(0, 4);
  const newYear = Date.UTC(Number(year), 0, 1) / DAY;
  return `${year}-W${String(Math.floor((thursday - newYear) / 7) + 1).padStart(2, '0')}`;
}
