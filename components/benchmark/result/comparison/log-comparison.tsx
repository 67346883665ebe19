'use client';

import type { ReactNode } from 'react';
import {
  compareLogs,
  haveSameRules,
  type ComparedMeasure,
} from '@/lib/call-log/measure/log-comparison-summary';
import { isBlind, type BenchmarkStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { exceedsChance, type Interval } from '@/lib/base/statistics/share-interval';
import { formatDurationDifference, formatPoints } from '@/lib/base/i18n/format';
import { toWaitCurve } from '@/lib/features/benchmark/charts/wait-curve';
import { ComparedVerdicts } from './compared-verdicts';
import type { LogView, Words } from '../../parts/log-view';
import { ResultSection } from '../../parts/result-section';
import { logName, measureLabel, measureValue } from '@/lib/features/benchmark/log-texts';
import { LogChart } from '../../charts/log-chart';
import { useWords } from '../../parts/words';
import { DataTable } from '../../../ui/data-table';

/** Two logs side by side; nothing while one of them is still measured by other rules. */
export function LogComparison({
  first,
  second,
  standards,
  view: { standard, method },
}: {
  first: MeasuredLog;
  second: MeasuredLog;
  standards: readonly BenchmarkStandard[];
  view: LogView;
}) {
  const words = useWords();
  const { t } = words;
  if (!haveSameRules(first.summary, second.summary)) return null;
  const title = t('benchmark.compare.title');
  const logs = [first, second];
  const names = logs.map((log, index) => `${index + 1}. ${logName(log, words)}`);
  const named = logs.map(({ summary }, index) => ({ summary, name: names[index] ?? '' }));
  return (
    <ResultSection title={title}>
      <p className="print:hidden">{t('benchmark.compare.lead')}</p>
      <ComparedVerdicts {...{ logs, names, standards, method }} />
      {!logs.some(({ summary }) => isBlind(summary)) && (
        <div className="mt-8 print:mt-3">
          <LogChart chart={toWaitCurve(named, [standard], words)} logs={logs} />
        </div>
      )}
      <div className="mt-8 print:mt-3">
        <DataTable
          columns={[
            { label: t('benchmark.measures.measure') },
            ...[...names, t('benchmark.compare.difference')].map((label) => ({
              ...{ label, isNumber: true, className: 'tabular-nums' },
            })),
            { label: t('benchmark.compare.chance') },
          ]}
          rows={compareLogs(first.summary, second.summary).map((measure) => ({
            key: measureLabel(measure, words),
            cells: comparedCells(measure, words),
          }))}
        />
      </div>
      <p className="caveat mt-3">{t('benchmark.compare.note')}</p>
    </ResultSection>
  );
}

function comparedCells(measure: ComparedMeasure, words: Words): ReactNode[] {
  const { first, second, unit, interval } = measure;
  return [
    measureLabel(measure, words),
    measureValue(first, unit, words),
    measureValue(second, unit, words),
    <strong key="difference">{comparedDifference(measure, words)}</strong>,
    interval === null ? '' : chanceText(interval, words),
  ];
}

function chanceText(interval: Interval, { t, locale }: Words): string {
  const ends = {
    low: formatPoints(interval.low, locale),
    high: formatPoints(interval.high, locale),
  };
  return exceedsChance(interval)
    ? t('benchmark.compare.beyond', ends)
    : t('benchmark.compare.within', ends);
}

function comparedDifference({ difference, unit }: ComparedMeasure, { t, locale }: Words): string {
  if (difference === null) return '–';
  if (unit === 'seconds') return formatDurationDifference(difference, locale);
  if (unit === 'calls') return formatPoints(difference, locale);
  const points = difference * 100;
  return t('benchmark.compare.points', {
    count: Math.round(Math.abs(points) * 10) / 10,
    points: formatPoints(points, locale),
  });
}
