import type { Axis, BarsSpec, ChartPoint } from '@/lib/domain/charts/model/chart-schema';
import { barSize } from '@/lib/domain/charts/layout/chart-size';
import { colourOf } from '@/lib/domain/charts/layout/country-colour';
import {
  along,
  markLook,
  type Block,
  type PlotBlock,
  type PlotWidth,
} from '../drawing/drawing-block';
import { AxisLabels, markPaint } from '../drawing/plot-parts';

/**
 * Horizontal bars in their groups, the value written at each, on one axis.
 * @param scope names the fillings of one chart
 * @param isLinked whether each bar leads to its figure
 */
export function barBlocks(
  { axis, groups, thresholds }: BarsSpec,
  scope: string,
  { isLinked } = { isLinked: true },
): Block[] {
  const first = groups[0]?.points[0];
  const ticks = axis.ticks.map(({ value, label }) => ({ label, at: value / axis.max }));
  const rows = groups.map(({ label, points }): Block => {
    const heading: Block[] = label === null ? [] : [{ kind: 'text', look: 'heading', text: label }];
    const bars = points.map((point) =>
      toRow(point, axis, scope, isLinked ? { point, isStop: point === first } : {}),
    );
    const list: Block = { kind: 'stack', gap: 12, isList: true, blocks: bars };
    return { kind: 'stack', gap: 6, blocks: [...heading, list] };
  });
  return [
    {
      ...{ kind: 'stack', gap: 18, blocks: rows },
      behind: (width, height) => (
        <>
          {axis.ticks.map(({ value }) => (
            <Rule key={value} {...{ x: along(value / axis.max, width), width, height }} />
          ))}
          {thresholds.map(({ id, value, colour }) => (
            <Rule key={id} {...{ x: along(value / axis.max, width), width, height, colour }} />
          ))}
        </>
      ),
    },
    {
      ...{ kind: 'plot', frame: 'bars', height: 24, isHidden: true },
      draw: (width) => (
        <g {...markLook('plot-tick', width, 'bars-ticks')}>
          <AxisLabels labels={ticks} y={16} width={width} />
        </g>
      ),
    },
  ];
}

function toRow(
  point: ChartPoint,
  axis: Axis,
  scope: string,
  link: Pick<PlotBlock, 'point' | 'isStop'>,
): Block {
  const { label, isCurrent } = point;
  const name: Block = { kind: 'text', look: 'label', text: label, isStrong: isCurrent === true };
  const draw = (width: PlotWidth) => <Bar {...{ point, axis, scope, width }} />;
  const bar: Block = { kind: 'plot', frame: 'bars', height: barSize, draw, ...link };
  return { kind: 'stack', gap: 4, blocks: [name, bar] };
}

/** A line down through the bars: of the axis, or of a promise in its colour. */
function Rule({
  x,
  width,
  height,
  colour,
}: {
  x: string | number;
  width: PlotWidth;
  height: PlotWidth;
  colour?: number;
}) {
  const paint =
    colour === undefined
      ? markLook('plot-rule', width)
      : { stroke: colourOf(colour), ...markLook('promise', width) };
  return <line x1={x} x2={x} y2={height ?? '100%'} {...paint} />;
}

function Bar({
  point,
  axis,
  scope,
  width,
}: {
  point: ChartPoint;
  axis: Axis;
  scope: string;
  width: PlotWidth;
}) {
  const { value, valueLabel, margin } = point;
  const at = (one: number) => along(one / axis.max, width);
  const middle = barSize / 2;
  const [low, high] = margin ? [at(margin.low), at(margin.high)] : [0, 0];
  return (
    <>
      <rect
        width={at(Math.max(value, axis.max * 0.003))}
        height={barSize}
        {...markPaint(point, scope)}
      />
      {margin && (
        <g {...markLook('whisker', width)}>
          <line x1={low} x2={high} y1={middle} y2={middle} />
          <line x1={low} x2={low} y1={middle - 4} y2={middle + 4} />
          <line x1={high} x2={high} y1={middle - 4} y2={middle + 4} />
        </g>
      )}
      <text
        {...markLook('written-value', width)}
        {...{ x: at(Math.max(value, margin?.high ?? 0)), dx: 8, y: middle + 5 }}
      >
        {valueLabel}
      </text>
    </>
  );
}
