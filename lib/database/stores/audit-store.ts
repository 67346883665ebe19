import type { Database } from '../client';
import { auditEventSchema, type AuditEvent } from '../../domain/accounts/audit-schema';

/**
 * Adds to the audit trail. What it gives is a step of Prisma's: await it alone, or hand it to the
 * `$transaction` that does what it tells of, so that neither is kept without the other.
 */
export function recordAudit(client: Database, event: AuditEvent) {
  return client.auditEntry.create({ data: { at: new Date(), ...auditEventSchema.parse(event) } });
}
