import { createHash } from 'node:crypto';
import type { Database } from '../db';
import { withPublicationLock, type PublicationTurn } from '../releases/publication-lock';
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

/** Who publishes, and why. */
export type PublishedBy = { author: string; reason: string };

/**
 * Publishes an import as one release, or nothing. It is checked in one's turn to publish, against what
 * stands when it is published.
 * @throws PublicationBusy, PublicationImpossible as `withPublicationLock` does
 */
export function publishImport(
  client: Database,
  file: ImportedBytes,
  by: PublishedBy,
): Promise<ImportOutcome> {
  return withPublicationLock(client, (turn) => publishInTurn(turn, file, by));
}

/**
 * Publishes an import that somebody looked at when a release was the newest; null where another one has
 * come since, so that nobody publishes what they have not seen.
 * @throws PublicationBusy, PublicationImpossible as `withPublicationLock` does
 */
export function publishPreviewed(
  client: Database,
  file: ImportedBytes,
  by: PublishedBy,
  previewedAt: number,
): Promise<ImportOutcome | null> {
  return withPublicationLock(client, async (turn) => {
    const newest = await client.release.aggregate({ _max: { number: true } });
    return (newest._max.number ?? 0) === previewedAt ? publishInTurn(turn, file, by) : null;
  });
}

async function publishInTurn(
  turn: PublicationTurn,
  file: ImportedBytes,
  by: PublishedBy,
): Promise<ImportOutcome> {
  const check = await checkAgainst(turn.client, file);
  if (check.rows === null) return { check, report: null };
  const files = [{ name: file.name, contentHash: contentHashOf(file.bytes) }];
  return { check, report: await publishRelease(turn, check.rows, check.sources, { ...by, files }) };
}

/** SHA-256 of a file, in hexadecimal: the same bytes are the same import. */
export function contentHashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
