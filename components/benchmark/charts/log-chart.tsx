'use client';

import type { ReactNode } from 'react';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import type { LogChartSpec } from '@/lib/features/benchmark/charts/log-chart-spec';
import { logName } from '@/lib/features/benchmark/log-texts';
import { ChartTitle } from '../../charts/chart-title';
import { DrawingPlace } from '../../charts/drawing-place';
import { DataTable } from '../../ui/data-table';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../parts/words';
import { LogChartFoot } from './log-chart-foot';

/** The frame that a chart of a call log stands in: what is found, of which log, drawing, table, ways to take it. */
export function LogChart({
  chart,
  logs,
  controls,
}: {
  chart: LogChartSpec;
  /** Drawn here. */
  logs: readonly MeasuredLog[];
  controls?: ReactNode;
}) {
  const words = useWords();
  const { t } = words;
  const { id, finding, label, note, drawing } = chart;
  const { columns, rows } = chart.table;
  const sizes = logs.map((log) =>
    t('benchmark.take.size', { name: logName(log, words), count: log.summary.counts.offered }),
  );
  return (
    <figure id={id} className="chart-frame" aria-labelledby={`${id}-label`}>
      <figcaption className="chart-head">
        <ChartTitle id={id} found={finding} label={label} />
        <p className="text-muted text-sm break-words print:hidden">{sizes.join(' · ')}</p>
      </figcaption>
      <DrawingPlace
        {...{ drawing, label, scope: id, foreign: [] }}
        hintOf={(count) => t('charts.keyboard', { count })}
      />
      <p className="text-muted text-sm">{note}</p>
      {controls !== undefined && <div className="print:hidden">{controls}</div>}
      <details className="text-sm print:hidden">
        <summary>{t('benchmark.take.table')}</summary>
        <ScrollRegion label={`${t('benchmark.take.table')}, ${label}`} className="max-h-96">
          <DataTable
            columns={columns.map((column) => ({ label: column.label, className: 'tabular-nums' }))}
            rows={rows.map((row, index) => ({ key: index, cells: row.map(({ text }) => text) }))}
          />
        </ScrollRegion>
      </details>
      <LogChartFoot chart={chart} logs={logs} />
    </figure>
  );
}
