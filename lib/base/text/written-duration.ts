/**
 * A duration as people write it. `11:54` may be minutes and seconds or hours and minutes: both are given.
 */
export type WrittenDuration = { seconds: number } | { minutesFirst: number; hoursFirst: number };

const SECONDS = { d: 86_400, h: 3600, m: 60, s: 1 } as const;
type Unit = keyof typeof SECONDS;

/** What people write for a unit in French, Dutch and English, before the next number or the end. */
const words: readonly (readonly [Unit, RegExp])[] = [
  ['d', /^(?:j|d|jours?|days?|dag|dagen)$/],
  ['h', /^(?:h|u|hrs?|heures?|hours?|uur|uren)$/],
  ['m', /^(?:m|mn|mins?|minutes?|minuten|minuut|'|’|′)$/],
  ['s', /^(?:s|secs?|secondes?|seconds?|seconden?|"|”|″|''|’’|′′)$/],
];

const clock = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:[.,](\d{1,3}))?$/;
const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;
const joined = /\s*(?:,|et|en|and|&)\s+(?=\d)/gi;
const part = /(\d+(?:[.,]\d+)?)\s*([^\d\s]*)\s*/gy;

/**
 * Reads `11:54`, `0:11:54`, `2 min 30`, `2'30"`, `2 h 05`, `1 uur en 5 minuten`, `PT2M30S`.
 * @returns null for what is none, a number with a single unit (`2,5 min`) among them: its mark may part
 *   thousands, which a duration does not tell
 */
export function parseWrittenDuration(text: string): WrittenDuration | null {
  const trimmed = text.replace(/[\u00a0\u202f]/g, ' ').trim();
  return clockOf(trimmed) ?? isoOf(trimmed) ?? spelledOf(trimmed.toLowerCase());
}

function clockOf(text: string): WrittenDuration | null {
  const parts = clock.exec(text);
  if (!parts) return null;
  const [, first, second = '', third = '', fraction] = parts;
  const [middle, last] = [Number(second), Number(third)];
  if (last > 59 || (first !== undefined && middle > 59)) return null;
  const rest = Number(`0.${fraction ?? 0}`);
  if (first !== undefined) return { seconds: Number(first) * 3600 + middle * 60 + last + rest };
  const minutesFirst = middle * 60 + last + rest;
  // Parts of a second show that the last part is seconds.
  if (fraction !== undefined) return { seconds: minutesFirst };
  return { minutesFirst, hoursFirst: middle * 3600 + last * 60 };
}

function isoOf(text: string): WrittenDuration | null {
  const parts = iso.exec(text);
  if (!parts || parts.slice(1).every((one) => one === undefined)) return null;
  const [, d = 0, h = 0, m = 0, s = '0'] = parts;
  const whole = Number(d) * SECONDS.d + Number(h) * SECONDS.h + Number(m) * SECONDS.m;
  return { seconds: whole + Number(String(s).replace(',', '.')) };
}

/** At least two parts, each smaller than the one before; the last one may leave its unit out. */
function spelledOf(text: string): WrittenDuration | null {
  const plain = text.replace(joined, ' ');
  const units: Unit[] = [];
  let seconds = 0;
  let read = 0;
  for (const { 0: whole, 1: number = '', 2: word = '' } of plain.matchAll(part)) {
    read += whole.length;
    const unit = unitOf(word.replace(/[.,]$/, ''), units.at(-1));
    const previous = units.at(-1);
    if (unit === null || (previous !== undefined && SECONDS[unit] >= SECONDS[previous]))
      return null;
    if (
      previous !== undefined &&
      Number(number.replace(',', '.')) >= SECONDS[previous] / SECONDS[unit]
    )
      return null;
    units.push(unit);
    seconds += Number(number.replace(',', '.')) * SECONDS[unit];
  }
  return units.length > 1 && read === plain.length
    ? { seconds: Math.round(seconds * 1000) / 1000 }
    : null;
}

const below = { d: 'h', h: 'm', m: 's', s: null } as const;

function unitOf(word: string, previous: Unit | undefined): Unit | null {
  if (word === '') return previous === undefined ? null : below[previous];
  return words.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
