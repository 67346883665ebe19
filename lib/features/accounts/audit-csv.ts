import { encodeRow } from '../../base/csv/encode-row';
import type { AuditEntry } from '../../domain/accounts/audit-schema';

const columns = ['at', 'actor', 'action', 'subject', 'detail'] as const;
const dialect = { delimiter: 'comma', decimal: 'point' } as const;

/** The header line of the audit trail's CSV. */
export const auditCsvHeader = encodeRow(columns, dialect);

/** Entries as lines of CSV: moments after ISO 8601, in UTC. */
export function auditCsvLines(entries: readonly AuditEntry[]): string {
  return entries
    .map(({ at, actor, action, subject, detail }) =>
      encodeRow([at.toISOString(), actor, action, subject, detail], dialect),
    )
    .join('');
}
