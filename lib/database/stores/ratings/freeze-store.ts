import { z } from 'zod';
import type { Database } from '../../client';
import { getFreeze } from '../../queries/ratings/rating-queries';
import { newestNumber } from '../../queries/releases/release-queries';
import { recordAudit } from '../audit-store';
import { withPublicationLock } from '../publication-lock';
import { releaseSteps } from '../release-store';
import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import { isoDay } from '../../../domain/assessments/working-days';
import { comparedDays, freezeCause } from '../../../domain/ratings/freeze-rule';
import { daysAfter, calendarMonth } from '../../../domain/ratings/months';

/** The author of releases that nobody made: what the numbers themselves ask for. */
const automaticAuthor = 'Service Barometer';

/**
 * Freezes what the public says of an organisation where the numbers of the day or of a network ask for it. The notice is a release
 * of its own, since pages go by releases.
 * @param reason of that release
 */
export async function freezeWhereNeeded(
  database: Database,
  { organisation, reason }: { organisation: string; reason: string },
  now: Date,
): Promise<void> {
  if ((await getFreeze(database, organisation)) !== null) return;
  const today = isoDay(now);
  const days = await database.rating.groupBy({
    by: ['received_on'],
    where: {
      organisation,
      received_on: { gte: isoDay(daysAfter(now, -comparedDays)), lte: today },
    },
    _count: { key: true },
  });
  const countOf = ({ _count }: { _count: { key: number } }) => _count.key;
  const cause = freezeCause({
    today: days.filter(({ received_on }) => received_on === today).map(countOf)[0] ?? 0,
    before: days.filter(({ received_on }) => received_on !== today).map(countOf),
    ...(await countMonth(database, organisation, calendarMonth(now))),
  });
  if (cause === null) return;
  await withPublicationLock(database, async ({ client }) => {
    // Another one may have frozen it in the meantime.
    if ((await getFreeze(client, organisation)) !== null) return;
    const since = (await newestNumber(client)) + 1;
    await client.$transaction([
      ...releaseSteps(client, since, { author: automaticAuthor, reason }),
      client.ratingFreeze.create({ data: { organisation, cause, frozen_at: now, since } }),
      recordAudit(client, {
        ...{ actor: null, action: 'ratings-frozen', subject: organisation, detail: cause },
      }),
    ]);
  });
}

const monthSchema = z.tuple([
  z.object({ month: z.coerce.number(), ofOneNetwork: z.coerce.number() }),
]);

/**
 * How many ratings of an organisation a month had, and how many came from the network that gave the most. The database counts:
 * forty thousand networks would be read with each rating otherwise. Hashes are those of the month that drew the key.
 */
async function countMonth(database: Database, organisation: string, month: string) {
  const found = await database.$queryRaw`
    SELECT coalesce(sum(count), 0) AS month,
      coalesce(max(CASE WHEN network IS NULL THEN 0 ELSE count END), 0) AS "ofOneNetwork"
    FROM (
      SELECT network, count(*) AS count FROM "Rating"
      WHERE organisation = ${organisation} AND network_month = ${month} GROUP BY network
    ) AS networks`;
  return monthSchema.parse(found)[0];
}

/**
 * Lifts the freeze of an organisation, as a release. Doing so twice changes nothing.
 * @param reason which stays with the freeze and the release
 * @returns the number of the release; null where nothing is frozen
 * @throws NotAllowed unless the actor is a moderator or a publisher
 * @throws PublicationBusy
 */
export async function liftFreeze(
  database: Database,
  { organisation, reason }: { organisation: string; reason: string },
  actor: Actor,
  now: Date,
): Promise<number | null> {
  requireRole(actor, 'moderator');
  return withPublicationLock(database, async ({ client }) => {
    if ((await getFreeze(client, organisation)) === null) return null;
    const until = (await newestNumber(client)) + 1;
    const audit = { actor: actor.account, action: 'publish' as const };
    await client.$transaction([
      ...releaseSteps(client, until, { author: actor.name, reason, audit }),
      client.ratingFreeze.updateMany({
        where: { organisation, lifted_at: null },
        data: { lifted_at: now, lifted_by: actor.account, reason, until },
      }),
      recordAudit(client, {
        ...{ actor: actor.account, action: 'ratings-unfrozen', subject: organisation },
        detail: reason,
      }),
    ]);
    return until;
  });
}
