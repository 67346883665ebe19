import { countFigures } from '../../database/queries/figures/count-queries';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import type { Locale } from '../../base/i18n/locales';
import { foldText } from '../../base/i18n/text-schema';
import { nearWords } from '../../domain/search/near-words';
import { toSearchTerms } from '../../domain/search/search-terms';
import { partsOf } from '../../domain/search/search-words';

/** Words of a search that are looked at, near words of each that are tried, and searches that are offered. */
const limits = { words: 4, tried: 6, offered: 3 };

/**
 * Searches that were probably meant by one that finds nothing: each has, in place of every word that finds
 * nothing anywhere, a near one that does.
 * @param selection its `q` is what was typed; of its filters only the release counts
 * @returns at most three, the nearest first; none where every word finds something
 */
export async function getNearSearches(
  { filters: { q = '', release }, ...selection }: FigureSelection,
  locale: Locale,
): Promise<string[]> {
  const finds = async (text: string) =>
    (await countFigures({ ...selection, filters: { q: text, release } })) > 0;
  const words = toSearchTerms(q).flatMap(({ words: [word, ...more] }) =>
    word !== undefined && more.length === 0 ? [word] : [],
  );
  const wrong: { word: string; near: string[] }[] = [];
  for (const word of words.slice(0, limits.words)) {
    if (await finds(word)) continue;
    const near: string[] = [];
    for (const one of nearWords(selection.vocabulary, word, locale).slice(0, limits.tried)) {
      if (near.length < limits.offered && (await finds(one))) near.push(one);
    }
    if (near.length === 0) return [];
    wrong.push({ word, near });
  }
  if (wrong.length === 0) return [];
  const searches = Array.from({ length: limits.offered }, (_, rank) =>
    wrong.reduce(
      (text, { word, near }) => replaceWord(text, word, near[rank] ?? near[0] ?? word),
      q,
    ),
  );
  return [...new Set(searches)];
}

/** A text with another word in place of one, wherever that stands: folded, with or without an article before it. */
function replaceWord(text: string, word: string, other: string): string {
  return text
    .split(/\s+/)
    .map((one) => (partsOf(foldText(one)).includes(word) ? other : one))
    .join(' ')
    .trim();
}
