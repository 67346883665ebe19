import { useWords } from '../parts/words';
import type { Unreadable } from '@/lib/call-log/table-schema';
import { formatNumber } from '@/lib/base/i18n/format';

/** The rows that are no calls: where, what stood there, why; the first in a table, all of them as CSV. */
export function UnreadableRows({
  id,
  rows,
  count,
  onSave,
}: {
  /** Of the list, to lead to it. */
  id?: string;
  rows: readonly Unreadable[];
  count: number;
  onSave?: () => void;
}) {
  const { locale, t } = useWords();
  if (count === 0) return <p className="mt-3">{t('benchmark.rules.allRead')}</p>;
  return (
    <div className="mt-3">
      <p className="font-semibold">{t('benchmark.rules.unreadable', { count })}</p>
      {onSave && (
        <p className="mt-2">
          <button type="button" className="button-quiet" onClick={onSave}>
            {t('benchmark.rules.download')}
          </button>
        </p>
      )}
      <details className="mt-2 print:hidden">
        <summary>{t('benchmark.rules.listed')}</summary>
        {rows.length < count && (
          <p className="text-muted mt-2 text-sm">
            {t('benchmark.rules.first', { count: formatNumber(rows.length, locale) })}
          </p>
        )}
        <div
          id={id}
          role="region"
          aria-label={t('benchmark.rules.listed')}
          tabIndex={0}
          className="mt-2 max-h-96 overflow-auto"
        >
          <UnreadableTable rows={rows} />
        </div>
      </details>
    </div>
  );
}

function UnreadableTable({ rows }: { rows: readonly Unreadable[] }) {
  const { locale, t } = useWords();
  return (
    <table className="data-table">
      <thead>
        <tr>
          {(['row', 'column', 'found', 'reason'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`benchmark.rules.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, column, found, code }) => (
          <tr key={row}>
            <th scope="row" className="tabular-nums">
              {formatNumber(row, locale)}
            </th>
            <td>{column ?? t('benchmark.rules.wholeRow')}</td>
            <td className="max-w-72 break-words">{found}</td>
            <td>{t(`benchmark.rules.reasons.${code}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
