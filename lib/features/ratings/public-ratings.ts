import {
  getFreezeAt,
  getRatingReply,
  getReleasedRatings,
} from '../../database/queries/ratings/rating-queries';
import { getRelease } from '../../database/queries/releases/release-queries';
import type { FreezeNotice } from '../../domain/ratings/freeze-rule';
import { calendarMonth } from '../../domain/ratings/months';
import { aggregateRatings, type RatingAggregate } from '../../domain/ratings/rating-aggregate';
import type { RatingReply } from '../../domain/ratings/rating-reply';

/** What the public says of an organisation, with what stands beside it. */
export type PublicRatings = {
  aggregate: RatingAggregate;
  /** The month for which it is computed: that of the release, so that a frozen link goes on saying the same. */
  month: string;
  freeze: FreezeNotice | null;
  reply: RatingReply | null;
};

/** What the public said of an organisation at a release; null where it said nothing and nothing is to be told. */
export async function getPublicRatings(
  organisation: string,
  release: number,
): Promise<PublicRatings | null> {
  const [ratings, freeze, reply, own] = await Promise.all([
    getReleasedRatings(release),
    getFreezeAt(organisation, release),
    getRatingReply(organisation, release),
    getRelease(release),
  ]);
  if (own === null) return null;
  const month = calendarMonth(own.published_at);
  const aggregate = aggregateRatings(ratings.get(organisation) ?? [], month);
  if (aggregate.count === 0 && freeze === null && reply === null) return null;
  return { aggregate, month, freeze, reply };
}
