import { z } from 'zod';

/** A day's number up to this one freezes nothing. */
const leastOfDay = 10;

/** How many days a day's number is held against. */
export const comparedDays = 90;

const deviations = 4;

/** The share of a month's ratings that one network may give. */
const networkShare = 0.1;

/** Ratings of a network that a freeze takes at least: one of a household of two is no attack. */
const leastOfNetwork = 3;

/** Why what the public says of an organisation is frozen. */
export const freezeCauses = ['day', 'network'] as const;
export type FreezeCause = (typeof freezeCauses)[number];

export const freezeNoticeSchema = z.strictObject({
  cause: z.enum(freezeCauses),
  frozen_at: z.date(),
});

/** That nothing new is released of an organisation for now. */
export type FreezeNotice = z.infer<typeof freezeNoticeSchema>;

/** An organisation whose score is frozen. */
export type FrozenOrganisation = FreezeNotice & { organisation: string };

/**
 * The largest number of ratings in a day that freezes nothing: the larger of 10 and the mean plus four standard deviations
 * (of the population) of the 90 days before.
 * @param before how many came in on each of the days before that one; days that are left out had none
 */
export function dayLimit(before: readonly number[]): number {
  const sum = before.reduce((total, count) => total + count, 0);
  const squares = before.reduce((total, count) => total + count * count, 0);
  const mean = sum / comparedDays;
  const deviation = Math.sqrt(Math.max(0, squares / comparedDays - mean * mean));
  return Math.max(leastOfDay, mean + deviations * deviation);
}

/** What came in for one organisation. */
export type IncomingCounts = {
  /** Today, refused ones too. */
  today: number;
  /** On each of the 90 days before; days without any may be left out. */
  before: readonly number[];
  /** In this calendar month: from all networks, and from the one that gave the most. */
  month: number;
  ofOneNetwork: number;
};

/** Why the score of an organisation freezes; null where it does not. */
export function freezeCause({
  today,
  before,
  month,
  ofOneNetwork,
}: IncomingCounts): FreezeCause | null {
  if (today > dayLimit(before)) return 'day';
  return ofOneNetwork >= leastOfNetwork && ofOneNetwork > month * networkShare ? 'network' : null;
}
