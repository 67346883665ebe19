import { wilsonInterval, type Interval } from '../../base/statistics/share-interval';
import type { Figure } from '../figures/figure-schema';
import { sampleSizeOf } from '../figures/sample-summary';
import { indicatorOf, type Vocabulary } from '../figures/vocabulary-schema';
import type { Commitment } from './commitment-schema';
import { judgeCommitment, type CommitmentVerdict } from './verdict';

/** A measured share beside the one that was promised. */
export type JudgedFigure = {
  figure: Figure;
  commitment: Commitment;
  promised: number;
  interval: Interval;
  verdict: CommitmentVerdict;
};

/**
 * Holds shares that were measured to the commitments that name their indicators: a share says how many cases kept
 * the promise, so that it needs the size of its sample. What is no share, or of an unknown number, is not judged.
 */
export function judgeFigures(
  figures: readonly Figure[],
  commitments: readonly Commitment[],
  vocabulary: Vocabulary,
): JudgedFigure[] {
  return figures.flatMap((figure) => {
    const sampleSize = sampleSizeOf(figure, vocabulary);
    if (sampleSize === null || indicatorOf(vocabulary, figure).unit !== 'percent') return [];
    return commitments.flatMap((commitment) => {
      const { share: promised, indicators } = commitment;
      if (promised === null || !indicators?.includes(figure.indicator)) return [];
      const verdict = judgeCommitment({ percent: figure.value, sampleSize }, promised);
      const interval = wilsonInterval(figure.value, sampleSize);
      return [{ figure, commitment, promised, interval, verdict }];
    });
  });
}
