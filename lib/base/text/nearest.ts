import { distance } from 'fastest-levenshtein';

/** Texts that are compared with one that was mistyped: more would take longer than it helps. */
const COMPARED = 5_000;

/**
 * Of texts that are known, the one that was probably meant: at most a third of its letters differ.
 * @param known pairs of a text as it is compared and what is meant by it
 * @returns null where none is near
 */
export function nearest<T>(typed: string, known: Iterable<readonly [string, T]>): T | null {
  const wanted = typed.toLowerCase().slice(0, 100);
  let best: { meant: T; apart: number } | null = null;
  let count = 0;
  for (const [text, meant] of known) {
    count += 1;
    if (count > COMPARED) break;
    const longest = Math.max(wanted.length, text.length);
    const allowed = Math.max(1, Math.floor(longest / 3));
    if (Math.abs(wanted.length - text.length) > allowed) continue;
    const apart = distance(wanted, text.toLowerCase());
    if (apart <= allowed && apart < longest && apart < (best?.apart ?? Infinity))
      best = { meant, apart };
  }
  return best?.meant ?? null;
}

/** Words shorter than this say nothing. */
const TOLD = 4;

/**
 * Of texts that are known, the one that has most of its words in common with a longer or shorter one: two at
 * least, and more than half of those of the shorter.
 * @returns null where none does
 */
export function nearestInWords<T>(typed: string, known: Iterable<readonly [string, T]>): T | null {
  const wanted = longWords(typed.slice(0, 300));
  let best: { meant: T; share: number } | null = null;
  let count = 0;
  for (const [text, meant] of known) {
    count += 1;
    if (count > COMPARED) break;
    const words = longWords(text);
    const common = [...words].filter((word) => wanted.has(word)).length;
    const share = common / Math.min(words.size, wanted.size);
    if (common > 1 && share > 0.5 && share > (best?.share ?? 0)) best = { meant, share };
  }
  return best?.meant ?? null;
}

function longWords(text: string): Set<string> {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word.length >= TOLD));
}
