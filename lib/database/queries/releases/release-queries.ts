import { db, type Database } from '../../client';
import { engine } from '../../engines/engine';
import type { ReleaseRange } from '../../../domain/releases/change-schema';
import type { Release } from '../../../domain/releases/release-schema';

/** The release that stands now; null on a database that was never seeded. */
export async function getNewestRelease(): Promise<Release | null> {
  const newest = await (await db()).release.findFirst({ orderBy: { number: 'desc' } });
  if (newest !== null) engine().noticeRelease(newest.number);
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
