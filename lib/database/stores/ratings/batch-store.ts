import type { Database } from '../../client';
import { getFreeze, getLeavingKeys, getWaitingRatings } from '../../queries/ratings/rating-queries';
import { newestNumber } from '../../queries/releases/release-queries';
import { recordAudit } from '../audit-store';
import { withPublicationLock } from '../publication-lock';
import { releaseSteps } from '../release-store';
import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import {
  BatchRefused,
  countOverdue,
  decideBatch,
  readyBatch,
  type BatchDecision,
  type DecidedBatch,
} from '../../../domain/ratings/batch-decision';
import type { StoredRating } from '../../../domain/ratings/stored-rating';

/** What a moderator saw of a batch when they decided on it: another batch is not decided on unseen. */
export type SeenBatch = {
  organisation: string;
  count: number;
  /** The key of the last rating in it. */
  last: number;
};

/** Where nothing but withdrawn ratings is to leave. */
const nothingDecided: DecidedBatch = { released: [], refused: [], reason: null };

/** Rows that one statement names. */
const rowsAtOnce = 500;

/**
 * Decides on the ratings of an organisation that were held for long enough, and publishes those that it releases as a release of
 * its own. Ratings of the organisation that were withdrawn since leave with it.
 * @param reason of that release
 * @returns the number of the release; null where all were refused and nothing leaves
 * @throws NotAllowed unless the actor is a moderator or a publisher
 * @throws BatchRefused where nothing is ready, the batch is another one than was seen, or the organisation is frozen
 * @throws PublicationBusy
 */
export async function decideOnBatch(
  client: Database,
  { seen, decision, reason }: { seen: SeenBatch; decision: BatchDecision; reason: string },
  actor: Actor,
  now: Date,
): Promise<number | null> {
  requireRole(actor, 'moderator');
  const { organisation } = seen;
  return withPublicationLock(client, async () => {
    if (decision.decision !== 'refuse' && (await getFreeze(client, organisation)) !== null)
      throw new BatchRefused('frozen');
    const waiting = await getWaitingRatings(client, organisation);
    const batch = readyBatch(waiting, now);
    if (batch.length > 0 && (batch.length !== seen.count || batch.at(-1)?.key !== seen.last))
      throw new BatchRefused('batch-changed');
    const left = await getLeavingKeys(client, organisation);
    const onlyLeaves = batch.length === 0 && left.length > 0 && decision.decision === 'release';
    const decided = onlyLeaves ? nothingDecided : decideBatch(batch, decision);
    const release =
      decided.released.length + left.length > 0 ? (await newestNumber(client)) + 1 : null;
    const kept = await client.ratingBatch.create({
      data: {
        ...{ organisation, decision: decision.decision, reason: decided.reason, release },
        ...{ released: decided.released.length, refused: decided.refused.length },
        ...{ overdue: countOverdue(waiting, now), decided_by: actor.account, decided_at: now },
      },
    });
    const released = new Set(decided.released);
    const replaced = waiting.flatMap(({ key, replaces }) =>
      replaces !== null && released.has(key) ? [replaces] : [],
    );
    await client.$transaction([
      ...(release === null
        ? []
        : releaseSteps(client, release, {
            ...{ author: actor.name, reason },
            audit: { actor: actor.account, action: 'publish' },
          })),
      ...inPieces(decided.released).map((key) =>
        client.rating.updateMany({
          where: { key },
          data: { state: 'released', batch: kept.key, since: release },
        }),
      ),
      ...inPieces(decided.refused).map((key) =>
        client.rating.updateMany({
          where: { key },
          data: { state: 'refused', refusal: decided.reason, batch: kept.key },
        }),
      ),
      ...inPieces(replaced).map((key) =>
        client.rating.updateMany({ where: { key }, data: { state: 'replaced', until: release } }),
      ),
      ...inPieces(left).map((key) =>
        client.rating.updateMany({ where: { key }, data: { until: release } }),
      ),
      recordAudit(client, {
        ...{ actor: actor.account, action: 'ratings-decided', subject: organisation },
        detail: [decision.decision, decided.reason ?? '', kept.released, kept.refused]
          .join(' ')
          .replace('  ', ' '),
      }),
    ]);
    return release;
  });
}

/** Conditions that name so many keys each. */
function inPieces(keys: readonly StoredRating['key'][]): { in: number[] }[] {
  return Array.from({ length: Math.ceil(keys.length / rowsAtOnce) }, (_, at) => ({
    in: keys.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  }));
}
