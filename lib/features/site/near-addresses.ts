import { distance } from 'fastest-levenshtein';

/** Longer words are no address of ours. */
const longestWord = 100;

/** Shorter words begin too many ids to mean one of them. */
const shortestBeginning = 4;

/** How much of a word may be mistyped. */
const mistyped = 0.3;

/**
 * The ids that somebody may have meant: those that begin as the word does, or that the word begins with,
 * and those that a few slips of a finger away are the word itself.
 * @returns at most `limit`, the nearest first
 */
export function nearestIds(word: string, ids: readonly string[], limit: number): string[] {
  const asked = toWord(word);
  if (asked === '') return [];
  const allowed = Math.floor(asked.length * mistyped);
  return ids
    .flatMap((id) => {
      const away = isBeginning(asked, id) || isBeginning(id, asked) ? 0.5 : far(asked, id, allowed);
      return id === asked ? [{ id, away: 0 }] : away > allowed ? [] : [{ id, away }];
    })
    .sort((a, b) => a.away - b.away || distance(asked, a.id) - distance(asked, b.id))
    .slice(0, limit)
    .map(({ id }) => id);
}

/**
 * The country codes that somebody may have meant who wrote one of two letters: one letter is another, or both
 * changed places.
 */
export function nearCodes(word: string, codes: readonly string[]): string[] {
  const asked = toWord(word);
  const swapped = [...asked].reverse().join('');
  if (asked.length !== 2) return [];
  return codes.filter((code) => {
    const other = code.toLowerCase();
    return other === swapped || distance(asked, other) <= 1;
  });
}

/** The last step of a path as an id would be written. */
export function lastWord(path: string): string {
  return toWord(path.split('/').findLast((step) => step !== '') ?? '');
}

/** Ever shorter beginnings of a word, whole parts at a time: `be-2010-wait`, `be-2010`, `be`. */
export function beginningsOf(word: string): string[] {
  const parts = toWord(word).split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

function toWord(text: string): string {
  const slug = text
    .slice(0, longestWord)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return slug.replace(/^-|-$/g, '');
}

function isBeginning(short: string, long: string): boolean {
  return short.length >= shortestBeginning && long.startsWith(short);
}

function far(asked: string, id: string, allowed: number): number {
  return Math.abs(asked.length - id.length) > allowed ? Infinity : distance(asked, id);
}
