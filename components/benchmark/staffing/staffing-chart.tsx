'use client';

import { useState } from 'react';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import type { StaffedInterval } from '@/lib/call-log/staffing/staffing-summary';
import { toStaffingDay } from '@/lib/features/benchmark/charts/staffing-day';
import { formatWeekday } from '@/lib/base/i18n/format';
import { LogChart } from '../charts/log-chart';
import { ChoiceField } from '../parts/choice-field';
import { useWords } from '../parts/words';

/** The agents needed through one day of the week, against those who are there. */
export function StaffingChart({
  log,
  week,
  firstDay,
  minutes,
  note,
}: {
  log: MeasuredLog;
  week: readonly StaffedInterval[];
  /** Drawn unless another is chosen. */
  firstDay: number;
  minutes: number;
  note: string;
}) {
  const words = useWords();
  const { t, locale } = words;
  const [chosen, setDay] = useState<number | null>(null);
  const days = [...new Set(week.map(({ weekday }) => weekday))];
  const day = chosen !== null && days.includes(chosen) ? chosen : firstDay;
  return (
    <LogChart
      chart={toStaffingDay(week, day, { minutes, note }, words)}
      logs={[log]}
      controls={
        <ChoiceField
          label={t('benchmark.staffing.day')}
          value={String(day)}
          choices={days.map((weekday) => ({
            value: String(weekday),
            label: formatWeekday(weekday, locale, 'long'),
          }))}
          onChoose={(value) => setDay(Number(value))}
        />
      }
    />
  );
}
