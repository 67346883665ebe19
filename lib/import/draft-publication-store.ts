import { requireRole } from '../accounts/actor-schema';
import { Prisma, type Database } from '../db';
import { breakdowns } from '../indicators/indicator-schema';
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
  return withPublicationLock(copy, async (turn) => {
    await sweepUnpublished(turn);
    const plan = await planRelease(copy, rows, sources, by.actor.name);
    await makeSpare(copy);
    const publication = { author: by.actor.name, reason: by.reason, files: [] };
    return { plan, report: await publishPlan(turn, plan, publication) };
  });
}

/** Nobody asks a preview for the figures of a country, a year, a source or a sector, or sorts them by value. */
const unusedIndexes = [
  ...['country_year', 'year', 'source', 'value'].map((name) => `${name}_id_since_until`),
  ...breakdowns,
];

/** Leaves out of a copy what would only have to be kept up: nobody misses it after a crash, or searches it for words. */
async function makeSpare(copy: Database): Promise<void> {
  await copy.$queryRaw`PRAGMA journal_mode = OFF`;
  await copy.$executeRaw`PRAGMA synchronous = OFF`;
  await copy.$executeRaw`DROP TRIGGER "FigureSearch_insert"`;
  for (const index of unusedIndexes)
    await copy.$executeRaw`DROP INDEX ${Prisma.raw(`"Figure_${index}_idx"`)}`;
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
