/** Agents there in each quarter-hour of the week, Monday from midnight first; null where nobody said. */
export type AgentsThere = readonly (number | null)[];

/** What was typed, read; or the part of it that could not be. */
export type AgentsReading =
  { ok: true; there: AgentsThere; isTold: boolean } | { ok: false; part: string };

const QUARTERS_OF_DAY = 96;
const MOST_AGENTS = 20_000;

/** English, French and Dutch, with their usual abbreviations: no two weekdays share one. */
const weekdays = [
  'mon monday lun lundi ma maandag',
  'tue tues tuesday mar mardi di dinsdag',
  'wed wednesday mer mercredi wo woensdag',
  'thu thur thurs thursday jeu jeudi do donderdag',
  'fri friday ven vendredi vr vrijdag',
  'sat saturday sam samedi za zaterdag',
  'sun sunday dim dimanche zo zondag',
].map((names) => names.split(' '));

const to = String.raw`\s*(?:[-–—]|\bto\b|à|\btot\b)\s*`;
const clock = String.raw`\d{1,2}(?:[:.]\d{2}|\s?[hu](?:\s?\d{2})?)?`;
const partPattern = new RegExp(
  String.raw`^(?:(?<first>\p{L}+)\.?(?:${to}(?<last>\p{L}+)\.?)?)?\s*(?:(?<from>${clock})${to}(?<until>${clock}))?(?<gap>\s*[=:]\s*|\s+|^)(?<agents>\d{1,5})$`,
  'iu',
);

/**
 * Reads how many agents are there: one number, or parts as `Mon–Fri 8–12 = 14; Sat 9:30–12 = 6`, in the
 * three languages. What stands later holds over what stands before, so that one can begin with a number
 * for all. Times are of quarter-hours.
 */
export function readAgentsThere(text: string): AgentsReading {
  const there = Array.from<number | null>({ length: 7 * QUARTERS_OF_DAY }).fill(null);
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of parts) {
    const said = readPart(part);
    if (said === null) return { ok: false, part };
    for (const day of said.days)
      there.fill(
        said.agents,
        day * QUARTERS_OF_DAY + said.from,
        day * QUARTERS_OF_DAY + said.until,
      );
  }
  return { ok: true, there, isTold: parts.length > 0 };
}

function readPart(part: string) {
  const { first, last, from, until, agents } = partPattern.exec(part)?.groups ?? {};
  const days = daysBetween(first, last ?? first);
  const [start, end] = [toQuarter(from ?? '0'), toQuarter(until ?? '24')];
  if (agents === undefined || days === null || start === null || end === null) return null;
  if (end <= start || Number(agents) > MOST_AGENTS) return null;
  return { days, from: start, until: end, agents: Number(agents) };
}

function daysBetween(first: string | undefined, last: string | undefined): number[] | null {
  if (first === undefined || last === undefined) return [0, 1, 2, 3, 4, 5, 6];
  const [from, until] = [first, last].map((name) =>
    weekdays.findIndex((names) => names.includes(name.toLowerCase())),
  );
  if (from === undefined || until === undefined || from < 0 || until < 0) return null;
  return Array.from({ length: ((until - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7);
}

/** `8`, `8 h`, `8u30`, `8:30`: quarter-hours since midnight; null for what is none. */
function toQuarter(time: string): number | null {
  const [hours = 0, minutes = 0] = time.split(/\D+/).map(Number);
  const quarter = (hours * 60 + minutes) / 15;
  return minutes < 60 && Number.isInteger(quarter) && quarter <= QUARTERS_OF_DAY ? quarter : null;
}

/**
 * The agents that an interval can count on: the fewest there at any time of it.
 * @param from minutes after midnight
 * @returns null where that is not known of all of it
 */
export function agentsDuring(
  there: AgentsThere,
  weekday: number,
  from: number,
  minutes: number,
): number | null {
  const start = weekday * QUARTERS_OF_DAY + from / 15;
  const during = Array.from({ length: minutes / 15 }, (_, index) => there[start + index] ?? null);
  const known = during.filter((agents) => agents !== null);
  return known.length < during.length ? null : Math.min(...known);
}
