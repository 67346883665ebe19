import { wallClockOf } from './wall-clock';

/** Where a time's clock stands: minutes east of UTC, or the IANA name of a zone. */
export type ZoneOfTime = number | string;

/** What clocks' abbreviations mean, in hours east of UTC. Those that several countries use otherwise are left out. */
const HOURS: Readonly<Record<string, number>> = {
  ...{ Z: 0, UTC: 0, UT: 0, GMT: 0, WET: 0, WEZ: 0, WEST: 1, BST: 1 },
  ...{ CET: 1, MET: 1, MEZ: 1, CEST: 2, MEST: 2, MESZ: 2, HNEC: 1, HAEC: 2 },
  ...{ EET: 2, EEST: 3, MSK: 3, JST: 9, SGT: 8, HKT: 8, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13 },
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, HST: -10 },
};

/** Zones that a header names for a whole year, summer time included. */
const YEAR_ROUND: readonly (readonly [RegExp, ZoneOfTime])[] = [
  [/\b(?:utc|gmt|zulu)\b/i, 0],
  [/\b(?:CET|CEST|MEZ|MESZ)\b/, 'Europe/Brussels'],
  [/\b(?:EST|EDT)\b/, 'America/New_York'],
  [/\b(?:PST|PDT)\b/, 'America/Los_Angeles'],
];

/**
 * The zone that stands behind a time: `Z`, `+01`, `-0400`, `+01:00`, `CET`, `GMT+2`, `[Europe/Paris]`.
 * @returns null for what is none
 */
export function parseZone(text: string): ZoneOfTime | null {
  // `+01:00[Europe/Brussels]`: the offset says it already.
  const bare = text
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/(?<=.)\s*\[[^\]]*\]$/, '');
  const named = /^\[?([A-Z][A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)\]?$/.exec(bare)?.[1];
  if (named !== undefined) return isTimeZone(named) ? named : null;
  const [all, name, sign, h = '0', m = '0'] =
    /^([A-Za-z]{1,4})?\s?(?:([+-])(\d{1,2})(?::?(\d{2}))?(?::?00)?)?$/.exec(bare) ?? [];
  if (!all) return null;
  const base = name === undefined ? 0 : HOURS[name.toUpperCase()];
  if (base === undefined || (base !== 0 && sign !== undefined)) return null;
  const minutes = Number(h) * 60 + Number(m);
  return minutes > 14 * 60 ? null : base * 60 + (sign === '-' ? -minutes : minutes);
}

/** The zone that a header names for its column: `datetime (UTC)`, `Start (GMT+1)`, `start_time_utc`, `Time [Europe/Paris]`. */
export function zoneInHeader(header: string): ZoneOfTime | null {
  const exact = /(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|[A-Z][a-z]+\/[A-Z][A-Za-z_]+/.exec(header);
  const zone = exact && parseZone(exact[0]);
  if (zone !== null) return zone;
  const words = header.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_\W]+/g, ' ');
  return YEAR_ROUND.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Whether a name is one of the IANA's time zones. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Gives the instant at which a zone's clocks showed a time, that time being read as if it were UTC. */
export function instantIn(zone: ZoneOfTime): (shown: number) => number {
  if (typeof zone === 'number') return (shown) => shown - zone * 60_000;
  const toWall = wallClockOf(zone);
  return (shown) => {
    const guess = shown - (toWall(shown) - shown);
    return shown - (toWall(guess) - guess);
  };
}
