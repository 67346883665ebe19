import { DataTable } from '@/components/ui/data-table';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { AuditEntry } from '@/lib/domain/accounts/audit-schema';
import type { Translator } from '@/lib/base/i18n/translations';

const columns = ['at', 'actor', 'action', 'subject', 'detail'] as const;

/** Entries of the audit trail. */
export function AuditTable({ entries, t }: { entries: readonly AuditEntry[]; t: Translator }) {
  if (entries.length === 0) return <p className="mt-6">{t('accounts.audit.none')}</p>;
  return (
    <ScrollRegion label={t('accounts.audit.title')} className="mt-6">
      <DataTable
        columns={columns.map((column) => ({
          label: t(`accounts.audit.column.${column}`),
          className: column === 'at' ? 'whitespace-nowrap' : 'break-words',
        }))}
        rows={entries.map(({ key, at, actor, action, subject, detail }) => ({
          key,
          cells: [
            <time key="at" dateTime={at.toISOString()}>
              {at.toISOString().slice(0, 19).replace('T', ' ')}
            </time>,
            actor ?? t('accounts.audit.nobody'),
            t(`accounts.audit.action.${action}`),
            subject,
            detail,
          ],
        }))}
      />
    </ScrollRegion>
  );
}
