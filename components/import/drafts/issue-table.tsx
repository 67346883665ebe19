import { Fragment } from 'react';
import type { Translator } from '@/lib/base/i18n/translations';
import type { IssueRow } from '@/lib/features/import/messages/issue-view';
import { DataTable } from '../../ui/data-table';
import { ScrollRegion } from '../../ui/scroll-region';

/** What is wrong, where, what would be right, and how to mend it. */
export function IssueTable({ rows, t }: { rows: readonly IssueRow[]; t: Translator }) {
  return (
    <ScrollRegion label={t('drafts.found')}>
      <DataTable
        className="sm:min-w-2xl"
        columns={[
          { label: t('drafts.where') },
          { label: t('drafts.problem'), className: 'break-words' },
          { label: t('drafts.expected') },
          { label: t('drafts.mend') },
        ]}
        rows={rows.map((row, index) => ({ key: index, cells: cellsOf(row, t) }))}
      />
    </ScrollRegion>
  );
}

function cellsOf(row: IssueRow, t: Translator) {
  const { place, problem, expected, example, mend, severity, count, also } = row;
  return [
    <Fragment key="place">
      {place}
      <span className="text-muted block text-sm">
        {t(`import.severity.${severity}`)}
        {count > 1 && ` · ${t('drafts.times', { count })}`}
      </span>
    </Fragment>,
    <Fragment key="problem">
      {problem}
      {also !== '' && (
        <span className="text-muted block text-sm">{t('drafts.also', { found: also })}</span>
      )}
    </Fragment>,
    <Fragment key="expected">
      {expected}
      {example !== '' && <code className="block text-sm break-all">{example}</code>}
    </Fragment>,
    mend,
  ];
}
