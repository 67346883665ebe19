import { importLimits } from '../../../base/settings/settings';
import type { Database } from '../../../database/client';
import { lightenPreview } from '../../../database/preview-copy';
import { withPublicationLock } from '../../../database/stores/publication-lock';
import {
  readKnownContent,
  readShownFigures,
} from '../../../database/queries/imports/known-content-queries';
import { readUsers } from '../../../database/queries/imports/redefinition-queries';
import { readAlike, readLines } from '../../../database/queries/imports/similar-figure-queries';
import { planRelease } from '../../../database/queries/releases/release-plan-queries';
import { newestNumber } from '../../../database/queries/releases/release-queries';
import { readDraftPlan } from '../../../database/stores/draft-store';
import {
  publishPlan,
  sweepUnpublished,
  type Publication,
  type PublicationReport,
} from '../../../database/stores/release-store';
import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import { contentHashOf } from '../../../domain/imports/check-identity';
import type { ImportDraft } from '../../../domain/imports/draft-schema';
import type { OnProgress } from '../../../domain/imports/import-progress-schema';
import type {
  ImportCheck,
  ImportedFiles,
  ImportFindings,
} from '../../../domain/imports/import-schema';
import { toIssue } from '../../../domain/issues/issue-place';
import type { ReleasePlan } from '../../../domain/releases/content-schema';
import { brokenRuleOf } from '../../../database/stores/failed-writes';
import { checkImport, type StandingContent } from '../check/import-check';

/** Who publishes, and why. */
export type PublishedBy = {
  actor: Actor;
  reason: string;
  /** Whether they say that what other figures use is to be redefined. */
  confirmsRedefinitions: boolean;
};

/**
 * What came of publishing files; `plan` and `report` are null where the check keeps them from being
 * published, or nobody confirmed what they redefine.
 */
export type ImportOutcome =
  | { check: ImportCheck; plan: ReleasePlan; report: PublicationReport }
  | { check: ImportCheck; plan: null; report: null };

/** Checks files against what stands now. Writes nothing. */
export function checkFiles(
  client: Database,
  imported: ImportedFiles,
  onProgress?: OnProgress,
): Promise<ImportCheck> {
  const standing: StandingContent = {
    known: (mentioned) => readKnownContent(client, mentioned),
    alike: (claims) => readAlike(client, claims),
    users: (asked) => readUsers(client, asked),
    lines: (figures, surveys) => readLines(client, figures, surveys),
    shown: (select) => readShownFigures(client, select),
  };
  return checkImport(imported, standing, { limits: importLimits(), onProgress });
}

/**
 * Publishes files as one release, or nothing: those of the seed, of the shell, and, in the copy of the
 * database in which a draft is previewed, those of pages and the API. They are checked in one's turn to
 * publish, against what stands when they are published.
 * @param inCopy whether this is a preview in a copy that is thrown away
 * @throws NotAllowed unless the actor is a publisher
 * @throws PublicationBusy, PublicationImpossible as `withPublicationLock` does
 */
export async function publishFiles(
  database: Database,
  imported: ImportedFiles,
  by: PublishedBy,
  { inCopy = false, onProgress }: { inCopy?: boolean; onProgress?: OnProgress } = {},
): Promise<ImportOutcome> {
  requireRole(by.actor, 'publisher');
  const files = imported.files.map(({ name, bytes }) => {
    return { name, contentHash: contentHashOf(bytes) };
  });
  let checked: ImportCheck | null = null;
  try {
    return await withPublicationLock(database, async (turn) => {
      const { client } = turn;
      const check = await checkFiles(client, imported, onProgress);
      const { rows, sources, withdrawn } = check;
      if (rows === null || !mayPublish(check, by)) return { check, plan: null, report: null };
      await sweepUnpublished(turn);
      const plan = await planRelease(client, rows, sources, by.actor.name, withdrawn);
      if (inCopy) await lightenPreview(client);
      checked = check;
      return { check, plan, report: await publishPlan(turn, plan, publicationOf(files, by)) };
    });
  } catch (error) {
    const broken = brokenRuleOf(error);
    if (checked === null || broken === null) throw error;
    // What was written of it is invisible, and taken back at once or swept away by the next publication.
    return { check: withBrokenRule(checked, files, broken), plan: null, report: null };
  }
}

/**
 * Publishes a draft as a check showed it: the very changes that `publishFiles` made in a copy. In one's turn
 * to publish, so that nothing can come between the comparison and the publication.
 * @param identity of the check that was seen
 * @returns `stale` where the draft's last check is another one or another release has come since;
 *   `unconfirmed` where it redefines what other figures use and nobody confirmed that
 * @throws NotAllowed unless the actor is a publisher
 * @throws PublicationBusy, PublicationImpossible as `withPublicationLock` does
 */
export async function publishPreviewed(
  database: Database,
  { id, name, content_hash }: ImportDraft,
  by: PublishedBy,
  identity: string,
): Promise<PublicationReport | 'stale' | 'unconfirmed'> {
  requireRole(by.actor, 'publisher');
  return withPublicationLock(database, async (turn) => {
    const { client } = turn;
    const plan = await readDraftPlan(client, id, identity, await newestNumber(client));
    if (plan === null) return 'stale';
    if (!mayPublish(plan, by)) return 'unconfirmed';
    await sweepUnpublished(turn);
    const files = [{ name, contentHash: content_hash }];
    return publishPlan(turn, plan.batches, publicationOf(files, by));
  });
}

/** What changes the meaning of other figures takes a confirmation of its own, whoever publishes. */
export function mayPublish(
  { redefinitions }: Pick<ImportFindings, 'redefinitions'>,
  { confirmsRedefinitions }: Pick<PublishedBy, 'confirmsRedefinitions'>,
): boolean {
  return redefinitions.length === 0 || confirmsRedefinitions;
}

/** A publication of files, as the releases and the audit trail tell it. */
function publicationOf(
  files: Publication['files'],
  { actor, reason }: Pick<PublishedBy, 'actor' | 'reason'>,
): Publication {
  const audit = { actor: actor.account, action: 'publish' as const };
  return { author: actor.name, reason, files, audit };
}

/** A rule of the database itself that rows break is for whoever brought them to know. */
function withBrokenRule(
  check: ImportCheck,
  [file]: Publication['files'],
  broken: string,
): ImportCheck {
  const raw = { name: file?.name ?? '', content: null };
  const issue = toIssue(raw, { path: [], code: 'database-rule', found: broken });
  return { ...check, issues: [issue, ...check.issues], rows: null, sources: [], withdrawn: {} };
}
