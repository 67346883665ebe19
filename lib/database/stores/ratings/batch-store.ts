import type { Database } from '../../client';
import { getLeavingKeys, readWaitingBatch } from '../../queries/ratings/rating-pages';
import { getFreeze } from '../../queries/ratings/rating-queries';
import { newestNumber } from '../../queries/releases/release-queries';
import { recordAudit } from '../audit-store';
import { withPublicationLock } from '../publication-lock';
import { sweepUnpublished } from '../release-store';
import { publishCounted } from './counted-release';
import { deleteExpired } from './expired-store';
import { stageDecision } from './staged-decision';
import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import {
  BatchRefused,
  decideBatch,
  type BatchDecision,
  type DecidedBatch,
} from '../../../domain/ratings/batch-decision';

/** What a moderator saw of a batch when they decided on it: another batch is not decided on unseen. */
export type SeenBatch = {
  organisation: string;
  count: number;
  /** The key of the last rating in it. */
  last: number;
};

/** Where nothing but withdrawn ratings is to leave. */
const nothingDecided: DecidedBatch = { released: [], refused: [], reason: null };

/**
 * Decides on the ratings of an organisation that were held for long enough, and publishes those that it releases as a release of
 * its own. Ratings of the organisation that were withdrawn since leave with it, and the figures of its ratings say what stands then.
 * @param reason of that release
 * @returns the number of the release; null where all were refused and nothing leaves
 * @throws NotAllowed unless the actor is a moderator or a publisher
 * @throws BatchRefused where nothing is ready, the batch is another one than was seen, or the organisation is frozen
 * @throws PublicationBusy
 */
export async function decideOnBatch(
  database: Database,
  { seen, decision, reason }: { seen: SeenBatch; decision: BatchDecision; reason: string },
  actor: Actor,
  now: Date,
): Promise<number | null> {
  requireRole(actor, 'moderator');
  const { organisation } = seen;
  return withPublicationLock(database, async (turn) => {
    const { client } = turn;
    const isFrozen = (await getFreeze(client, organisation)) !== null;
    if (isFrozen && decision.decision !== 'refuse') throw new BatchRefused('frozen');
    await sweepUnpublished(turn);
    await deleteExpired(client, now);
    const waiting = await readWaitingBatch(client, organisation, now);
    const { keys, replaces, overdue } = waiting;
    if (keys.length > 0 && (keys.length !== seen.count || keys.at(-1) !== seen.last))
      throw new BatchRefused('batch-changed');
    const left = await getLeavingKeys(client, organisation);
    const onlyLeaves = keys.length === 0 && left.length > 0 && decision.decision === 'release';
    const decided = onlyLeaves ? nothingDecided : decideBatch(waiting, decision);
    const isPublished = decided.released.length + left.length > 0;
    const release = isPublished ? (await newestNumber(client)) + 1 : null;
    const batch = await nextBatch(client);
    const replaced = decided.released.flatMap((key) => replaces.get(key) ?? []);
    const counts = await stageDecision(client, { ...decided, batch, release, replaced, left });
    const publication = {
      ...{ author: actor.name, reason },
      audit: { actor: actor.account, action: 'publish' as const },
    };
    const publishing =
      release === null
        ? []
        : await publishCounted(client, { organisation, isFrozen }, release, publication);
    await client.$transaction([
      ...publishing,
      client.ratingBatch.create({
        data: {
          ...{ key: batch, organisation, decision: decision.decision, reason: decided.reason },
          ...{ ...counts, overdue, release, decided_by: actor.account, decided_at: now },
        },
      }),
      recordAudit(client, {
        ...{ actor: actor.account, action: 'ratings-decided', subject: organisation },
        detail: [decision.decision, decided.reason ?? '', counts.released, counts.refused]
          .join(' ')
          .replace('  ', ' '),
      }),
    ]);
    return release;
  });
}

/** The number of the batch to come: what is staged names it before it is there. */
async function nextBatch(client: Database): Promise<number> {
  const { _max } = await client.ratingBatch.aggregate({ _max: { key: true } });
  return (_max.key ?? 0) + 1;
}
