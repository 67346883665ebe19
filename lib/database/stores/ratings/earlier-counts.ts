import { z } from 'zod';
import type { Database } from '../../client';
import { countRatings } from '../../queries/ratings/rating-pages';

const uncountedSchema = z.array(z.object({ organisation: z.string(), since: z.coerce.number() }));

/**
 * Counts ratings that were released before their counts were kept with each release: as they stand since the last
 * release that changed them. Doing so twice changes nothing. Each start asks, which reads decisions alone and no ratings:
 * whoever released some has counts, or gets them now, also where an earlier start was broken off among organisations.
 */
export async function countEarlierRatings(client: Database): Promise<void> {
  const uncounted = await client.$queryRaw`
    SELECT decided.organisation, max(decided."release") AS since FROM "RatingBatch" AS decided
    WHERE decided."release" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "RatingCounts" AS counts WHERE counts.organisation = decided.organisation)
    GROUP BY decided.organisation ORDER BY decided.organisation`;
  for (const { organisation, since } of uncountedSchema.parse(uncounted)) {
    const counted = await countRatings(client, organisation, since);
    await client.ratingCounts.create({ data: { organisation, counted, since } });
  }
}
