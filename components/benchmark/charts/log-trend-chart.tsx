'use client';

import { useState } from 'react';
import type { ChartTableData } from '@/lib/call-log/charts/chart-table-csv';
import {
  periods,
  logTrend,
  usualPeriod,
  type TrendPeriod,
  type TrendPoint,
} from '@/lib/call-log/measure/log-trend-summary';
import {
  formatDate,
  formatDates,
  formatDuration,
  formatNumber,
  formatShare,
} from '@/lib/base/i18n/format';
import { ChoiceField } from '../parts/choice-field';
import { LogChart } from './log-chart';
import { LogTrendPicture } from './log-trend-picture';
import type { LogView, Words } from '../parts/log-view';
import { methodText, targetText } from '../parts/result-text';
import { useWords } from '../parts/words';

/** The share in time by day, week or month. */
export function LogTrendChart({ view: { log, standard, method } }: { view: LogView }) {
  const words = useWords();
  const { t, locale } = words;
  const { threshold_seconds: threshold, target_percent: target, label } = standard;
  const [chosen, setPeriod] = useState<TrendPeriod | null>(null);
  const period = chosen ?? usualPeriod(log.summary);
  const trend = logTrend(log.summary, period, threshold, method);
  if (trend.length === 0) return <p>{t('benchmark.trend.none')}</p>;
  const height = 230;
  const title = t('benchmark.trend.title', { wait: formatDuration(threshold, locale) });
  const targetLabel = targetText(standard, locale);
  const lineNote =
    targetLabel === null
      ? []
      : [t('benchmark.trend.target', { target: targetLabel, standard: label })];
  const note = [...lineNote, methodText(method, words)].join(' ');
  const controls = (
    <ChoiceField
      label={t('benchmark.trend.by')}
      value={period}
      choices={periods.map((value) => ({ value, label: t(`benchmark.trend.${value}`) }))}
      onChoose={setPeriod}
    />
  );
  return (
    <LogChart
      {...{ id: 'trend', title, log, height, note, controls, table: toTable(trend, words) }}
      draw={(width) => (
        <LogTrendPicture
          {...{ trend, period, target, targetLabel, locale, size: { width, height } }}
        />
      )}
    />
  );
}

function toTable(trend: readonly TrendPoint[], { t, locale }: Words): ChartTableData {
  return {
    columns: [
      { code: 'from', label: t('benchmark.trend.period') },
      { code: 'offered', label: t('benchmark.trend.offered') },
      { code: 'share', label: t('benchmark.trend.share') },
    ],
    rows: trend.map(({ from, to, offered, share }) => [
      { text: from === to ? formatDate(from, locale) : formatDates(from, to, locale), value: from },
      { text: formatNumber(offered, locale), value: offered },
      { text: share === null ? '–' : formatShare(share, locale), value: share },
    ]),
  };
}
