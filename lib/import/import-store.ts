import { createHash } from 'node:crypto';
import type { Database } from '../db';
import { withPublicationLock } from '../releases/publication-lock';
import { publishRelease, type PublicationReport } from '../releases/release-store';
import { checkImport } from './import-check';
import type { ImportCheck, ImportOptions } from './import-schema';
import { readKnownContent } from './known-content-queries';

/** A file as it was brought, with what was said of it. */
export type ImportedBytes = { name: string; bytes: Uint8Array; options: ImportOptions };

/** What came of publishing an import; `report` is null where the check keeps it from being published. */
export type ImportOutcome = { check: ImportCheck; report: PublicationReport | null };

/** Checks an import against what stands now. Writes nothing. */
export function checkAgainst(
  client: Database,
  { name, bytes, options }: ImportedBytes,
): Promise<ImportCheck> {
  return checkImport(bytes, name, options, (mentioned) => readKnownContent(client, mentioned));
}

/**
 * Publishes an import as one release, or nothing. It is checked in one's turn to publish, against what
 * stands when it is published.
 * @throws PublicationBusy, PublicationImpossible as `withPublicationLock` does
 */
export async function publishImport(
  client: Database,
  file: ImportedBytes,
  by: { author: string; reason: string },
): Promise<ImportOutcome> {
  return withPublicationLock(client, async (turn) => {
    const check = await checkAgainst(client, file);
    if (check.rows === null) return { check, report: null };
    const files = [{ name: file.name, contentHash: contentHashOf(file.bytes) }];
    return {
      check,
      report: await publishRelease(turn, check.rows, check.sources, { ...by, files }),
    };
  });
}

/** SHA-256 of a file, in hexadecimal: the same bytes are the same import. */
export function contentHashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
