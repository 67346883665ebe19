'use client';

import type { ReactNode } from 'react';
import { worstIntervals, type StaffedInterval } from '@/lib/call-log/staffing/staffing-summary';
import type { Performance } from '@/lib/call-log/staffing/erlang-summary';
import { formatNumber, formatShare, formatShareBeside } from '@/lib/base/i18n/format';
import { intervalText } from '@/lib/features/benchmark/log-texts';
import { useWords } from '../parts/words';
import type { Words } from '../parts/log-view';
import { DataTable } from '../../ui/data-table';

const SHOWN = 10;
const columns = ['when', 'arrivals', 'agents', 'rostered', 'level', 'occupancy'] as const;

/** The intervals that lack the most agents, or the busiest, and what each takes. */
export function StaffingTable({
  week,
  minutes,
  targetPercent,
}: {
  week: readonly StaffedInterval[];
  minutes: number;
  targetPercent: number;
}) {
  const words = useWords();
  const { t } = words;
  const rows = worstIntervals(week, SHOWN);
  const isTold = week.some(({ there }) => there !== null);
  const title = t(isTold ? 'benchmark.staffing.worstIntervals' : 'benchmark.staffing.busiest');
  const last = isTold ? (['there', 'levelThere'] as const) : (['fewer', 'more'] as const);
  return (
    <div className="mt-6 print:hidden">
      <DataTable
        caption={<caption className="pb-2 text-left font-semibold">{title}</caption>}
        columns={[...columns, ...last].map((column) => ({
          label: t(`benchmark.staffing.${column}`),
          isNumber: column !== 'when',
          className: column === 'when' ? 'sm:whitespace-nowrap' : 'tabular-nums',
        }))}
        rows={rows.map((interval) => ({
          key: `${interval.weekday} ${interval.from}`,
          cells: [
            intervalText(interval, minutes, words),
            ...staffingCells(interval, { targetPercent, isTold }, words),
          ],
        }))}
      />
    </div>
  );
}

function staffingCells(
  { arrivals, agents, rostered, performance, oneFewer, oneMore, there }: StaffedInterval,
  { targetPercent, isTold }: { targetPercent: number; isTold: boolean },
  { t, locale }: Words,
): ReactNode[] {
  const level = (at: Performance | null) =>
    at ? formatShareBeside(at.serviceLevel, targetPercent, locale) : '–';
  // Without a queue that ends there is no share in time; without any agent there is no queue.
  const endless = t('benchmark.staffing.endless');
  const fewer = oneFewer || agents <= 1 ? level(oneFewer) : endless;
  const withThese =
    there === null || there.performance ? level(there?.performance ?? null) : endless;
  const last = isTold
    ? [there === null ? '–' : formatNumber(there.agents, locale), withThese]
    : [fewer, level(oneMore)];
  return [
    formatNumber(arrivals, locale),
    <strong key="agents">{formatNumber(agents, locale)}</strong>,
    formatNumber(rostered, locale),
    level(performance),
    performance ? formatShare(performance.occupancy, locale) : '–',
    ...last,
  ];
}
