const dayMilliseconds = 86_400_000;

/** A day as ISO 8601 writes it, of an instant in UTC. */
export function isoDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/**
 * The day that is so many working days after another one. Working days are Monday to Friday: public holidays
 * differ by country and are not known here.
 * @param day `2026-03-02`; one of a weekend counts as the last working day before it
 */
export function addWorkingDays(day: string, count: number): string {
  let [at, left] = [Date.parse(`${day}T00:00:00Z`), count];
  while (left > 0) {
    at += dayMilliseconds;
    if (isWorkingDay(new Date(at))) left -= 1;
  }
  return isoDay(new Date(at));
}

function isWorkingDay(date: Date): boolean {
  const weekday = date.getUTCDay();
  return weekday > 0 && weekday < 6;
}

/** Whether a day, as ISO 8601 writes it, is one of Monday to Friday. */
export function fallsOnWorkingDay(day: string): boolean {
  return isWorkingDay(new Date(`${day}T00:00:00Z`));
}

/**
 * Whether an answer came within so many working days after what it answers: until the end of the last of them.
 * @param sentAt by the clock on the wall: `2026-03-02T16:45:00`
 */
export function isWithinWorkingDays(sentAt: string, waitedSeconds: number, count: number): boolean {
  const answeredAt = new Date(Date.parse(`${sentAt}Z`) + waitedSeconds * 1000);
  return isoDay(answeredAt) <= addWorkingDays(sentAt.slice(0, 10), count);
}
