import { db, type Database } from '../../client';
import { oncePerRelease } from '../../release-cache';
import { standsAt } from '../../sql';
import {
  freezeNoticeSchema,
  type FreezeNotice,
  type FrozenOrganisation,
} from '../../../domain/ratings/freeze-rule';
import type { DatedRating } from '../../../domain/ratings/rating-aggregate';
import { secretHash } from '../../../domain/ratings/rating-secrets';
import { ratingReplySchema, type RatingReply } from '../../../domain/ratings/rating-reply';
import { ratingSchema } from '../../../domain/ratings/rating-schema';
import { storedRatingSchema, type StoredRating } from '../../../domain/ratings/stored-rating';

/** What is stored of a rating without who gave it. */
export const ratingColumns = {
  ...{ key: true, organisation: true, month: true, channel: true, minutes_waited: true },
  ...{ reached: true, solved: true, courtesy: true, overall: true, received_at: true },
  ...{ held_since: true, replaces: true, network: true, state: true, refusal: true },
  ...{ since: true, until: true },
} as const;

/** The rating that a receipt stands for, as it was changed last; null for an unknown receipt. */
export async function findByReceipt(
  client: Database,
  receipt: string,
): Promise<StoredRating | null> {
  const found = await client.ratingReceipt.findUnique({
    where: { hash: secretHash(receipt) },
    select: { of: { select: ratingColumns } },
  });
  return found === null ? null : storedRatingSchema.parse(found.of);
}

/** What waits for a decision on an organisation, in the order in which it came in. */
export async function getWaitingRatings(
  client: Database,
  organisation: string,
): Promise<StoredRating[]> {
  const rows = await client.rating.findMany({
    where: { organisation, state: 'waiting' },
    select: ratingColumns,
    orderBy: { key: 'asc' },
  });
  return rows.map((row) => storedRatingSchema.parse(row));
}

/** Organisations on which something waits, with how many ratings and since when. */
export async function getWaitingCounts(
  client: Database,
): Promise<{ organisation: string; count: number; oldest: Date }[]> {
  const groups = await client.rating.groupBy({
    by: ['organisation'],
    where: { state: 'waiting' },
    _count: { key: true },
    _min: { held_since: true },
    orderBy: { organisation: 'asc' },
  });
  return groups.flatMap(({ organisation, _count, _min }) =>
    _min.held_since === null ? [] : [{ organisation, count: _count.key, oldest: _min.held_since }],
  );
}

/** Keys of the ratings of an organisation that stand and were withdrawn: they leave with the next release. */
export async function getLeavingKeys(client: Database, organisation: string): Promise<number[]> {
  const rows = await client.rating.findMany({
    where: { organisation, state: 'withdrawn', since: { not: null }, until: null },
    select: { key: true },
  });
  return rows.map(({ key }) => key);
}

/** Since when, and why, nothing new is released of an organisation; null where nothing is frozen. */
export async function getFreeze(
  client: Database,
  organisation: string,
): Promise<FreezeNotice | null> {
  const found = await client.ratingFreeze.findFirst({
    where: { organisation, lifted_at: null },
    select: { cause: true, frozen_at: true },
    orderBy: { key: 'asc' },
  });
  return found === null ? null : freezeNoticeSchema.parse(found);
}

/** The organisations whose scores are frozen now, the first frozen at the top. */
export async function getFrozen(client: Database): Promise<FrozenOrganisation[]> {
  const rows = await client.ratingFreeze.findMany({
    where: { lifted_at: null },
    select: { organisation: true, cause: true, frozen_at: true },
    orderBy: { key: 'asc' },
  });
  return rows.map(({ organisation, ...notice }) => ({
    organisation,
    ...freezeNoticeSchema.parse(notice),
  }));
}

/** The notice that stood on an organisation at a release; null for none. */
export async function getFreezeAt(
  organisation: string,
  release: number,
): Promise<FreezeNotice | null> {
  const found = await (
    await db()
  ).ratingFreeze.findFirst({
    where: { organisation, ...standsAt(release) },
    select: { cause: true, frozen_at: true },
    orderBy: { key: 'asc' },
  });
  return found === null ? null : freezeNoticeSchema.parse(found);
}

/** What an organisation said of its ratings at a release; null where it said nothing. */
export async function getRatingReply(
  organisation: string,
  release: number,
): Promise<RatingReply | null> {
  const found = await (
    await db()
  ).ratingReply.findFirst({
    where: { organisation, ...standsAt(release) },
    select: { text: true, language: true, domain: true, received_on: true },
    orderBy: { key: 'desc' },
  });
  return found === null ? null : ratingReplySchema.parse(found);
}

const datedRatingSchema = ratingSchema
  .pick({ organisation: true, month: true, channel: true, minutes_waited: true })
  .extend(ratingSchema.pick({ solved: true, overall: true }).shape)
  .extend(storedRatingSchema.pick({ received_at: true }).shape);

/** The ratings that stand at a release, by organisation. */
export const getReleasedRatings = oncePerRelease(
  2,
  async (release): Promise<ReadonlyMap<string, readonly DatedRating[]>> => {
    const client = await db();
    const rows = await client.rating.findMany({
      where: standsAt(release),
      select: {
        ...{ organisation: true, month: true, channel: true, minutes_waited: true },
        ...{ solved: true, overall: true, received_at: true },
      },
      orderBy: { key: 'asc' },
    });
    const found = new Map<string, DatedRating[]>();
    for (const row of rows) {
      const { organisation, ...rating } = datedRatingSchema.parse(row);
      const own = found.get(organisation);
      if (own) own.push(rating);
      else found.set(organisation, [rating]);
    }
    return found;
  },
);
