import { db } from '../../client';
import { getRelease } from '../releases/release-queries';
import type { Release } from '../../../domain/releases/release-schema';

/** What has a page of its own and can be withdrawn. */
export type Withdrawable = 'figures' | 'sources';

/**
 * The release that withdrew a figure or a source, as one release sees it. It is only asked where nothing
 * stands under the id.
 * @returns null where nothing ever stood under it up to that release
 */
export async function getWithdrawal(
  section: Withdrawable,
  id: string,
  release: number,
): Promise<Release | null> {
  const client = await db();
  const asked = {
    where: { id, until: { lte: release } },
    orderBy: { until: 'desc' },
    select: { until: true },
  } as const;
  const last =
    section === 'figures'
      ? await client.figure.findFirst(asked)
      : await client.source.findFirst(asked);
  return last === null || last.until === null ? null : getRelease(last.until);
}
