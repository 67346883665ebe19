'use client';

import { worstIntervals, type StaffedInterval } from '@/lib/call-log/staffing/staffing-summary';
import type { Performance } from '@/lib/call-log/staffing/erlang-summary';
import { formatNumber, formatShare, formatShareBeside } from '@/lib/base/i18n/format';
import { intervalText } from './staffing-text';
import { useWords } from '../parts/words';
import { ScrollRegion } from '../../ui/scroll-region';

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
  const { t } = useWords();
  const rows = worstIntervals(week, SHOWN);
  const isTold = week.some(({ there }) => there !== null);
  const title = t(isTold ? 'benchmark.staffing.worstIntervals' : 'benchmark.staffing.busiest');
  const last = isTold ? (['there', 'levelThere'] as const) : (['fewer', 'more'] as const);
  return (
    <ScrollRegion label={title} className="mt-6 print:hidden">
      <table className="data-table">
        <caption className="pb-2 text-left font-semibold">{title}</caption>
        <thead>
          <tr>
            {[...columns, ...last].map((column) => (
              <th key={column} scope="col" className={column === 'when' ? '' : 'text-right'}>
                {t(`benchmark.staffing.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((interval) => (
            <StaffingRow
              key={`${interval.weekday} ${interval.from}`}
              {...{ interval, minutes, targetPercent, isTold }}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function StaffingRow({
  interval,
  minutes,
  targetPercent,
  isTold,
}: {
  interval: StaffedInterval;
  minutes: number;
  targetPercent: number;
  isTold: boolean;
}) {
  const words = useWords();
  const { t, locale } = words;
  const { arrivals, agents, rostered, performance, oneFewer, oneMore, there } = interval;
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
  const cells = [
    formatNumber(arrivals, locale),
    formatNumber(agents, locale),
    formatNumber(rostered, locale),
    level(performance),
    performance ? formatShare(performance.occupancy, locale) : '–',
    ...last,
  ];
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {intervalText(interval, minutes, words)}
      </th>
      {cells.map((text, column) => (
        <td
          key={column}
          className={`text-right tabular-nums ${column === 1 ? 'font-semibold' : ''}`}
        >
          {text}
        </td>
      ))}
    </tr>
  );
}
