import { db } from '../../client';
import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import { auditEntrySchema, type AuditEntry } from '../../../domain/accounts/audit-schema';

/**
 * Entries of the audit trail, the newest first, at most `limit`.
 * @param before only entries older than the one of this key
 * @throws NotAllowed unless the actor is a publisher
 */
export async function getAuditTrail(
  actor: Actor,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditEntry[]> {
  requireRole(actor, 'publisher');
  const client = await db();
  const rows = await client.auditEntry.findMany({
    where: before === null ? {} : { key: { lt: before } },
    orderBy: { key: 'desc' },
    take: limit,
  });
  return rows.map((row) => auditEntrySchema.parse(row));
}

/** Entries read at once for the whole trail. */
const pageSize = 1_000;

/** The whole trail, the newest first, a page at a time. @throws NotAllowed as `getAuditTrail` does */
export async function* getWholeTrail(actor: Actor): AsyncGenerator<AuditEntry[]> {
  let before: number | null = null;
  for (;;) {
    const page: AuditEntry[] = await getAuditTrail(actor, { before, limit: pageSize });
    if (page.length > 0) yield page;
    before = page.at(-1)?.key ?? null;
    if (before === null || page.length < pageSize) return;
  }
}
