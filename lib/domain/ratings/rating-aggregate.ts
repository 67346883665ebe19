import { medianOfCounts, type MedianWithInterval } from '../../base/statistics/median-interval';
import { wilsonInterval, type Interval } from '../../base/statistics/share-interval';
import type { CountedRatings, MarkGroup, WaitGroup } from './counted-ratings';
import { daysBetween, monthsBetween } from './months';
import { ratingChannels, type Mark, type RatingChannel } from './rating-schema';

/** Of all rules in this file: with another formula, threshold or interval comes another version. */
export const aggregateVersion = 1;

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

/** How many gave each mark. */
export type MarkDistribution = Readonly<Record<Mark, number>>;

/** What is told of a median wait: of one channel alone, since minutes of a call and days of a letter have no median in common. */
export type ChannelWait = MedianWithInterval & { channel: RatingChannel; count: number };

/** A share of all ratings in percent, with the Wilson 95 % interval. */
export type RatedShare = { percent: number; interval: Interval };

/** A score with all that stands beside it. */
export type RatingScore = {
  /** 1 to 5, two decimals. */
  score: number;
  distribution: MarkDistribution;
  /** The plain mean of all marks that count, two decimals. */
  mean: number;
  /** Who had their problem solved, and who reached a person. */
  solved: RatedShare;
  reached: RatedShare;
  /** Minutes, of each channel that was rated. */
  waits: readonly ChannelWait[];
};

/** What the public says of an organisation; without a score only how many say it. */
export type RatingAggregate = { count: number; scored: RatingScore | null };

/**
 * Sums up the released ratings of one organisation.
 * @param month the month for which it is computed; ratings of contacts in later months do not count
 */
export function aggregateRatings(ratings: CountedRatings, month: string): RatingAggregate {
  const isCounted = (group: { month: string }) => {
    const age = monthsBetween(group.month, month);
    return age >= 0 && age < expiryMonths;
  };
  const marks = ratings.marks.filter(isCounted);
  const count = countOf(marks);
  const isShown = count >= leastRatings && daysOf(marks) >= leastDays;
  if (!isShown) return { count, scored: null };
  return { count, scored: scoreRatings(marks, ratings.waits.filter(isCounted), month) };
}

function scoreRatings(
  groups: readonly MarkGroup[],
  waits: readonly WaitGroup[],
  month: string,
): RatingScore {
  const count = countOf(groups);
  return {
    score: roundTo2(weightedScore(groups, month)),
    distribution: distributionOf(groups),
    mean: roundTo2(groups.reduce((sum, group) => sum + group.overall * group.count, 0) / count),
    solved: shareOf(groups, ({ solved }) => solved),
    reached: shareOf(groups, ({ reached }) => reached),
    waits: ratingChannels.flatMap((channel) => waitOf(channel, waits)),
  };
}

function shareOf(groups: readonly MarkGroup[], isMeant: (group: MarkGroup) => boolean): RatedShare {
  const count = countOf(groups);
  const percent = (countOf(groups.filter(isMeant)) / count) * 100;
  return { percent: Math.round(percent * 10) / 10, interval: wilsonInterval(percent, count) };
}

/**
 * S = (15 × 3.0 + Σ w·r) / (15 + Σ w), where r is the mark of a rating and w = 0.5^(age ÷ 12 months): a mean drawn
 * towards the middle as long as there are few ratings, in which old ones fade. Not rounded.
 */
export function weightedScore(
  groups: readonly Pick<MarkGroup, 'month' | 'overall' | 'count'>[],
  month: string,
): number {
  let [sum, weights] = [priorRatings * priorMark, priorRatings];
  for (const group of groups) {
    const weight = group.count * 0.5 ** (monthsBetween(group.month, month) / halfLifeMonths);
    sum += weight * group.overall;
    weights += weight;
  }
  return sum / weights;
}

/** How many gave each mark. */
function distributionOf(groups: readonly MarkGroup[]): MarkDistribution {
  return toDistribution((mark) => countOf(groups.filter(({ overall }) => overall === mark)));
}

/** @param countOfMark how many gave a mark */
export function toDistribution(countOfMark: (mark: Mark) => number): MarkDistribution {
  const [one, two, three] = [countOfMark(1), countOfMark(2), countOfMark(3)];
  return { 1: one, 2: two, 3: three, 4: countOfMark(4), 5: countOfMark(5) };
}

function waitOf(channel: RatingChannel, groups: readonly WaitGroup[]): ChannelWait[] {
  const waits = groups.filter((group) => group.channel === channel).flatMap((group) => group.waits);
  const found = medianOfCounts(waits);
  if (found === null) return [];
  return [{ channel, count: waits.reduce((sum, [, count]) => sum + count, 0), ...found }];
}

const countOf = (groups: readonly { count: number }[]) =>
  groups.reduce((sum, { count }) => sum + count, 0);

/** Days between the first and the last one that came in. */
function daysOf(groups: readonly MarkGroup[]): number {
  if (groups.length === 0) return 0;
  const first = Math.min(...groups.map((group) => Date.parse(group.first)));
  const last = Math.max(...groups.map((group) => Date.parse(group.last)));
  return daysBetween(new Date(first), new Date(last));
}

const roundTo2 = (value: number) => Math.round(value * 100) / 100;
