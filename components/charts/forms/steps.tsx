import { curveStepAfter, line } from 'd3-shape';
import { roundPixels } from '@/lib/base/xml/round-pixels';
import type { AreaBox, Step, StepLine, StepsSpec } from '@/lib/domain/charts/model/chart-schema';
import { fromTop, plotWidth, stepsHeight as height } from '@/lib/domain/charts/layout/chart-size';
import { colourOf } from '@/lib/domain/charts/layout/country-colour';
import { textWidth } from '@/lib/domain/charts/layout/text-lines';
import { along, markLook, type Block, type PlotWidth } from '../drawing/drawing-block';
import { At, AxisLabels, AxisRules, EndName, PlotPath } from '../drawing/plot-parts';

const markRow = 18;

/** What is free right of a plot on a phone. */
const besideNarrow = 90;

type PlotProps = { drawing: StepsSpec; width: PlotWidth };

/** Values that hold until they change. What is asked for stands in rows above them, the earliest on top. */
export function stepBlocks(drawing: StepsSpec): Block[] {
  const head = drawing.marks.length * markRow;
  return [
    {
      ...{ kind: 'plot', frame: 'trend', panel: drawing.form, height: height + head },
      axes: (width) => (
        <g transform={`translate(0 ${head})`} {...markLook('plot-tick', width)}>
          <StepAxes drawing={drawing} width={width} />
        </g>
      ),
      draw: (width) => (
        <g transform={`translate(0 ${head})`}>
          <StepsPlot drawing={drawing} width={width} />
        </g>
      ),
    },
    ...drawing.key.map(({ label, isDashed }): Block => ({
      ...{ kind: 'plot', frame: 'whole', height: 20 },
      draw: () => (
        <>
          <path d="M0 10h34" stroke="var(--ink)" strokeWidth={2.5} {...dashesOf(isDashed)} />
          <text {...{ x: 42, y: 14, fontSize: 13, fontWeight: 600, fill: 'var(--ink)' }}>
            {label}
          </text>
        </>
      ),
    })),
  ];
}

const dashesOf = (isDashed: boolean) => (isDashed ? { strokeDasharray: '7 4' } : {});

/** On a phone there is room for about every third label. */
function StepAxes({ drawing: { axis, across }, width }: PlotProps) {
  const every = Math.ceil(across.ticks.length / 3);
  const labels = across.ticks.map(({ value, label }, index) => ({
    ...{ label, at: value / across.max },
    from: index % every > 0 ? ('wide' as const) : ('narrow' as const),
  }));
  return (
    <>
      <AxisRules axis={axis} height={height} width={width} />
      <AxisLabels labels={labels} y={height + 20} width={width} />
    </>
  );
}

function StepsPlot({ drawing, width }: PlotProps) {
  const { axis, across, areas, lines, marks, read } = drawing;
  const inRows = marks.toSorted((a, b) => a.at - b.at);
  const y = (value: number) => roundPixels(fromTop(value, { axis }) * height);
  const x = (at: number) => along(at / across.max, width);
  const roomAfter = (at: number) =>
    (1 - at / across.max) * plotWidth('narrow', drawing) + besideNarrow;
  const boxesPath = (boxes: readonly AreaBox[]) => (wide: number) => {
    const inPixels = (at: number) => roundPixels((at / across.max) * wide);
    const pathOf = ({ from, to, low, high }: AreaBox) =>
      `M${inPixels(from)} ${y(low)}V${y(high)}H${inPixels(to)}V${y(low)}Z`;
    return boxes.map(pathOf).join('');
  };
  const linePath = (run: readonly Step[]) => (wide: number) => {
    const path = line<Step>(
      ({ at }) => roundPixels((at / across.max) * wide),
      ({ value }) => y(value),
    );
    return path.curve(curveStepAfter)(run) ?? '';
  };
  return (
    <>
      {areas.map(({ colour, boxes }) => (
        <PlotPath
          key={colour}
          {...{ d: boxesPath(boxes), width, height, fill: colourOf(colour), fillOpacity: 0.4 }}
        />
      ))}
      {inRows.map(({ at, label }, row) => (
        <At key={row} x={x(at)} y={(row - marks.length) * markRow}>
          <MarkLine label={label} room={roomAfter(at)} row={marks.length - row} />
        </At>
      ))}
      {lines.flatMap(({ key, runs, colour, isDashed }) =>
        runs.map((run, index) => (
          <PlotPath
            key={`${key} ${index}`}
            {...{ d: linePath(run), width, height, fill: 'none', stroke: colourOf(colour) }}
            {...{ strokeWidth: 2.5, ...dashesOf(isDashed) }}
          />
        )),
      )}
      {inRows.map(({ at, value }, row) =>
        value === null ? null : (
          <At key={row} x={x(at)} y={y(value)}>
            <path
              d="M0 -6l6 6l-6 6l-6 -6z"
              fill="var(--paper)"
              stroke="var(--ink)"
              strokeWidth={2}
            />
          </At>
        ),
      )}
      {lines.map(({ key, label, colour, nameAt }) => (
        <At key={key} x={along(1, width)} y={roundPixels(nameAt * height)}>
          <EndName label={label} colour={colour} width={width} />
        </At>
      ))}
      {read !== undefined && width === null && (
        <g className="read-place">
          <line x1={x(read)} x2={x(read)} y2={height} stroke="var(--ink)" />
          {lines.map((one) => (
            <circle
              key={one.key}
              {...{ cx: x(read), cy: y(valueAt(one, read)), r: 5, stroke: 'var(--paper)' }}
              fill={colourOf(one.colour)}
            />
          ))}
        </g>
      )}
    </>
  );
}

/** What is asked for, above a line at its place, on the side that has room. @param room right of it on a phone, in pixels */
function MarkLine({ label, room, row }: { label: string; room: number; row: number }) {
  const isAfter = room >= textWidth(label, 12);
  return (
    <>
      <path d={`M0 0V${row * markRow + height}`} stroke="var(--muted)" strokeDasharray="3 3" />
      <text
        {...{ x: isAfter ? 6 : -6, y: 12, textAnchor: isAfter ? 'start' : 'end', fontSize: 12 }}
        {...{ fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4, paintOrder: 'stroke' }}
      >
        {label}
      </text>
    </>
  );
}

function valueAt({ runs }: StepLine, at: number): number {
  return runs.flat().findLast((step) => step.at <= at)?.value ?? 0;
}
