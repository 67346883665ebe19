import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import type { Database } from '../../../database/client';
import { importLimits } from '../../../base/settings/settings';
import { withPublicationLock } from '../../../database/engines/sqlite/publication-lock';
import {
  publishRelease,
  type Publication,
  type PublicationReport,
} from '../../../database/stores/release-store';
import { readAlike } from '../../../database/queries/imports/similar-figure-queries';
import { checkImport, type Standing } from '../check/import-check';
import type { OnProgress } from '../../../domain/imports/import-progress-schema';
import { contentHashOf } from '../../../domain/imports/check-identity';
import type { ImportedBytes } from '../../../domain/imports/draft-schema';
import type { ImportCheck, ImportFindings } from '../../../domain/imports/import-schema';
import { readKnownContent } from '../../../database/queries/imports/known-content-queries';
import { readUsers } from '../../../database/queries/imports/redefinition-queries';

/**
 * What came of publishing an import; `report` is null where the check keeps it from being published, or
 * nobody confirmed what it redefines.
 */
export type ImportOutcome = { check: ImportCheck; report: PublicationReport | null };

/** Checks an import against what stands now. Writes nothing. */
export function checkAgainst(
  client: Database,
  { name, bytes, options }: ImportedBytes,
  onProgress?: OnProgress,
): Promise<ImportCheck> {
  const standing: Standing = {
    known: (mentioned) => readKnownContent(client, mentioned),
    alike: (claims) => readAlike(client, claims),
    users: (asked) => readUsers(client, asked),
  };
  return checkImport(bytes, name, options, standing, { limits: importLimits(), onProgress });
}

/** Who publishes, and why. */
export type PublishedBy = {
  actor: Actor;
  reason: string;
  /** Whether they say that what other figures use is to be redefined. */
  confirmsRedefinitions: boolean;
};

/** What changes the meaning of other figures takes a confirmation of its own, whoever publishes. */
export function mayPublish(
  { redefinitions }: Pick<ImportFindings, 'redefinitions'>,
  { confirmsRedefinitions }: PublishedBy,
): boolean {
  return redefinitions.length === 0 || confirmsRedefinitions;
}

/**
 * Publishes an import as one release, or nothing. It is checked in one's turn to publish, against what
 * stands when it is published.
 * @throws NotAllowed unless the actor is a publisher
 * @throws PublicationBusy, PublicationImpossible as `withPublicationLock` does
 */
export async function publishImport(
  client: Database,
  file: ImportedBytes,
  by: PublishedBy,
): Promise<ImportOutcome> {
  requireRole(by.actor, 'publisher');
  return withPublicationLock(client, async (turn) => {
    const check = await checkAgainst(client, file);
    if (check.rows === null || !mayPublish(check, by)) return { check, report: null };
    const content = { name: file.name, contentHash: contentHashOf(file.bytes) };
    const publication = publicationOf(content, by);
    const { rows, sources, withdrawn } = check;
    return { check, report: await publishRelease(turn, rows, sources, publication, withdrawn) };
  });
}

/** A publication of one file, as the releases and the audit trail tell it. */
export function publicationOf(
  file: Publication['files'][number],
  { actor, reason }: Pick<PublishedBy, 'actor' | 'reason'>,
): Publication {
  const audit = { actor: actor.account, action: 'publish' as const };
  return { author: actor.name, reason, files: [file], audit };
}
