'use client';

import type { ReactNode } from 'react';
import { chartTableCsv, type ChartTableData } from '@/lib/call-log/charts/chart-table-csv';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { formatDate } from '@/lib/base/i18n/format';
import { saveBlob } from '../../ui/save-blob';
import { savePng } from '../../ui/save-png';
import { LogChartFile, renderLogFile } from './log-chart-file';
import { fileNameOf, today } from '../parts/log-file';
import { logLine, logName } from '../parts/result-text';
import { TakeButton } from '../parts/take-button';
import { useWords } from '../parts/words';

/** The ways to take a chart with one: its numbers, and its drawing as it is now. */
export function LogChartFoot({
  id,
  title,
  note,
  logs,
  table,
  drawing,
}: {
  id: string;
  title: string;
  note: string | null;
  /** Drawn here; the file is called after the first. */
  logs: readonly MeasuredLog[];
  table: ChartTableData;
  /** The drawing as it is now, and its size; null before anything is drawn. */
  drawing: { drawn: ReactNode; size: { width: number; height: number } } | null;
}) {
  const words = useWords();
  const { t, locale } = words;
  const fileName = fileNameOf({ name: logs[0]?.name ?? '' }, id, locale);
  const drawSvg = (drawn: NonNullable<typeof drawing>) => {
    const name = logs.map((log) => logName(log, words)).join(', ');
    const date = formatDate(today(), locale);
    const notes = {
      ...{ title, foot: t('benchmark.take.source', { name, date }) },
      context: [...logs.map((log) => logLine(log, words)), ...(note === null ? [] : [note])],
    };
    return renderLogFile(<LogChartFile {...notes} {...drawn} />);
  };
  const formats = {
    csv: async () =>
      saveBlob(new Blob([chartTableCsv(table)], { type: 'text/csv' }), `${fileName}.csv`),
    svg:
      drawing &&
      (async () =>
        saveBlob(new Blob([drawSvg(drawing)], { type: 'image/svg+xml' }), `${fileName}.svg`)),
    png:
      drawing &&
      (() =>
        savePng(
          `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawSvg(drawing))}`,
          `${fileName}.png`,
        )),
  };
  return (
    <footer className="border-line text-muted border-t pt-3 text-sm print:hidden">
      <ul className="flex flex-wrap justify-end gap-x-4 gap-y-1">
        {(['csv', 'svg', 'png'] as const).map((format) => {
          const label = t(`benchmark.take.${format}`);
          return (
            <li key={format}>
              <TakeButton
                label={label}
                name={`${label}, ${title}`}
                failed={t('benchmark.take.failed', { format: label })}
                take={formats[format]}
              />
            </li>
          );
        })}
      </ul>
    </footer>
  );
}
