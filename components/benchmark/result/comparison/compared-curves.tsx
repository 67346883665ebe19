'use client';

import type { ChartTableData } from '@/lib/call-log/charts/chart-table-csv';
import { compareCurves, curveEnd } from '@/lib/call-log/charts/curve-reading';
import { drawWaitCurve, type CurveMark } from '@/lib/call-log/charts/wait-curve-drawing';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { formatDuration, formatShare } from '@/lib/base/i18n/format';
import { MarkLine, MarkTarget } from '../../charts/curve-marks';
import { LogChart } from '../../charts/log-chart';
import type { Words } from '../../parts/log-view';
import { FootLabels, onPaper, ShareAxis } from '../../charts/plot-axes';
import { useWords } from '../../parts/words';

/** Room below the plot for the names of both logs. */
const FOOT = 44;
const HEIGHT = 300 + FOOT;
const dashes = [undefined, '7 4'];
const lines = [
  { kind: 'answered', colour: 'var(--country-2)' },
  { kind: 'abandoned', colour: 'var(--country-1)' },
] as const;

/** The wait curves of two logs in one drawing: the first in full lines, the second in dashes. */
export function ComparedCurves({
  first,
  second,
  names,
  mark,
}: {
  first: MeasuredLog;
  second: MeasuredLog;
  names: readonly string[];
  /** The standard that both are held to. */
  mark: CurveMark;
}) {
  const words = useWords();
  const title = words.t('benchmark.compare.curves');
  return (
    <LogChart
      {...{ id: 'wait-curves', title, log: first, beside: second, height: HEIGHT }}
      table={toTable(first, second, names, words)}
      draw={(width) => (
        <CurvesPicture {...{ width, title, names, mark, words, logs: [first, second] }} />
      )}
    />
  );
}

function CurvesPicture({
  width,
  title,
  logs,
  names,
  mark,
  words: { t, locale },
}: {
  width: number;
  title: string;
  logs: readonly MeasuredLog[];
  names: readonly string[];
  mark: CurveMark;
  words: Words;
}) {
  const end = Math.max(...logs.map(({ summary }) => curveEnd(summary)));
  const size = { width, height: HEIGHT - FOOT };
  const drawings = logs.map(({ summary }) => drawWaitCurve(summary.curve, [mark], end, size));
  const [drawing] = drawings;
  if (!drawing) return null;
  const { plot, marks } = drawing;
  const labels = drawing.seconds.map(({ at, value }) => ({
    ...{ at, text: formatDuration(value, locale) },
  }));
  return (
    <svg
      {...{ width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}` }}
      role="img"
      aria-label={title}
    >
      <ShareAxis plot={plot} ticks={drawing.shares} locale={locale} />
      <FootLabels plot={plot} labels={labels} />
      {marks.map((one) => (
        <MarkLine key={one.id} mark={one} bottom={plot.bottom} />
      ))}
      {lines.map(({ kind, colour }) => (
        <g key={kind}>
          {drawings.map((one, index) => (
            <path
              key={names[index]}
              {...{ d: one[kind], fill: 'none', stroke: colour, strokeWidth: 2.5 }}
              strokeDasharray={dashes[index]}
            />
          ))}
          <text
            {...{ x: plot.right - 4, textAnchor: 'end', fontSize: 13, fontWeight: 600 }}
            {...{ y: Math.min(...drawings.map(({ ends }) => ends[kind])) - 8, fill: colour }}
            {...onPaper}
          >
            {t(`benchmark.curve.${kind}`)}
          </text>
        </g>
      ))}
      {marks.map((one) => (
        <MarkTarget key={one.id} mark={one} />
      ))}
      {names.map((name, index) => (
        <g key={name}>
          <path
            {...{ d: `M${plot.left} ${HEIGHT - 30 + index * 20}h34`, stroke: 'var(--ink)' }}
            {...{ strokeWidth: 2.5, strokeDasharray: dashes[index] }}
          />
          <text
            {...{ x: plot.left + 42, y: HEIGHT - 26 + index * 20, fontSize: 13, fontWeight: 600 }}
            fill="var(--ink)"
          >
            {shortened(name, (plot.right - plot.left - 42) / 8)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Names of files may be longer than the drawing is wide; the table and the heads have them whole. */
function shortened(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, Math.max(1, Math.floor(most) - 1))}…`;
}

function toTable(
  first: MeasuredLog,
  second: MeasuredLog,
  names: readonly string[],
  { t, locale }: Words,
): ChartTableData {
  const share = (value: number) => ({ text: formatShare(value, locale), value });
  return {
    columns: [
      { code: 'wait_seconds', label: t('benchmark.curve.wait') },
      ...names.flatMap((name, index) =>
        lines.map(({ kind }) => ({
          code: `${kind}_${index + 1}`,
          label: t('labelled', { label: name, value: t(`benchmark.curve.${kind}`) }),
        })),
      ),
    ],
    rows: compareCurves(first.summary.curve, second.summary.curve).map((point) => [
      { text: formatDuration(point.seconds, locale), value: point.seconds },
      ...[point.first, point.second].flatMap(({ answered, abandoned }) => [
        ...[share(answered), share(abandoned)],
      ]),
    ]),
  };
}
