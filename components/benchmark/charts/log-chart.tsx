'use client';

import type { ReactNode } from 'react';
import type { ChartTableData } from '@/lib/call-log/charts/chart-table-csv';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { LogChartFoot } from './log-chart-foot';
import { LogChartTable } from './log-chart-table';
import { logName } from '../parts/result-text';
import { useWidth } from './use-width';
import { useWords } from '../parts/words';

/** The chart frame around a drawing of a call log: title, of which log, drawing, table, takes. */
export function LogChart({
  id,
  title,
  note = null,
  log,
  beside,
  height,
  table,
  controls,
  draw,
}: {
  id: string;
  title: string;
  /** How to read the drawing. */
  note?: string | null;
  log: MeasuredLog;
  /** A second log in the same drawing. */
  beside?: MeasuredLog;
  /** Known before the width is, so that nothing jumps. */
  height: number;
  table: ChartTableData;
  controls?: ReactNode;
  /** Draws into an `svg` of that width. */
  draw: (width: number) => ReactNode;
}) {
  const words = useWords();
  const { t } = words;
  const { place, width } = useWidth();
  const size = { width, height };
  const logs = beside ? [log, beside] : [log];
  const sizes = logs.map((one) =>
    t('benchmark.take.size', { name: logName(one, words), count: one.summary.counts.offered }),
  );
  return (
    <figure id={id} className="chart-frame" aria-labelledby={`${id}-title`}>
      <figcaption className="flex flex-col gap-1">
        <h3 id={`${id}-title`} className="text-lg leading-snug font-semibold">
          {title}
        </h3>
        <p className="text-muted text-sm break-words print:hidden">{sizes.join(' · ')}</p>
      </figcaption>
      <div ref={place} style={{ minHeight: height }}>
        {width > 0 && (
          <svg {...size} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
            {draw(width)}
          </svg>
        )}
      </div>
      {note !== null && <p className="text-muted text-sm">{note}</p>}
      {controls !== undefined && <div className="print:hidden">{controls}</div>}
      <LogChartTable table={table} title={title} summary={t('benchmark.take.table')} />
      <LogChartFoot
        {...{ id, title, note, logs, table }}
        drawing={width > 0 ? { drawn: draw(width), size } : null}
      />
    </figure>
  );
}
