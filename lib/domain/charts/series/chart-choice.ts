import { readPeriod, type Figure } from '../../figures/figure-schema';
import type { Vocabulary } from '../../figures/vocabulary-schema';
import { compareNewest, toSeriesLines } from './series-lines';

/** A chart that may be shown, with the figures it would show. */
export type ChartCandidate = {
  id: string;
  /** Composed by hand, not made for an indicator that no composed chart shows. */
  isComposed: boolean;
  figures: readonly Figure[];
};

/**
 * The charts that are worth the room where there is none for all: those with figures before those that a
 * filter emptied, then the composed ones as they come, then what was measured alike for the most periods, then
 * the newest.
 */
export function chooseCharts<T extends ChartCandidate>(
  candidates: readonly T[],
  vocabulary: Vocabulary,
  limit: number,
): T[] {
  const ranked = candidates.map((candidate, index) => ({
    candidate,
    rank: candidate.isComposed
      ? [Number(candidate.figures.length === 0), 0, index]
      : [
          Number(candidate.figures.length === 0),
          1,
          -longestSeries(candidate.figures, vocabulary),
          -Math.max(0, ...candidate.figures.map((figure) => readPeriod(figure).to)),
        ],
  }));
  return ranked
    .toSorted((a, b) => compareRanks(a.rank, b.rank) || compareIds(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** The most periods of one thing that may be compared with one another. */
export function longestSeries(figures: readonly Figure[], vocabulary: Vocabulary): number {
  return longestRun(figures, vocabulary).length;
}

/**
 * What was measured alike for the most periods, the earliest first; of runs of one length the one that ends last,
 * then the one whose newest figure has the first id. Empty where nothing was measured.
 */
export function longestRun(figures: readonly Figure[], vocabulary: Vocabulary): readonly Figure[] {
  const measured = figures.filter(({ kind }) => kind === 'survey' || kind === 'statistic');
  const runs = toSeriesLines(measured, vocabulary).flatMap((line) => line.runs);
  const [longest = []] = runs.toSorted((a, b) => b.length - a.length || compareLast(a, b));
  return longest;
}

function compareLast(a: readonly Figure[], b: readonly Figure[]): number {
  const [one, other] = [a.at(-1), b.at(-1)];
  return one && other ? compareNewest(one, other) : 0;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function compareIds(a: ChartCandidate, b: ChartCandidate): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
