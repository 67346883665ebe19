import type { Database } from '../../client';
import { getOrganisationIds } from '../../queries/assessments/organisation-id-queries';
import { findByReceipt, ratingColumns } from '../../queries/ratings/rating-queries';
import { isoDay } from '../../../domain/assessments/working-days';
import { contactMonthIssue, type Rating } from '../../../domain/ratings/rating-schema';
import { drawSecret, secretHash } from '../../../domain/ratings/rating-secrets';
import {
  RatingRefused,
  storedRatingSchema,
  type StoredRating,
} from '../../../domain/ratings/stored-rating';
import { PublicationBusy } from '../../../domain/releases/publication-error';
import { deleteExpired } from './expired-store';
import { freezeWhereNeeded } from './freeze-store';
import { hashForMonth } from './network-key-store';

/** Who gives a rating, as far as anybody can tell. */
export type Rater = {
  /** The token that the browser keeps. */
  browser: string;
  /** The prefix of the network that the request came from; null where it is not known. */
  network: string | null;
};

/**
 * Keeps a rating, which waits for a decision. One that the same browser gave for the organisation before is replaced: at once
 * where it waits, with its release where it stands already.
 * @param freezeReason of the release that a freeze is, where this rating makes it necessary
 * @returns the receipt, which nobody can be shown again
 * @throws RatingRefused for an organisation that is not known, and a month that cannot be rated
 */
export async function keepRating(
  client: Database,
  rating: Rating,
  { rater, freezeReason }: { rater: Rater; freezeReason: string },
  now: Date,
): Promise<string> {
  await refuseImpossible(client, rating, now);
  const browser = secretHash(rater.browser);
  const before = await client.rating.findFirst({
    where: {
      ...{ organisation: rating.organisation, browser },
      state: { in: ['waiting', 'released'] },
    },
    select: ratingColumns,
    orderBy: { key: 'desc' },
  });
  const replaced = before === null ? null : storedRatingSchema.parse(before);
  const receipt = drawSecret();
  await deleteExpired(client, now);
  const network = await hashForMonth(client, rating.organisation, rater.network, now);
  const receipts = { create: { hash: secretHash(receipt) } };
  await client.$transaction([
    client.rating.create({
      data: { ...newRow(rating, replaced, now), ...network, browser, receipts },
    }),
    ...replaceSteps(client, replaced),
  ]);
  const { organisation } = rating;
  try {
    await freezeWhereNeeded(client, { organisation, reason: freezeReason }, now);
  } catch (error) {
    // The rating is kept; the next one asks again.
    if (!(error instanceof PublicationBusy)) throw error;
  }
  return receipt;
}

/**
 * Changes the rating that a receipt stands for. The change waits for as long as a new one; a released rating stands until then.
 * @throws RatingRefused for an unknown receipt, another organisation, and what was refused, withdrawn or replaced
 */
export async function changeRating(
  client: Database,
  receipt: string,
  rating: Rating,
  now: Date,
): Promise<void> {
  const before = await neededRating(client, receipt);
  if (before.state !== 'waiting' && before.state !== 'released')
    throw new RatingRefused('not-changeable');
  if (before.organisation !== rating.organisation) throw new RatingRefused('other-organisation');
  await refuseImpossible(client, rating, now);
  const { browser, network, network_month } = await client.rating.findUniqueOrThrow({
    where: { key: before.key },
    select: { browser: true, network: true, network_month: true },
  });
  const origin = { browser, network, network_month };
  // The receipt leads to the change from then on.
  const receipts = { connect: { hash: secretHash(receipt) } };
  await client.$transaction([
    client.rating.create({ data: { ...newRow(rating, before, now), ...origin, receipts } }),
    ...replaceSteps(client, before),
  ]);
}

/**
 * Withdraws the rating that a receipt stands for, with what it changes. One that was released leaves the next release. Doing so
 * twice changes nothing.
 * @throws RatingRefused for an unknown receipt, and what was replaced
 */
export async function withdrawRating(client: Database, receipt: string): Promise<void> {
  const { key, replaces, state } = await neededRating(client, receipt);
  if (state === 'replaced') throw new RatingRefused('not-changeable');
  await client.rating.updateMany({
    where: {
      key: { in: replaces === null ? [key] : [key, replaces] },
      state: { in: ['waiting', 'released', 'refused'] },
    },
    data: { state: 'withdrawn' },
  });
}

async function neededRating(client: Database, receipt: string): Promise<StoredRating> {
  const found = await findByReceipt(client, receipt);
  if (found === null) throw new RatingRefused('unknown-receipt');
  return found;
}

/** @throws RatingRefused for an organisation that is not known, and a month that cannot be rated */
export async function refuseImpossible(client: Database, rating: Rating, now: Date): Promise<void> {
  const issue = contactMonthIssue(rating.month, now);
  if (issue !== null) throw new RatingRefused(issue);
  if (!(await getOrganisationIds(client)).has(rating.organisation))
    throw new RatingRefused('unknown-organisation');
}

function newRow(rating: Rating, before: StoredRating | null, now: Date) {
  return {
    ...rating,
    ...{ received_at: now, received_on: isoDay(now), held_since: now },
    // What waits was never seen: what it would have replaced is replaced by this one instead.
    replaces: before?.state === 'waiting' ? before.replaces : (before?.key ?? null),
    state: 'waiting',
  };
}

function replaceSteps(client: Database, before: StoredRating | null) {
  return before?.state === 'waiting'
    ? [client.rating.update({ where: { key: before.key }, data: { state: 'replaced' } })]
    : [];
}
