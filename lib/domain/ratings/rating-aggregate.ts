import { medianWithInterval, type MedianWithInterval } from '../../base/statistics/median-interval';
import { wilsonInterval, type Interval } from '../../base/statistics/share-interval';
import { daysBetween, monthsBetween } from './months';
import { ratingChannels, type Mark, type Rating, type RatingChannel } from './rating-schema';

/** As many ratings of 3 stand before the first one, so that few ratings move the score little. */
const priorRatings = 15;
const priorMark = 3;

/** After so many months a rating weighs half. */
const halfLifeMonths = 12;

/** A rating of a contact that lies so many months back counts no more. */
const expiryMonths = 24;

/** Fewer ratings than this, or given within fewer days, show no score. */
export const leastRatings = 20;
export const leastDays = 30;

/** A released rating, with the moment it came in. */
export type DatedRating = Pick<
  Rating,
  'month' | 'channel' | 'minutes_waited' | 'solved' | 'overall'
> & { received_at: Date };

/** How many gave each mark. */
export type MarkDistribution = Readonly<Record<Mark, number>>;

/** What is told of a median wait: of one channel alone, since minutes of a call and days of a letter have no median in common. */
export type ChannelWait = MedianWithInterval & { channel: RatingChannel; count: number };

/** A score with all that stands beside it. */
export type RatingScore = {
  /** 1 to 5, two decimals. */
  score: number;
  distribution: MarkDistribution;
  /** The plain mean of all marks that count, two decimals. */
  mean: number;
  /** Who had their problem solved, in percent, with the Wilson 95 % interval. */
  solved: { percent: number; interval: Interval };
  /** Minutes, of each channel that was rated. */
  waits: readonly ChannelWait[];
};

/** What the public says of an organisation; without a score only how many say it. */
export type RatingAggregate = { count: number; scored: RatingScore | null };

/**
 * Sums up the released ratings of one organisation.
 * @param month the month for which it is computed; ratings of contacts in later months do not count
 */
export function aggregateRatings(ratings: readonly DatedRating[], month: string): RatingAggregate {
  const counted = ratings.filter((rating) => {
    const age = monthsBetween(rating.month, month);
    return age >= 0 && age < expiryMonths;
  });
  const count = counted.length;
  const isShown = count >= leastRatings && daysOf(counted) >= leastDays;
  return { count, scored: isShown ? scoreRatings(counted, month) : null };
}

function scoreRatings(counted: readonly DatedRating[], month: string): RatingScore {
  const count = counted.length;
  const solved = counted.filter((rating) => rating.solved).length;
  const percent = (solved / count) * 100;
  return {
    score: roundTo2(weightedScore(counted, month)),
    distribution: distributionOf(counted),
    mean: roundTo2(counted.reduce((sum, { overall }) => sum + overall, 0) / count),
    solved: {
      percent: Math.round(percent * 10) / 10,
      interval: wilsonInterval(percent, count),
    },
    waits: ratingChannels.flatMap((channel) => waitOf(channel, counted)),
  };
}

/**
 * S = (15 × 3.0 + Σ w·r) / (15 + Σ w), where r is the mark of a rating and w = 0.5^(age ÷ 12 months): a mean drawn
 * towards the middle as long as there are few ratings, in which old ones fade. Not rounded.
 */
export function weightedScore(
  ratings: readonly Pick<DatedRating, 'month' | 'overall'>[],
  month: string,
): number {
  let [sum, weights] = [priorRatings * priorMark, priorRatings];
  for (const rating of ratings) {
    const weight = 0.5 ** (monthsBetween(rating.month, month) / halfLifeMonths);
    sum += weight * rating.overall;
    weights += weight;
  }
  return sum / weights;
}

/** How many gave each mark. */
export function distributionOf(ratings: readonly Pick<Rating, 'overall'>[]): MarkDistribution {
  const counts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const { overall } of ratings) counts[overall] += 1;
  return counts;
}

function waitOf(channel: RatingChannel, counted: readonly DatedRating[]): ChannelWait[] {
  const waits = counted.filter((rating) => rating.channel === channel);
  const found = medianWithInterval(waits.map(({ minutes_waited }) => minutes_waited));
  return found === null ? [] : [{ channel, count: waits.length, ...found }];
}

/** Days between the first and the last one that came in. */
function daysOf(ratings: readonly DatedRating[]): number {
  const moments = ratings
    .map(({ received_at }) => received_at)
    .sort((a, b) => Number(a) - Number(b));
  const [first, last] = [moments[0], moments.at(-1)];
  return first === undefined || last === undefined ? 0 : daysBetween(first, last);
}

const roundTo2 = (value: number) => Math.round(value * 100) / 100;
