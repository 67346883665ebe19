import { isoDay } from '../assessments/working-days';
import type { CountableRating } from './counted-ratings';

/** What can speak against ratings of a batch, none of which is a proof. */
export type WarningKind = 'network-cluster' | 'burst' | 'identical-answers';

/** Fewer ratings than this of one network, or of the same answers, say nothing. */
const leastOfCluster = 3;

/** More ratings in a day than this share of a batch, and than `leastOfBurst`, are a burst. */
const burstShare = 0.5;
const leastOfBurst = 10;

/** A rating that waits for a decision, as a batch is checked by it. */
export type WaitingRating = CountableRating & {
  key: number;
  courtesy: number;
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
 * Collects what a moderator is warned of in the ratings of one organisation that wait: clusters of networks, days on which
 * most of them came in, answers that are the same in all fields. They come piece by piece, in the order of their keys.
 */
export class WarningFinder {
  #count = 0;
  readonly #networks = new Map<string, number[]>();
  readonly #days = new Map<string, number[]>();
  readonly #answers = new Map<string, number[]>();

  add(rating: WaitingRating): void {
    this.#count += 1;
    if (rating.network !== null) note(this.#networks, rating.network, rating.key);
    note(this.#days, isoDay(rating.received_at), rating.key);
    note(this.#answers, answersOf(rating), rating.key);
  }

  /** The warnings of what was added; large ones come first. */
  warnings(): BatchWarning[] {
    const leastOfDay = Math.max(leastOfBurst, Math.floor(this.#count * burstShare)) + 1;
    const warn = (kind: WarningKind, groups: ReadonlyMap<string, number[]>, least: number) =>
      [...groups.values()]
        .filter(({ length }) => length >= least)
        .map((ratings): BatchWarning => ({ kind, ratings }));
    return [
      ...warn('network-cluster', this.#networks, leastOfCluster),
      ...warn('burst', this.#days, leastOfDay),
      ...warn('identical-answers', this.#answers, leastOfCluster),
    ].sort((a, b) => b.ratings.length - a.ratings.length);
  }
}

function note(groups: Map<string, number[]>, common: string, key: number): void {
  const group = groups.get(common);
  if (group) group.push(key);
  else groups.set(common, [key]);
}

/** All that was answered. Two people who waited for no time at all may well answer the same: three are shown, not judged. */
function answersOf(rating: WaitingRating): string {
  const { month, channel, minutes_waited, reached, solved, courtesy, overall } = rating;
  return [month, channel, minutes_waited, reached, solved, courtesy, overall].join(' ');
}
