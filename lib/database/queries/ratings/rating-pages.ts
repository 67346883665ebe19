import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../client';
import { standsAt } from '../../sql';
import { RatingCounter, type CountedRatings } from '../../../domain/ratings/counted-ratings';
import { BatchCollector, type WaitingBatch } from '../../../domain/ratings/waiting-batch';

// All ratings of one organisation may be very many: they are read page by page, and others are served between two.

const pageSize = 500;

async function* pages<Row extends { key: number }>(
  read: (page: { key: { gt: number } }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after = 0;
  for (;;) {
    const rows = await read({ key: { gt: after } });
    yield rows;
    const last = rows.at(-1);
    if (rows.length < pageSize || last === undefined) return;
    after = last.key;
    await setImmediate();
  }
}

const inOrder = { orderBy: { key: 'asc' }, take: pageSize } as const;

const countedColumns = {
  ...{ key: true, month: true, channel: true, minutes_waited: true, received_at: true },
  ...{ reached: true, solved: true, overall: true },
} as const;

/** What waits for a decision on an organisation. */
export async function readWaitingBatch(
  client: Database,
  organisation: string,
  now: Date,
): Promise<WaitingBatch> {
  const collector = new BatchCollector(now);
  const select = {
    ...countedColumns,
    ...{ courtesy: true, network: true, held_since: true, replaces: true },
  } as const;
  const waiting = pages((page) =>
    client.rating.findMany({
      ...{ where: { organisation, state: 'waiting', ...page }, select, ...inOrder },
    }),
  );
  for await (const rows of waiting) for (const rating of rows) collector.add(rating);
  return collector.batch();
}

/** The keys of ratings that still have a hash of their network that was made in these months, page by page. */
export function hashedRatings(
  client: Database,
  months: string[],
): AsyncGenerator<{ key: number }[]> {
  return pages((page) =>
    client.rating.findMany({
      where: { network_month: { in: months }, network: { not: null }, ...page },
      ...{ select: { key: true }, ...inOrder },
    }),
  );
}

/** Counts the ratings of an organisation that stand at a release, also at one that is being written. */
export async function countRatings(
  client: Database,
  organisation: string,
  release: number,
): Promise<CountedRatings> {
  const counter = new RatingCounter();
  const standing = pages((page) =>
    client.rating.findMany({
      ...{ where: { organisation, ...standsAt(release), ...page }, select: countedColumns },
      ...inOrder,
    }),
  );
  for await (const rows of standing) for (const rating of rows) counter.add(rating);
  return counter.counted();
}

/** Keys of the ratings of an organisation that stand and were withdrawn: they leave with the next release. */
export async function getLeavingKeys(client: Database, organisation: string): Promise<number[]> {
  const rows = await client.rating.findMany({
    where: { organisation, state: 'withdrawn', since: { not: null }, until: null },
    select: { key: true },
  });
  return rows.map(({ key }) => key);
}
