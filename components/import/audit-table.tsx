import { ScrollRegion } from '@/components/ui/scroll-region';
import type { AuditEntry } from '@/lib/accounts/audit-schema';
import type { Translator } from '@/lib/i18n/translations';

const columns = ['at', 'actor', 'action', 'subject', 'detail'] as const;

/** Entries of the audit trail. */
export function AuditTable({ entries, t }: { entries: readonly AuditEntry[]; t: Translator }) {
  if (entries.length === 0) return <p className="mt-6">{t('accounts.audit.none')}</p>;
  return (
    <ScrollRegion label={t('accounts.audit.title')} className="mt-6">
      <table className="data-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`accounts.audit.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ key, at, actor, action, subject, detail }) => (
            <tr key={key}>
              <td className="whitespace-nowrap">
                <time dateTime={at.toISOString()}>
                  {at.toISOString().slice(0, 19).replace('T', ' ')}
                </time>
              </td>
              <td>{actor ?? t('accounts.audit.nobody')}</td>
              <td>{t(`accounts.audit.action.${action}`)}</td>
              <td className="break-words">{subject}</td>
              <td className="break-words">{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
