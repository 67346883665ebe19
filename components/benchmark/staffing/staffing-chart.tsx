'use client';

import { useState } from 'react';
import type { ChartTableData } from '@/lib/call-log/charts/chart-table-csv';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import type { StaffedInterval } from '@/lib/call-log/staffing/staffing-summary';
import { formatNumber, formatShare, formatWeekday } from '@/lib/base/i18n/format';
import { ChoiceField } from '../parts/choice-field';
import { LogChart } from '../charts/log-chart';
import type { Words } from '../parts/log-view';
import { StaffingPicture } from './staffing-picture';
import { clock } from './staffing-text';
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
  const own = week.filter(({ weekday }) => weekday === day);
  const dayName = (weekday: number) => formatWeekday(weekday, locale, 'long');
  const title = t('benchmark.staffing.chart', { weekday: dayName(day) });
  const height = 260;
  const intervals = own.map(({ from, agents, there }) => ({
    ...{ from, needed: agents, there: there?.agents ?? null },
  }));
  return (
    <LogChart
      {...{ id: 'staffing', title, log, height, note, table: toTable(own, words) }}
      controls={
        <ChoiceField
          label={t('benchmark.staffing.day')}
          value={String(day)}
          choices={days.map((weekday) => ({ value: String(weekday), label: dayName(weekday) }))}
          onChoose={(value) => setDay(Number(value))}
        />
      }
      draw={(width) => (
        <StaffingPicture {...{ intervals, minutes, words, size: { width, height } }} />
      )}
    />
  );
}

function toTable(day: readonly StaffedInterval[], { t, locale }: Words): ChartTableData {
  const number = (value: number | null) => ({
    ...{ text: value === null ? '–' : formatNumber(value, locale), value },
  });
  const share = (value: number | null) => ({
    ...{ text: value === null ? '–' : formatShare(value, locale), value },
  });
  return {
    columns: [
      { code: 'from', label: t('benchmark.staffing.when') },
      { code: 'calls', label: t('benchmark.staffing.arrivals') },
      { code: 'agents_needed', label: t('benchmark.staffing.agents') },
      { code: 'agents_rostered', label: t('benchmark.staffing.rostered') },
      { code: 'service_level', label: t('benchmark.staffing.level') },
      { code: 'agents_there', label: t('benchmark.staffing.there') },
      { code: 'service_level_there', label: t('benchmark.staffing.levelThere') },
    ],
    rows: day.map(({ from, arrivals, agents, rostered, performance, there }) => [
      { text: clock(from), value: clock(from) },
      ...[arrivals, agents, rostered].map(number),
      ...[share(performance?.serviceLevel ?? null), number(there?.agents ?? null)],
      share(there?.serviceLevel ?? null),
    ]),
  };
}
