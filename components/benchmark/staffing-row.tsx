'use client';

import type { HalfHourArrivals } from '@/lib/call-log/staffing/arrivals-summary';
import type { Performance } from '@/lib/call-log/staffing/staffing-schema';
import { staffHalfHour } from '@/lib/call-log/staffing/staffing-summary';
import { formatNumber, formatShare, formatShareBeside, formatWeekday } from '@/lib/i18n/format';
import type { AskingStandard } from './log-view';
import { useWords } from './words';

/** What one half-hour of the week takes, and what one agent fewer or more would do. */
export function StaffingRow({
  slot,
  goal,
  handling,
  patience,
}: {
  slot: HalfHourArrivals;
  goal: AskingStandard;
  handling: number;
  patience: number | null;
}) {
  const { t, locale } = useWords();
  const { agents, performance, oneFewer, oneMore } = staffHalfHour(
    { arrivals: slot.arrivals, handlingSeconds: handling, patienceSeconds: patience },
    { thresholdSeconds: goal.threshold_seconds, targetPercent: goal.target_percent },
  );
  const level = (at: Performance | null) =>
    at ? formatShareBeside(at.serviceLevel, goal.target_percent, locale) : '–';
  // Without a queue that ends there is no share in time; without any agent there is no queue.
  const fewer = oneFewer || agents <= 1 ? level(oneFewer) : t('benchmark.staffing.endless');
  const cells = [
    formatNumber(slot.arrivals, locale),
    formatNumber(agents, locale),
    level(performance),
    performance ? formatShare(performance.occupancy, locale) : '–',
    fewer,
    level(oneMore),
  ];
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {formatWeekday(slot.weekday, locale, 'long')} {clock(slot.halfHour)}–
        {clock(slot.halfHour + 1)}
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

/** The time of a half-hour of the day, from 0: `10:30`. */
function clock(halfHour: number): string {
  return `${Math.floor(halfHour / 2)}:${halfHour % 2 === 0 ? '00' : '30'}`;
}
