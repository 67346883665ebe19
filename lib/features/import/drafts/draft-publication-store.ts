import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import { Prisma, type Database } from '../../../database/client';
import { breakdowns } from '../../../domain/indicators/indicator-schema';
import type { ReleasePlan } from '../../../domain/releases/content-schema';
import { withPublicationLock } from '../../../database/engines/sqlite/publication-lock';
import { planRelease } from '../../../database/queries/releases/release-plan-queries';
import {
  publishPlan,
  sweepUnpublished,
  type PublicationReport,
} from '../../../database/stores/release-store';
import { newestNumber } from '../../../database/queries/releases/release-queries';
import type { ImportDraft } from '../../../domain/imports/draft-schema';
import { readDraftPlan } from '../../../database/stores/draft-store';
import type { ImportCheck } from '../../../domain/imports/import-schema';
import { mayPublish, publicationOf, type PublishedBy } from '../publish/import-store';

type Checked = Pick<ImportCheck, 'sources' | 'withdrawn'> & {
  rows: NonNullable<ImportCheck['rows']>;
};

/**
 * Publishes what a check gave in a copy of the database, where it can be looked at.
 * @returns also what that took, to be done again where it counts
 */
export async function dryRunPublication(
  copy: Database,
  { rows, sources, withdrawn }: Checked,
  actor: Actor,
): Promise<{ plan: ReleasePlan; report: PublicationReport }> {
  return withPublicationLock(copy, async (turn) => {
    await sweepUnpublished(turn);
    const plan = await planRelease(copy, rows, sources, actor.name, withdrawn);
    await lightenCopy(copy);
    const publication = { author: actor.name, reason: 'preview', files: [] };
    return { plan, report: await publishPlan(turn, plan, publication) };
  });
}

/** Nobody asks a preview for the figures of a country, a year, a source or a sector, or sorts them by value. */
const unusedIndexes = [
  ...['country_year', 'year', 'source', 'value'].map((name) => `${name}_id_since_until`),
  ...breakdowns,
];

/** Leaves out of a copy what would only have to be kept up: nobody misses it after a crash, or searches it for words. */
async function lightenCopy(copy: Database): Promise<void> {
  await copy.$queryRaw`PRAGMA journal_mode = OFF`;
  await copy.$executeRaw`PRAGMA synchronous = OFF`;
  await copy.$executeRaw`DROP TRIGGER "FigureSearch_insert"`;
  for (const index of unusedIndexes)
    await copy.$executeRaw`DROP INDEX ${Prisma.raw(`"Figure_${index}_idx"`)}`;
}

/**
 * Publishes a draft as a check showed it: the very changes that were previewed. In one's turn to publish,
 * so that nothing can come between the comparison and the publication.
 * @param identity of the check that was seen
 * @returns `stale` where the draft's last check is another one or another release has come since;
 *   `unconfirmed` where it redefines what other figures use and nobody confirmed that
 * @throws NotAllowed unless the actor is a publisher
 * @throws PublicationBusy, PublicationImpossible as `withPublicationLock` does
 */
export async function publishPreviewed(
  client: Database,
  { id, name, content_hash }: ImportDraft,
  by: PublishedBy,
  identity: string,
): Promise<PublicationReport | 'stale' | 'unconfirmed'> {
  requireRole(by.actor, 'publisher');
  return withPublicationLock(client, async (turn) => {
    const plan = await readDraftPlan(client, id, identity, await newestNumber(client));
    if (plan === null) return 'stale';
    if (!mayPublish(plan, by)) return 'unconfirmed';
    await sweepUnpublished(turn);
    const content = { name, contentHash: content_hash };
    return publishPlan(turn, plan.batches, publicationOf(content, by));
  });
}
