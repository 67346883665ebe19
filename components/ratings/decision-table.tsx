import { formatNumber } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { DecisionQuarter } from '@/lib/domain/ratings/decision-quarters';
import { DataTable } from '../ui/data-table';

/** What moderators decided, quarter by quarter, with the reasons of what they refused. */
export function DecisionTable({
  quarters,
  words: { t, locale },
}: {
  quarters: readonly DecisionQuarter[];
  words: ChartWords;
}) {
  const counts = ['batches', 'released', 'refused', 'overdue'] as const;
  return (
    <DataTable
      columns={[
        { label: t('ratings.about.decisions.quarter') },
        ...counts.map((name) => ({ label: t(`ratings.about.decisions.${name}`), isNumber: true })),
        { label: t('ratings.about.decisions.reasons') },
      ]}
      rows={quarters.map((one) => ({
        key: one.quarter,
        cells: [
          one.quarter,
          ...counts.map((name) => formatNumber(one[name], locale)),
          Array.from(one.byReason, ([reason, count]) =>
            t('labelled', {
              label: t(`ratings.reasons.${reason}`),
              value: formatNumber(count, locale),
            }),
          ).join(' · '),
        ],
      }))}
    />
  );
}
