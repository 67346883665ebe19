const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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

/** An hour that the clock on the wall shows twice, or not at all. */
export type ClockChange = 'twice' | 'missing' | null;

/**
 * Tells whether a time on the wall of a time zone is in an hour that its clocks show twice, when they are
 * put back, or leave out, when they are put forward.
 * @param timeZone IANA name, `Europe/Brussels`
 */
export function clockChanges(timeZone: string): (arrived: number) => ClockChange {
  const toWall = wallClockOf(timeZone);
  const offsetAt = (instant: number) => toWall(instant) - instant;
  const days = new Map<number, readonly [before: number, after: number]>();
  const offsetsAround = (day: number) => {
    const known = days.get(day);
    if (known) return known;
    const around = [offsetAt((day - 1) * DAY), offsetAt((day + 2) * DAY)] as const;
    days.set(day, around);
    return around;
  };
  return (arrived) => {
    const [before, after] = offsetsAround(Math.floor(arrived / DAY));
    if (before === after) return null;
    const shown = [before, after].filter((offset) => toWall(arrived - offset) === arrived);
    if (shown.length === 1) return null;
    return shown.length === 2 ? 'twice' : 'missing';
  };
}
