import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ReleasePlan } from '../releases/content-schema';
import type { ImportFindings, ImportOptions } from './import-schema';

/** SHA-256 of a file, in hexadecimal: the same bytes are the same import. */
export function contentHashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whoever publishes says by it what they have seen. */
export const checkIdentitySchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Stands for what a check showed: two checks have the same identity only where the same file, with the
 * same answers, compared with the same release, comes to the same findings and changes.
 * @param content_hash SHA-256 of the file
 * @param checked_at the newest release that the file was compared with
 * @returns SHA-256, in hexadecimal
 */
export function checkIdentity(
  content_hash: string,
  options: ImportOptions,
  checked_at: number,
  findings: ImportFindings,
  plan: ReleasePlan,
): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([content_hash, options, checked_at, findings]));
  for (const batch of plan) hash.update(`\n${JSON.stringify(batch)}`);
  return hash.digest('hex');
}
