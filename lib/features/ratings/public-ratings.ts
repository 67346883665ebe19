import {
  getCountedRatings,
  getFreezeAt,
  getRatedIds,
  getRatingReply,
} from '../../database/queries/ratings/rating-queries';
import { getRelease } from '../../database/queries/releases/release-queries';
import { ReleaseMemory } from '../../database/release-cache';
import type { FreezeNotice } from '../../domain/ratings/freeze-rule';
import { calendarMonth } from '../../domain/ratings/months';
import { aggregateRatings, type RatingAggregate } from '../../domain/ratings/rating-aggregate';
import type { RatingReply } from '../../domain/ratings/rating-reply';
import type { Release } from '../../domain/releases/release-schema';

/** What the public says of an organisation, with what stands beside it. */
export type PublicRatings = {
  aggregate: RatingAggregate;
  /** The month for which it is computed: that of the release, so that a frozen link goes on saying the same. */
  month: string;
  freeze: FreezeNotice | null;
  reply: RatingReply | null;
};

/** Of so many organisations and releases an aggregate is remembered. */
const remembered = new ReleaseMemory<RatingAggregate>(1_000);

/** The ratings of an organisation at a release, summed up. */
function getAggregate(organisation: string, { number, published_at }: Release) {
  return remembered.recall(`${number} ${organisation}`, async () =>
    aggregateRatings(await getCountedRatings(organisation, number), calendarMonth(published_at)),
  );
}

/** What the public said of an organisation at a release, be it nothing. */
export async function getPublicRatings(
  organisation: string,
  release: number,
): Promise<PublicRatings> {
  const own = await getRelease(release);
  if (own === null) throw new Error(`Release ${release} is missing.`);
  const [aggregate, freeze, reply] = await Promise.all([
    getAggregate(organisation, own),
    getFreezeAt(organisation, release),
    getRatingReply(organisation, release),
  ]);
  return { aggregate, month: calendarMonth(own.published_at), freeze, reply };
}

/** What the public said at a release of every organisation of which ratings stand, by their ids. */
export async function getAllAggregates(
  release: Release,
): Promise<{ organisation: string; aggregate: RatingAggregate }[]> {
  const ids = await getRatedIds(release.number);
  return Promise.all(
    ids.map(async (organisation) => ({
      organisation,
      aggregate: await getAggregate(organisation, release),
    })),
  );
}
