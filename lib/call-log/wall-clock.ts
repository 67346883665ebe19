const HOUR = 3_600_000;

/**
 * Turns instants into what the clock on the wall of a time zone showed, as milliseconds read as if
 * they were UTC. Offsets change at full quarters of an hour at most, and are looked up once for each.
 * @param timeZone IANA name, `Europe/Brussels`
 */
export function wallClockOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' },
  });
  const offsets = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / (HOUR / 4));
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      offset = shownBy(format, quarter * (HOUR / 4)) - quarter * (HOUR / 4);
      offsets.set(quarter, offset);
    }
    return instant + offset;
  };
}

function shownBy(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/**
 * Whether a time on the wall is in the hour that the European change of clocks shows twice or not at
 * all: from 2 to 3 in the night of the last Sunday of October, and of March (directive 2000/84/EC).
 */
export function clockChangeAt(arrived: number): 'twice' | 'missing' | null {
  if (Math.floor(arrived / HOUR) % 24 !== 2) return null;
  const date = new Date(arrived);
  const isLastSunday = date.getUTCDay() === 0 && date.getUTCDate() > 24;
  if (!isLastSunday) return null;
  if (date.getUTCMonth() === 9) return 'twice';
  return date.getUTCMonth() === 2 ? 'missing' : null;
}
