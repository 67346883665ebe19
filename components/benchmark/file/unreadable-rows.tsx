import { Fragment } from 'react';
import { useWords } from '../parts/words';
import { DataTable } from '../../ui/data-table';
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
  const label = (name: 'row' | 'column' | 'found' | 'reason') => t(`benchmark.rules.${name}`);
  return (
    <DataTable
      columns={[
        { label: label('row'), className: 'tabular-nums' },
        { label: label('column') },
        { label: label('found'), className: 'sm:max-w-72 break-words' },
        { label: label('reason') },
      ]}
      rows={rows.map(({ row, column, found, code }) => ({
        key: row,
        cells: [
          <Fragment key="row">
            <span className="sm:hidden">{label('row')} </span>
            {formatNumber(row, locale)}
          </Fragment>,
          column ?? t('benchmark.rules.wholeRow'),
          found,
          t(`benchmark.rules.reasons.${code}`),
        ],
      }))}
    />
  );
}
