import { requireRole } from '../accounts/actor-schema';
import type { Database } from '../db';
import type { ReleasePlan } from '../releases/content-schema';
import { withPublicationLock } from '../releases/publication-lock';
import { planRelease } from '../releases/release-plan-queries';
import {
  newestNumber,
  publishPlan,
  sweepUnpublished,
  type PublicationReport,
} from '../releases/release-store';
import type { ImportDraft } from './draft-schema';
import { readDraftPlan } from './draft-store';
import type { ImportCheck } from './import-schema';
import { publicationOf, type PublishedBy } from './import-store';

type Checked = Pick<ImportCheck, 'sources'> & { rows: NonNullable<ImportCheck['rows']> };

/**
 * Publishes what a check gave in a copy of the database, where it can be looked at.
 * @returns also what that took, to be done again where it counts
 */
export async function rehearsePublication(
  copy: Database,
  { rows, sources }: Checked,
  by: PublishedBy,
): Promise<{ plan: ReleasePlan; report: PublicationReport }> {
  // Nobody misses the copy after a crash.
  await copy.$queryRaw`PRAGMA journal_mode = OFF`;
  await copy.$executeRaw`PRAGMA synchronous = OFF`;
  return withPublicationLock(copy, async (turn) => {
    await sweepUnpublished(turn);
    const plan = await planRelease(copy, rows, sources, by.actor.name);
    const publication = { author: by.actor.name, reason: by.reason, files: [] };
    return { plan, report: await publishPlan(turn, plan, publication) };
  });
}

/**
 * Publishes a draft as it was checked when a release was the newest: the very changes that were
 * previewed. Null where another release has come since, or the draft was not found good at that one.
 * @throws NotAllowed unless the actor is a publisher
 * @throws PublicationBusy, PublicationImpossible as `withPublicationLock` does
 */
export async function publishPreviewed(
  client: Database,
  { id, name, content_hash }: ImportDraft,
  by: PublishedBy,
  previewedAt: number,
): Promise<PublicationReport | null> {
  requireRole(by.actor, 'publisher');
  return withPublicationLock(client, async (turn) => {
    if ((await newestNumber(client)) !== previewedAt) return null;
    const plan = await readDraftPlan(client, id, previewedAt);
    if (plan === null) return null;
    await sweepUnpublished(turn);
    return publishPlan(turn, plan, publicationOf({ name, contentHash: content_hash }, by));
  });
}
