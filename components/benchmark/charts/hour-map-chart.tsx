'use client';

import type { ChartTableData } from '@/lib/call-log/charts/chart-table-csv';
import { hourMapHeight, toHourMap, type HourMap } from '@/lib/call-log/charts/hour-map-drawing';
import { ENOUGH_CALLS } from '@/lib/call-log/measure/standard-verdict-summary';
import { formatDuration, formatNumber, formatShare, formatWeekday } from '@/lib/base/i18n/format';
import { HourMapPicture } from './hour-map-picture';
import { LogChart } from './log-chart';
import type { LogView, Words } from '../parts/log-view';
import { methodText, targetText } from '../parts/result-text';
import { useWords } from '../parts/words';

/** The share in time by hour and weekday: where in the week the standard breaks. */
export function HourMapChart({ view: { log, standard, method } }: { view: LogView }) {
  const words = useWords();
  const { t, locale } = words;
  const { threshold_seconds: threshold, target_percent: target } = standard;
  const map = toHourMap(log.summary.hours, { threshold, method, target });
  if (map.cells.length === 0) return <p>{t('benchmark.hours.none')}</p>;
  const height = hourMapHeight(map);
  const title = t('benchmark.hours.title', { wait: formatDuration(threshold, locale) });
  const asked = targetText(standard, locale);
  const frames =
    asked === null ? [] : [t('benchmark.hours.breaks', { enough: ENOUGH_CALLS, target: asked })];
  const note = [t('benchmark.hours.shade'), ...frames, methodText(method, words)];
  return (
    <LogChart
      {...{ id: 'hours', title, log, height, note: note.join(' '), table: toTable(map, words) }}
      draw={(width) => <HourMapPicture {...{ map, target, words, width }} />}
    />
  );
}

function toTable({ cells }: HourMap, { t, locale }: Words): ChartTableData {
  return {
    columns: [
      { code: 'weekday', label: t('benchmark.hours.weekday') },
      { code: 'hour', label: t('benchmark.hours.hour') },
      { code: 'offered', label: t('benchmark.trend.offered') },
      { code: 'share', label: t('benchmark.trend.share') },
    ],
    rows: cells.map(({ weekday, hour, offered, share }) => [
      // ISO 8601 counts weekdays from Monday 1.
      { text: formatWeekday(weekday, locale, 'long'), value: weekday + 1 },
      { text: t('benchmark.hours.row', { from: hour }), value: hour },
      { text: formatNumber(offered, locale), value: offered },
      { text: share === null ? '–' : formatShare(share, locale), value: share },
    ]),
  };
}
