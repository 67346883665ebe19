import {
  drawWaitCurve,
  placeOnCurve,
  type CurveMark,
  type PlacedMark,
} from '@/lib/call-log/charts/wait-curve-drawing';
import type { CurvePoint } from '@/lib/call-log/measure/wait-curve-summary';
import { formatDuration } from '@/lib/base/i18n/format';
import type { Words } from '../parts/log-view';
import { FootLabels, onPaper, ShareAxis } from './plot-axes';

/** The wait curve of a log, called so where two share a drawing. */
export type NamedCurve = { name: string; points: readonly CurvePoint[] };

/** Room below the plot for the names of two logs. */
export const namesHeight = 44;

/** What a curve shows, in the order in which it is drawn. */
export const curveKinds = ['answered', 'abandoned'] as const;
const colours = { answered: 'var(--country-2)', abandoned: 'var(--country-1)' };
/** The first log in full lines, the second in dashes. */
const dashes = [undefined, '7 4'];

/** Shares that rise with the wait, and a point that each standard asks them to pass. */
export function WaitCurves({
  curves,
  marks,
  end,
  read,
  size,
  words: { t, locale },
}: {
  curves: readonly NamedCurve[];
  marks: readonly CurveMark[];
  /** Where the axis ends, in seconds. */
  end: number;
  /** The point that is being read aloud. */
  read?: CurvePoint | undefined;
  size: { width: number; height: number };
  words: Words;
}) {
  const isCompared = curves.length > 1;
  const height = isCompared ? size.height - namesHeight : size.height;
  const drawings = curves.map(({ points }) =>
    drawWaitCurve(points, marks, end, { width: size.width, height }),
  );
  const [drawing] = drawings;
  if (!drawing) return null;
  const { plot } = drawing;
  const labels = drawing.seconds.map(({ at, value }) => ({
    ...{ at, text: formatDuration(value, locale) },
  }));
  return (
    <>
      <ShareAxis plot={plot} ticks={drawing.shares} locale={locale} />
      <FootLabels plot={plot} labels={labels} />
      {drawing.marks.map((mark) => (
        <MarkLine key={mark.id} mark={mark} bottom={plot.bottom} />
      ))}
      {curveKinds.map((kind) => (
        <g key={kind}>
          {drawings.map((one, index) => (
            <path
              key={index}
              {...{ d: one[kind], fill: 'none', stroke: colours[kind], strokeWidth: 2.5 }}
              strokeDasharray={dashes[index]}
            />
          ))}
          <text
            {...{ x: plot.right - 4, textAnchor: 'end', fontSize: 13, fontWeight: 600 }}
            {...{ y: Math.min(...drawings.map(({ ends }) => ends[kind])) - 8 }}
            {...{ fill: colours[kind], ...onPaper }}
          >
            {t(`benchmark.curve.${kind}`)}
          </text>
        </g>
      ))}
      {drawing.marks.map((mark) => (
        <MarkTarget key={mark.id} mark={mark} />
      ))}
      {read && <ReadPoint {...placeOnCurve(drawing, end, read)} bottom={plot.bottom} />}
      {isCompared &&
        curves.map(({ name }, index) => (
          <g key={index} transform={`translate(${plot.left} ${height + 14 + index * 20})`}>
            <path
              d="M0 0h34"
              {...{ stroke: 'var(--ink)', strokeWidth: 2.5 }}
              strokeDasharray={dashes[index]}
            />
            <text {...{ x: 42, y: 4, fontSize: 13, fontWeight: 600, fill: 'var(--ink)' }}>
              {shortened(name, (plot.right - plot.left - 42) / 8)}
            </text>
          </g>
        ))}
    </>
  );
}

/** What a standard asks for, above a line at its wait. */
function MarkLine({ mark: { x, label }, bottom }: { mark: PlacedMark; bottom: number }) {
  const line = { d: `M${x} ${label.y - 10}V${bottom}`, stroke: 'var(--muted)' };
  return (
    <g>
      <path {...line} strokeDasharray="3 3" />
      <text
        {...{ x: label.x, y: label.y, textAnchor: label.anchor, fontSize: 12 }}
        {...{ fill: 'var(--ink)', ...onPaper }}
      >
        {label.text}
      </text>
    </g>
  );
}

/** A diamond where the curve has to be, for the standard to be met. */
function MarkTarget({ mark: { x, targetY } }: { mark: PlacedMark }) {
  if (targetY === null) return null;
  const paint = { fill: 'var(--paper)', stroke: 'var(--ink)', strokeWidth: 2 };
  return <path d={`M${x} ${targetY - 6}l6 6l-6 6l-6 -6z`} {...paint} />;
}

function ReadPoint({ x, bottom, ...shares }: ReturnType<typeof placeOnCurve> & { bottom: number }) {
  return (
    <g data-live="">
      <path
        d={`M${x} ${Math.min(shares.answered, shares.abandoned)}V${bottom}`}
        stroke="var(--ink)"
      />
      {curveKinds.map((kind) => (
        <circle
          key={kind}
          {...{ cx: x, cy: shares[kind], r: 5, fill: colours[kind], stroke: 'var(--paper)' }}
        />
      ))}
    </g>
  );
}

/** Names of files may be longer than the drawing is wide; the table and the heads have them whole. */
function shortened(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, Math.max(1, Math.floor(most) - 1))}…`;
}
