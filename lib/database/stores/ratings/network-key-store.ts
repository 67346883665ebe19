import { recordAudit } from '../audit-store';
import type { Database } from '../../client';
import { hashedRatings } from '../../queries/ratings/rating-pages';
import { calendarMonth } from '../../../domain/ratings/months';
import {
  drawNetworkKey,
  hashNetwork,
  keyDestroyedAt,
} from '../../../domain/ratings/rating-secrets';

/** What stands for a network among the ratings of an organisation, and the month whose key made it. */
export type HashedNetwork = { network: string | null; network_month: string };

/**
 * Hashes a network with the key of the month, which is drawn where there is none yet.
 * @param prefix as `networkPrefix` gives it; null for a request whose address is not known
 */
export async function hashForMonth(
  client: Database,
  organisation: string,
  prefix: string | null,
  now: Date,
): Promise<HashedNetwork> {
  const network_month = calendarMonth(now);
  if (prefix === null) return { network: null, network_month };
  // Two at once keep one key: who comes second reads that of the first.
  const { key } = await client.ratingNetworkKey.upsert({
    where: { month: network_month },
    create: { month: network_month, key: drawNetworkKey(), drawn_at: now },
    update: {},
  });
  return { network: hashNetwork(key, organisation, prefix), network_month };
}

/**
 * Destroys the keys of months that ended 30 days ago or longer, and the hashes that they made: first of these in pieces, so that
 * others are served between two, then what came meanwhile with the key. Doing so twice changes nothing.
 * @returns the months whose keys were destroyed
 */
export async function destroyOldKeys(client: Database, now: Date): Promise<string[]> {
  const keys = await client.ratingNetworkKey.findMany({ select: { month: true } });
  const months = keys
    .map(({ month }) => month)
    .filter((month) => keyDestroyedAt(month) <= now)
    .sort();
  if (months.length === 0) return [];
  for await (const rows of hashedRatings(client, months)) {
    const where = { key: { in: rows.map(({ key }) => key) } };
    await client.rating.updateMany({ where, data: { network: null } });
  }
  await client.$transaction([
    client.ratingNetworkKey.deleteMany({ where: { month: { in: months } } }),
    client.rating.updateMany({
      where: { network_month: { in: months }, network: { not: null } },
      data: { network: null },
    }),
    recordAudit(client, {
      ...{ actor: null, action: 'network-keys-destroyed', subject: months.join(' ') },
    }),
  ]);
  return months;
}
