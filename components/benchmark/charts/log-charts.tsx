'use client';

import { useState } from 'react';
import { pointsWithin } from '@/lib/call-log/charts/curve-reading';
import { periods, usualPeriod, type TrendPeriod } from '@/lib/call-log/measure/log-trend-summary';
import type { BenchmarkStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import type { CurvePoint } from '@/lib/call-log/measure/wait-curve-summary';
import { toHourMap } from '@/lib/features/benchmark/charts/hour-map';
import { toLogTrend } from '@/lib/features/benchmark/charts/log-trend';
import { toWaitCurve } from '@/lib/features/benchmark/charts/wait-curve';
import { ChoiceField } from '../parts/choice-field';
import type { LogView } from '../parts/log-view';
import { useWords } from '../parts/words';
import { CurveReader } from './curve-reader';
import { LogChart } from './log-chart';

/** How many had been answered, and had given up, by the time they waited; a slider reads it. */
export function WaitCurveChart({
  view: { log, standard },
  standards,
}: {
  view: LogView;
  standards: readonly BenchmarkStandard[];
}) {
  const words = useWords();
  const [chosen, setChosen] = useState<CurvePoint | null>(null);
  const first = [standard, ...standards.filter(({ id }) => id !== standard.id)];
  const chart = toWaitCurve([log], first, words);
  const { max } = chart.drawing.across;
  const points = pointsWithin(log.summary.curve, max);
  const read = chosen ?? points.find(({ seconds }) => seconds >= standard.threshold_seconds);
  if (!read) return <LogChart chart={chart} logs={[log]} />;
  return (
    <LogChart
      chart={{ ...chart, drawing: { ...chart.drawing, read: read.seconds } }}
      logs={[log]}
      controls={<CurveReader {...{ points, end: max, read, words, onRead: setChosen }} />}
    />
  );
}

/** Where in the week the standard breaks. */
export function HourMapChart({ view }: { view: LogView }) {
  const words = useWords();
  const chart = toHourMap(view.log.summary, view, words);
  if (!chart) return <p>{words.t('benchmark.hours.none')}</p>;
  return <LogChart chart={chart} logs={[view.log]} />;
}

/** The share in time by day, week or month. */
export function LogTrendChart({ view }: { view: LogView }) {
  const words = useWords();
  const { t } = words;
  const [chosen, setPeriod] = useState<TrendPeriod | null>(null);
  const period = chosen ?? usualPeriod(view.log.summary);
  const chart = toLogTrend(view.log.summary, period, view, words);
  if (!chart) return <p>{t('benchmark.trend.none')}</p>;
  const choices = periods.map((value) => ({ value, label: t(`benchmark.trend.${value}`) }));
  return (
    <LogChart
      chart={chart}
      logs={[view.log]}
      controls={
        <ChoiceField
          {...{ label: t('benchmark.trend.by'), value: period, choices, onChoose: setPeriod }}
        />
      }
    />
  );
}
