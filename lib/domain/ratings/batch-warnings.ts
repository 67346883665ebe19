import { groupBy } from '../../base/group-by';
import { isoDay } from '../assessments/working-days';
import type { Rating } from './rating-schema';

/** What can speak against ratings of a batch, none of which is a proof. */
export type WarningKind = 'network-cluster' | 'burst' | 'identical-answers';

/** Fewer ratings than this of one network, or of the same answers, say nothing. */
const leastOfCluster = 3;

/** More ratings in a day than this share of a batch, and than `leastOfBurst`, are a burst. */
const burstShare = 0.5;
const leastOfBurst = 10;

/** A rating that waits for a decision, as a batch is checked by it. */
export type WaitingRating = Rating & {
  key: number;
  received_at: Date;
  /** Keyed hash of the network that it came from; null where the key of its month is destroyed. */
  network: string | null;
};

/** Ratings of a batch that have something in common. What it is (a network, the answers) is not told. */
export type BatchWarning = {
  kind: WarningKind;
  /** Keys of the ratings, the smallest first. */
  ratings: readonly number[];
};

/**
 * What a moderator is warned of in the ratings of one organisation that wait: clusters of networks, days on which most of
 * them came in, answers that are the same in all fields. Large warnings come first.
 */
export function warningsOf(batch: readonly WaitingRating[]): BatchWarning[] {
  const sorted = batch.toSorted((a, b) => a.key - b.key);
  const warn = (kind: WarningKind, of: (rating: WaitingRating) => string | null, least: number) =>
    [...groupBy(sorted, of)]
      .filter(([common, { length }]) => common !== null && length >= least)
      .map(([, group]): BatchWarning => ({ kind, ratings: group.map(({ key }) => key) }));
  const leastOfDay = Math.max(leastOfBurst, Math.floor(batch.length * burstShare)) + 1;
  return [
    ...warn('network-cluster', ({ network }) => network, leastOfCluster),
    ...warn('burst', ({ received_at }) => isoDay(received_at), leastOfDay),
    ...warn('identical-answers', answersOf, leastOfCluster),
  ].sort((a, b) => b.ratings.length - a.ratings.length);
}

/** All that was answered. Two people who waited for no time at all may well answer the same: three are shown, not judged. */
function answersOf(rating: WaitingRating): string {
  const { month, channel, minutes_waited, reached, solved, courtesy, overall } = rating;
  return JSON.stringify([month, channel, minutes_waited, reached, solved, courtesy, overall]);
}
