'use client';

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { chartTableCsv } from '@/lib/call-log/charts/chart-table-csv';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { inLightColours } from '@/lib/domain/charts/layout/light-colours';
import { toDrawnChart, type LogChartSpec } from '@/lib/features/benchmark/charts/log-chart-spec';
import { logLine, logName } from '@/lib/features/benchmark/log-texts';
import { formatDate } from '@/lib/base/i18n/format';
import { ChartFile } from '../../charts/chart-file';
import { saveBlob } from '../../ui/save-blob';
import { savePng } from '../../ui/save-png';
import type { Words } from '../parts/log-view';
import { fileNameOf, today } from '../parts/log-file';
import { TakeButton } from '../parts/take-button';
import { useWords } from '../parts/words';

/** The ways to take a chart with one: its numbers, and its drawing. */
export function LogChartFoot({
  chart,
  logs,
}: {
  chart: LogChartSpec;
  /** Drawn here; the file is called after the first. */
  logs: readonly MeasuredLog[];
}) {
  const words = useWords();
  const { t, locale } = words;
  const fileName = fileNameOf({ name: logs[0]?.name ?? '' }, chart.id, locale);
  const save = (content: string, type: string, ending: string) =>
    saveBlob(new Blob([content], { type }), `${fileName}${ending}`);
  const formats = {
    csv: async () => save(chartTableCsv(chart.table), 'text/csv', '.csv'),
    svg: async () => save(renderFile(chart, logs, words), 'image/svg+xml', '.svg'),
    png: () => {
      const svg = encodeURIComponent(renderFile(chart, logs, words));
      return savePng(`data:image/svg+xml;charset=utf-8,${svg}`, `${fileName}.png`);
    },
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
                name={`${label}, ${chart.label}`}
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

/** A chart as a file that stands alone: of which logs, how to read it, and where it comes from. */
function renderFile(chart: LogChartSpec, logs: readonly MeasuredLog[], words: Words): string {
  const name = logs.map((log) => logName(log, words)).join(', ');
  const date = formatDate(today(), words.locale);
  const drawn = toDrawnChart(
    chart,
    logs.map((log) => logLine(log, words)),
  );
  const notes = { foot: [words.t('benchmark.take.source', { name, date })], font: null };
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(<ChartFile chart={drawn} notes={notes} />));
  const [svg] = place.children;
  const markup = svg ? new XMLSerializer().serializeToString(svg) : '';
  root.unmount();
  return inLightColours(markup);
}
