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
import type { CountedRatings } from '../../../domain/ratings/rating-aggregate';
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

const markGroupSchema = ratingSchema
  .pick({ month: true, overall: true, solved: true })
  .extend({ count: z.int(), first: z.date(), last: z.date() });
const waitGroupSchema = ratingSchema
  .pick({ month: true, channel: true, minutes_waited: true })
  .extend({ count: z.int() });

/** The ratings of an organisation that stand at a release, counted by the database: there may be very many. */
export async function countReleasedRatings(
  organisation: string,
  release: number,
): Promise<CountedRatings> {
  const client = await db();
  const where = { organisation, ...standsAt(release) };
  const marks = await client.rating.groupBy({
    ...{ by: ['month', 'overall', 'solved'], where, orderBy: { month: 'asc' } },
    ...{ _count: { key: true }, _min: { received_at: true }, _max: { received_at: true } },
  });
  const waits = await client.rating.groupBy({
    ...{ by: ['month', 'channel', 'minutes_waited'], where, orderBy: { month: 'asc' } },
    _count: { key: true },
  });
  return {
    marks: marks.map(({ _count, _min, _max, ...group }) =>
      markGroupSchema.parse({
        ...group,
        ...{ count: _count.key, first: _min.received_at, last: _max.received_at },
      }),
    ),
    waits: waits.map(({ _count, ...group }) =>
      waitGroupSchema.parse({ ...group, count: _count.key }),
    ),
  };
}

/** The organisations of which ratings stand at a release, by their ids. */
export async function getRatedIds(release: number): Promise<string[]> {
  const rows = await (
    await db()
  ).rating.groupBy({
    by: ['organisation'],
    where: standsAt(release),
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
