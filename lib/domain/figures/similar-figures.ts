import { foldText } from '../../base/i18n/text-schema';
import type { Indicator } from '../indicators/indicator-schema';

/** Words of this length or less say little of a subject. */
const shortWord = 3;

/**
 * Indicators that a reader might take for another: the same theme, or words in common. A word counts
 * the more, the fewer labels have it, so that "service" makes nothing alike.
 * @returns at most `limit` ids, the likest first, without the indicator itself
 */
export function findSimilarFigures(
  indicator: Indicator,
  indicators: Iterable<Indicator>,
  limit: number,
): string[] {
  const others = [...indicators].filter(({ id }) => id !== indicator.id);
  const words = new Map(others.map((other) => [other.id, labelWords(other)]));
  const spread = countWords([...words.values()]);
  const own = labelWords(indicator);
  const likeness = (other: Indicator) => {
    const shared = [...(words.get(other.id) ?? [])].filter((word) => own.has(word));
    const byWords = shared.reduce((sum, word) => sum + 1 / (spread.get(word) ?? 1), 0);
    return byWords + (other.theme === indicator.theme ? 1 : 0);
  };
  return others
    .map((other) => ({ id: other.id, score: likeness(other) }))
    .filter(({ score }) => score >= 1)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ id }) => id);
}

function labelWords({ label }: Indicator): Set<string> {
  const words = Object.values(label).flatMap((text) => foldText(text).split(/[^\p{L}]+/u));
  return new Set(words.filter((word) => word.length > shortWord));
}

function countWords(sets: readonly Set<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of sets.flatMap((set) => [...set])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
