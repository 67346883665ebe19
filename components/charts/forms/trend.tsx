import { roundPixels } from '@/lib/base/xml/round-pixels';
import type {
  AxisPeriod,
  LinePoint,
  WidthClass,
  TrendLine,
  TrendPanel,
  TrendSpec,
  TrendThreshold,
} from '@/lib/domain/charts/model/chart-schema';
import {
  fromLeft,
  fromTop,
  isWideAxis,
  plotHeightOf,
  plotWidth,
  widthClasses,
  valueBaseline,
  writtenPeriods,
} from '@/lib/domain/charts/layout/chart-size';
import { pointsOf, pointsOfLine } from '@/lib/domain/charts/layout/drawing-points';
import { colourOf } from '@/lib/domain/charts/layout/country-colour';
import {
  along,
  markLook,
  widthClassNames,
  type Block,
  type PlotWidth,
} from '../drawing/drawing-block';
import { At, AxisLabels, AxisRules, EndName, PointLink } from '../drawing/plot-parts';

/** Of more periods than this, such as the days of a quarter, marks are small. */
const mostMarks = 30;

/** Values over time; a line joins only points that may be compared. Many lines have a small plot each. */
export function trendBlocks(drawing: TrendSpec): Block[] {
  const { form, label, panels, differences } = drawing;
  const isMany = form === 'multiples';
  const isNamedAbove = isMany || form === 'promised';
  const plots = panels.map((panel): Block => {
    const plot: Block = {
      ...{ kind: 'plot', frame: isMany ? 'multiples' : 'trend', height: plotHeightOf(drawing) },
      ...{
        panel: panel.key,
        isWideAxis: isWideAxis(drawing.axis),
        axes: (width) => <TrendAxes {...{ drawing, width }} />,
      },
      draw: (width) => <TrendPlot {...{ drawing, panel, width }} />,
    };
    return {
      kind: 'stack',
      gap: 0,
      blocks: isNamedAbove ? [...panelName(panel, form), plot] : [plot],
    };
  });
  const columns = { most: 3, classes: 'trend-panels' };
  return [
    ...(label === null ? [] : [{ kind: 'text', look: 'heading', text: label } as const]),
    { kind: 'stack', gap: 12, blocks: plots, ...(isMany ? { columns } : {}) },
    ...differences.map((text) => ({ kind: 'text', look: 'question', text }) as const),
  ];
}

/** A small plot is named above it, with the promise that its line is held to; one of promises with these alone. */
function panelName({ lines: [line], thresholds }: TrendPanel, form: TrendSpec['form']): Block[] {
  const promises = thresholds.map(
    ({ point, label }) => ({ kind: 'text', look: 'question', text: label, point }) as const,
  );
  if (form === 'promised')
    return promises.map((text): Block => {
      return { kind: 'stack', gap: 0, edge: text.point.colour, blocks: [text] };
    });
  return [{ kind: 'text', look: 'heading', text: line?.label ?? '' }, ...promises];
}

type PlotProps = { drawing: TrendSpec; panel: TrendPanel; width: PlotWidth };

function TrendPlot({ drawing, panel: { lines, breaks, thresholds }, width }: PlotProps) {
  const y = (value: number) => roundPixels(fromTop(value, drawing) * plotHeightOf(drawing));
  const x = (at: number) => along(fromLeft(at, drawing), width);
  const { form } = drawing;
  const names = form === 'multiples' ? [] : form === 'promised' ? lines : [...lines, ...thresholds];
  return (
    <>
      {breaks.map(({ id, at, label }) => (
        <line
          key={id}
          {...{ x1: x(at), x2: x(at), y2: plotHeightOf(drawing) }}
          {...markLook('trend-break', width)}
        >
          <title>{label}</title>
        </line>
      ))}
      {thresholds.map(({ point: { id, value, colour } }) => (
        <line
          key={id}
          {...{ x2: along(1, width), y1: y(value), y2: y(value) }}
          {...{ stroke: colourOf(colour), ...markLook('promise', width) }}
        />
      ))}
      {lines.map(({ key, runs, colour }) => (
        <g key={key} data-line={key} stroke={colourOf(colour)} {...markLook('trend-run', width)}>
          {runs.map((run) =>
            run.slice(1).map(({ id, at, value }, index) => {
              const before = run[index];
              if (!before) return null;
              const from = { x1: x(before.at), y1: y(before.value) };
              return <line key={id} {...from} x2={x(at)} y2={y(value)} />;
            }),
          )}
        </g>
      ))}
      {lines.map((line) => (
        <g key={line.key} data-line={line.key} fill={colourOf(line.colour)}>
          {pointsOfLine(line).map((point) => (
            <At key={point.id} x={x(point.at)} y={y(point.value)}>
              <TrendMark {...{ point, drawing, width }} />
            </At>
          ))}
        </g>
      ))}
      {names.map((named) => (
        <At
          key={named.label}
          x={along(1, width)}
          y={roundPixels(named.nameAt * plotHeightOf(drawing))}
        >
          <Name named={named} width={width} />
        </At>
      ))}
    </>
  );
}

/** Grid, the labels of its lines, and as many periods as have room. */
function TrendAxes({ drawing, width }: Omit<PlotProps, 'panel'>) {
  const { axis, periods, form } = drawing;
  const height = plotHeightOf(drawing);
  const isSmall = width !== null || form === 'multiples';
  const written = new Map<AxisPeriod, WidthClass>();
  for (const from of isSmall ? widthClasses.slice(0, 1) : widthClasses)
    for (const period of writtenPeriods(periods, width ?? plotWidth(from, drawing), [
      ...written.keys(),
    ]))
      if (!written.has(period)) written.set(period, from);
  return (
    <g {...markLook('plot-tick', width)}>
      <AxisRules axis={axis} height={height} width={width} />
      <AxisLabels
        labels={[...written].map(([{ label, at }, from]) => ({
          ...{ label, at: fromLeft(at, drawing), from },
        }))}
        y={height + 20}
        width={width}
      />
    </g>
  );
}

/** A figure on a line, around its own place: its interval, its mark, and its value where there is room. */
function TrendMark({
  point,
  drawing,
  width,
}: {
  point: LinePoint;
  drawing: TrendSpec;
  width: PlotWidth;
}) {
  const { value, valueLabel, valueAt, margin, isCurrent } = point;
  const scale = plotHeightOf(drawing) / drawing.axis.max;
  const [up, down] = margin
    ? [roundPixels((value - margin.high) * scale), roundPixels((value - margin.low) * scale)]
    : [0, 0];
  return (
    <PointLink point={point} isStop={point === pointsOf(drawing)[0]} width={width}>
      {width === null && <circle r={14} />}
      {margin && (
        <path {...markLook('whisker', width)} d={`M0 ${up}V${down}M-5 ${up}h10M-5 ${down}h10`} />
      )}
      {valueAt && (
        <text
          {...markLook('written-value', width, widthClassNames[valueAt.from])}
          y={roundPixels(valueBaseline(point, valueAt.side, drawing))}
          textAnchor={valueAt.anchor}
        >
          {valueLabel}
        </text>
      )}
      <circle
        r={isCurrent ? 7 : drawing.periods.length > mostMarks ? 2.5 : 5}
        {...markLook(isCurrent ? 'trend-mark-current' : 'trend-mark', width)}
      />
    </PointLink>
  );
}

/** What a line or a promise is called, where it ends. */
function Name({ named, width }: { named: TrendLine | TrendThreshold; width: PlotWidth }) {
  const { label } = named;
  if (!('point' in named))
    return (
      <g data-line={named.key}>
        <EndName {...{ label, width, colour: named.colour, endValue: named.endValue }} />
      </g>
    );
  return (
    <PointLink point={named.point} width={width}>
      <EndName {...{ label, width, colour: named.point.colour }} />
    </PointLink>
  );
}
