import { shownAddress } from '../../../base/settings/settings';
import { db, type Database } from '../../client';
import { engine } from '../../engines/engine';
import { readAddress } from '../../public-reads';
import type { ReleaseRange } from '../../../domain/releases/change-schema';
import type { Release } from '../../../domain/releases/release-schema';

/** The database has not, or no longer, a release that this process has shown of it. */
export class DatabaseBehind extends Error {
  override name = 'DatabaseBehind';
}

/**
 * The release that stands now; null on a database that was never seeded.
 * @throws DatabaseBehind where another server has taken the place of the one that was asked before, and knows less
 */
export async function getNewestRelease(): Promise<Release | null> {
  const address = readAddress();
  const shown = engine().shownRelease(address) ?? 0;
  const newest = await (await db()).release.findFirst({ orderBy: { number: 'desc' } });
  const number = newest?.number ?? 0;
  if (number < shown)
    throw new DatabaseBehind(
      `The database ${shownAddress(address)} is at release ${number}, and release ${shown} was shown of it already.`,
    );
  if (newest !== null) engine().noticeRelease(address, newest.number);
  return newest;
}

/** One release by its number; null where there is none. */
export async function getRelease(number: number): Promise<Release | null> {
  return (await db()).release.findUnique({ where: { number } });
}

/** The newest releases of a range, the newest first, at most `limit`. */
export async function getReleases(range: ReleaseRange, limit: number): Promise<Release[]> {
  return (await db()).release.findMany({
    where: { number: { gt: range.since, lte: range.release } },
    orderBy: { number: 'desc' },
    take: limit,
  });
}

/** The number of the newest release; 0 where there is none. */
export async function newestNumber(client: Database): Promise<number> {
  const newest = await client.release.aggregate({ _max: { number: true } });
  return newest._max.number ?? 0;
}
