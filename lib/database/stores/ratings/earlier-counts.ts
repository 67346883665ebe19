import type { Database } from '../../client';
import { countRatings } from '../../queries/ratings/rating-pages';

/**
 * Counts ratings that were released before their counts were kept with each release: as they stand since the last
 * release that changed them. Doing so twice changes nothing.
 */
export async function countEarlierRatings(client: Database): Promise<void> {
  const known = await client.ratingCounts.findMany({
    where: { until: null },
    select: { organisation: true },
  });
  const uncounted = await client.rating.groupBy({
    by: ['organisation'],
    where: {
      since: { not: null },
      organisation: { notIn: known.map(({ organisation }) => organisation) },
    },
    _max: { since: true, until: true },
    orderBy: { organisation: 'asc' },
  });
  for (const { organisation, _max } of uncounted) {
    const since = Math.max(_max.since ?? 0, _max.until ?? 0);
    const counted = await countRatings(client, organisation, since);
    await client.ratingCounts.create({ data: { organisation, counted, since } });
  }
}
