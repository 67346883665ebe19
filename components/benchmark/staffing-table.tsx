'use client';

import { busiestHalfHours, type HalfHourArrivals } from '@/lib/call-log/staffing/arrivals-summary';
import { formatDuration } from '@/lib/i18n/format';
import type { AskingStandard } from './log-view';
import { targetText } from './result-text';
import { StaffingRow } from './staffing-row';
import { useWords } from './words';
import { ScrollRegion } from '../ui/scroll-region';

const SHOWN = 10;
const columns = ['when', 'arrivals', 'agents', 'level', 'occupancy', 'fewer', 'more'] as const;

/** The busiest half-hours of the week, and what each takes. */
export function StaffingTable({
  arrivals,
  goal,
  handling,
  patience,
}: {
  arrivals: readonly HalfHourArrivals[];
  goal: AskingStandard;
  /** Seconds; null while nobody said. */
  handling: number | null;
  /** Average seconds until a caller gives up; null where nobody does. */
  patience: number | null;
}) {
  const { t, locale } = useWords();
  const busiest = busiestHalfHours(arrivals, SHOWN);
  if (busiest.length === 0) return <p className="mt-4">{t('benchmark.staffing.none')}</p>;
  if (handling === null) return <p className="mt-4">{t('benchmark.staffing.needsHandling')}</p>;
  const lead = {
    target: targetText(goal, locale) ?? '',
    wait: formatDuration(goal.threshold_seconds, locale),
  };
  return (
    <>
      <p className="mt-4">
        {t('benchmark.staffing.lead', lead)} <span className="text-muted">({goal.label})</span>
      </p>
      <ScrollRegion label={t('benchmark.staffing.busiest')} className="mt-3">
        <table className="data-table">
          <caption className="pb-2 text-left font-semibold">
            {t('benchmark.staffing.busiest')}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={column === 'when' ? '' : 'text-right'}>
                  {t(`benchmark.staffing.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {busiest.map((slot) => (
              <StaffingRow
                key={`${slot.weekday} ${slot.halfHour}`}
                {...{ slot, goal, handling, patience }}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
