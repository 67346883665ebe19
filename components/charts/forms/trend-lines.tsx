import type { LinePoint, TrendSpec } from '@/lib/domain/charts/chart-schema';
import { fromLeft, fromTop, plotHeightOf, valueBaseline } from '@/lib/domain/charts/chart-size';
import { colourOf } from '@/lib/domain/charts/country-colour';
import { PointLink } from './point-link';
import { TrendFrame, cssPercent } from './trend-frame';

/** Values over years, drawn once and for all: in the page from the start, on paper, and without scripts. */
export function TrendLines({ drawing }: { drawing: TrendSpec }) {
  return (
    <TrendFrame
      drawing={drawing}
      plot={({ lines }) => (
        <svg className="trend-marks">
          {lines.map(({ runs, colour, key }) => (
            <g key={key} data-line={key} className="trend-run">
              {runs.map((run, index) => (
                <Run key={index} run={run} colour={colour} drawing={drawing} />
              ))}
            </g>
          ))}
          {lines.map(({ runs, key }) => (
            <g key={key} data-line={key}>
              {runs.flat().map((point) => (
                <svg
                  key={point.id}
                  x={cssPercent(fromLeft(point.year, drawing))}
                  y={cssPercent(fromTop(point.value, drawing))}
                  className="overflow-visible"
                >
                  <TrendMark point={point} drawing={drawing} />
                </svg>
              ))}
            </g>
          ))}
        </svg>
      )}
    />
  );
}

function Run({
  run,
  colour,
  drawing,
}: {
  run: readonly LinePoint[];
  colour: number;
  drawing: TrendSpec;
}) {
  return run.slice(1).map((point, index) => {
    const before = run[index] ?? point;
    return (
      <line
        key={point.id}
        x1={cssPercent(fromLeft(before.year, drawing))}
        y1={cssPercent(fromTop(before.value, drawing))}
        x2={cssPercent(fromLeft(point.year, drawing))}
        y2={cssPercent(fromTop(point.value, drawing))}
        stroke={colourOf(colour)}
        strokeWidth={2.5}
      />
    );
  });
}

/** A figure on a line, around its own place: its interval, its mark, and its value where there is room. */
function TrendMark({ point, drawing }: { point: LinePoint; drawing: TrendSpec }) {
  const { value, valueLabel, valueAt, isRoomy, margin, colour, isCurrent } = point;
  const scale = plotHeightOf(drawing) / drawing.axis.max;
  const up = margin ? (value - margin.high) * scale : 0;
  const down = margin ? (value - margin.low) * scale : 0;
  return (
    <PointLink point={point}>
      <circle r={14} fill="transparent" />
      {margin && <path d={`M0 ${up}V${down}M-5 ${up}h10M-5 ${down}h10`} className="whisker" />}
      {valueAt && (
        <text
          y={valueBaseline(point, valueAt, drawing)}
          textAnchor="middle"
          className={isRoomy ? 'trend-value trend-value-roomy' : 'trend-value'}
        >
          {valueLabel}
        </text>
      )}
      <circle
        r={isCurrent ? 7 : 5}
        fill={colourOf(colour)}
        stroke={isCurrent ? 'var(--ink)' : 'var(--paper)'}
        strokeWidth={2}
      />
    </PointLink>
  );
}
