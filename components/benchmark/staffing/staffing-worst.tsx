'use client';

import { shortHours, type StaffedInterval } from '@/lib/call-log/staffing/staffing-summary';
import { formatWeekday } from '@/lib/base/i18n/format';
import { useWords } from '../parts/words';

const SHOWN = 8;

/** The hours that lack agents, the worst first. */
export function StaffingWorst({ week }: { week: readonly StaffedInterval[] }) {
  const { t, locale } = useWords();
  const hours = shortHours(week);
  if (hours.length === 0) return <p className="mt-4">{t('benchmark.staffing.enough')}</p>;
  return (
    <div className="mt-4">
      <h3 className="font-semibold">{t('benchmark.staffing.worst')}</h3>
      <ol className="mt-1 list-decimal gap-x-8 pl-6 sm:columns-2 print:columns-2">
        {hours.slice(0, SHOWN).map(({ weekday, fromHour, toHour, short }) => (
          <li key={`${weekday} ${fromHour}`}>
            {t('benchmark.staffing.lacks', {
              weekday: formatWeekday(weekday, locale, 'long'),
              ...{ from: fromHour, to: toHour, count: short },
            })}
          </li>
        ))}
      </ol>
      {hours.length > SHOWN && (
        <p className="text-muted text-sm">
          {t('benchmark.staffing.lacksMore', { count: hours.length - SHOWN })}
        </p>
      )}
    </div>
  );
}
