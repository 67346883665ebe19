import { z } from 'zod';
import { db, type Database } from '../../client';
import { standsAt } from '../../sql';
import {
  freezeNoticeSchema,
  type FreezeNotice,
  type FrozenOrganisation,
} from '../../../domain/ratings/freeze-rule';
import { refusalReasonSchema } from '../../../domain/ratings/batch-decision';
import type { CountedDecision } from '../../../domain/ratings/decision-quarters';
import type { Release } from '../../../domain/releases/release-schema';
import { countedRatingsSchema, type CountedRatings } from '../../../domain/ratings/counted-ratings';
import { secretHash } from '../../../domain/ratings/rating-secrets';
import { ratingReplySchema, type RatingReply } from '../../../domain/ratings/rating-reply';
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

/** The ratings of an organisation that stand at a release, as they were counted when they came to stand. */
export async function getCountedRatings(
  organisation: string,
  release: number,
): Promise<CountedRatings> {
  const found = await (
    await db()
  ).ratingCounts.findFirst({
    where: { organisation, ...standsAt(release) },
    select: { counted: true },
  });
  return found === null ? { marks: [], waits: [] } : countedRatingsSchema.parse(found.counted);
}

/** The organisations of which ratings stand at a release, by their ids. */
export async function getRatedIds(release: number): Promise<string[]> {
  const rows = await (
    await db()
  ).ratingCounts.findMany({
    where: standsAt(release),
    select: { organisation: true },
    orderBy: { organisation: 'asc' },
  });
  return rows.map(({ organisation }) => organisation);
}

const decisionSchema = z.strictObject({
  ...{ decided_at: z.date(), released: z.int(), refused: z.int(), overdue: z.int() },
  reason: refusalReasonSchema.nullable(),
});

/** What moderators had decided by a release. */
export async function getDecisions({ number, published_at }: Release): Promise<CountedDecision[]> {
  const rows = await (
    await db()
  ).ratingBatch.findMany({
    where: {
      OR: [{ release: { lte: number } }, { release: null, decided_at: { lte: published_at } }],
    },
    select: { decided_at: true, released: true, refused: true, overdue: true, reason: true },
    orderBy: { key: 'asc' },
  });
  return rows.map((row) => decisionSchema.parse(row));
}
