import type { Database } from '../../client';
import { standsAt } from '../../sql';
import { newestNumber } from '../releases/release-queries';

/** The ids of the organisations that stand now. */
export async function getOrganisationIds(client: Database): Promise<Set<string>> {
  const rows = await client.organisation.findMany({
    where: standsAt(await newestNumber(client)),
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
