import {
  drawWaitCurve,
  placeOnCurve,
  type CurveMark,
} from '@/lib/call-log/charts/wait-curve-drawing';
import type { CurvePoint } from '@/lib/call-log/measure/wait-curve-summary';
import { formatDuration } from '@/lib/base/i18n/format';
import { MarkLine, MarkTarget } from './curve-marks';
import type { Words } from '../parts/log-view';
import { FootLabels, onPaper, ShareAxis } from './plot-axes';

/** The curve, drawn: two lines that rise with the wait, and a point that each standard asks them to pass. */
export function WaitCurvePicture({
  curve,
  marks,
  end,
  read,
  size,
  title,
  words: { t, locale },
}: {
  curve: readonly CurvePoint[];
  marks: readonly CurveMark[];
  end: number;
  /** The point that is being read aloud. */
  read: CurvePoint | undefined;
  size: { width: number; height: number };
  title: string;
  words: Words;
}) {
  const drawing = drawWaitCurve(curve, marks, end, size);
  const { plot, seconds, ends } = drawing;
  const labels = seconds.map(({ at, value }) => ({ at, text: formatDuration(value, locale) }));
  const lines = [
    { kind: 'answered', colour: 'var(--country-2)' },
    { kind: 'abandoned', colour: 'var(--country-1)' },
  ] as const;
  return (
    <svg {...size} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={title}>
      <ShareAxis plot={plot} ticks={drawing.shares} locale={locale} />
      <FootLabels plot={plot} labels={labels} />
      {drawing.marks.map((mark) => (
        <MarkLine key={mark.id} mark={mark} bottom={plot.bottom} />
      ))}
      {lines.map(({ kind, colour }) => (
        <g key={kind}>
          <path d={drawing[kind]} fill="none" stroke={colour} strokeWidth={2.5} />
          <text
            {...{ x: plot.right - 4, y: ends[kind] - 8, textAnchor: 'end', fontSize: 13 }}
            {...{ fontWeight: 600, fill: colour, ...onPaper }}
          >
            {t(`benchmark.curve.${kind}`)}
          </text>
        </g>
      ))}
      {drawing.marks.map((mark) => (
        <MarkTarget key={mark.id} mark={mark} />
      ))}
      {read && <ReadPoint {...placeOnCurve(drawing, end, read)} bottom={plot.bottom} />}
    </svg>
  );
}

function ReadPoint({
  x,
  answered,
  abandoned,
  bottom,
}: ReturnType<typeof placeOnCurve> & { bottom: number }) {
  return (
    <g data-live="">
      <path d={`M${x} ${Math.min(answered, abandoned)}V${bottom}`} stroke="var(--ink)" />
      <circle cx={x} cy={answered} r={5} fill="var(--country-2)" stroke="var(--paper)" />
      <circle cx={x} cy={abandoned} r={5} fill="var(--country-1)" stroke="var(--paper)" />
    </g>
  );
}
