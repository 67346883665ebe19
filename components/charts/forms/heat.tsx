import type { HeatCell, HeatSpec } from '@/lib/domain/charts/model/chart-schema';
import { colourOf } from '@/lib/domain/charts/layout/country-colour';
import { along, markLook, type Block, type PlotWidth } from '../drawing/drawing-block';
import { At, AxisLabels } from '../drawing/plot-parts';

/** Text stays readable on this much colour, in light and dark. */
const strongest = 0.55;

/** Of more columns than this, cells on a phone have no room for a unit. */
const mostRoomy = 5;

/** Values in rows and columns, the more heat the stronger the colour. What never ends has to fit on a page, too. */
export function heatBlocks({ columns, rows, cells }: HeatSpec): Block[] {
  const size = { columns: columns.length, height: rows.length > 14 ? 19 : 30 };
  // What is framed lies on its neighbours.
  const inOrder = cells.toSorted((a, b) => Number(a.isFramed) - Number(b.isFramed));
  return [
    {
      ...{ kind: 'plot', frame: 'grid', panel: 'heat', height: rows.length * size.height },
      axes: (width) => (
        <g {...markLook('plot-tick', width)}>
          <AxisLabels
            labels={columns.map((label, index) => ({ label, at: (index + 0.5) / columns.length }))}
            y={-10}
            width={width}
          />
          {rows.map((label, index) => (
            <text key={label} x={-8} y={(index + 0.5) * size.height + 4} textAnchor="end">
              {label}
            </text>
          ))}
        </g>
      ),
      draw: (width) =>
        inOrder.map((cell) => (
          <At
            key={`${cell.row} ${cell.column}`}
            x={along(cell.column / columns.length, width)}
            y={cell.row * size.height}
          >
            <Cell {...{ cell, size, width }} />
          </At>
        )),
    },
  ];
}

function Cell({
  cell: { label, short, heat, isFramed },
  size: { columns, height },
  width,
}: {
  cell: HeatCell;
  size: { columns: number; height: number };
  width: PlotWidth;
}) {
  const edge = isFramed ? { stroke: 'var(--ink)', strokeWidth: 2 } : { stroke: 'var(--line)' };
  const hasBoth = width === null && columns > mostRoomy && short !== label;
  const text = {
    ...({ x: along(0.5 / columns, width), y: height / 2 + 4, textAnchor: 'middle' } as const),
    ...{ fontSize: 12, fontWeight: isFramed ? 700 : 400, fill: 'var(--ink)' },
  };
  return (
    <>
      <rect
        {...{ width: along(1 / columns, width), height, ...edge }}
        {...{ fill: colourOf(2), fillOpacity: heat * strongest }}
      />
      <text {...text} className={hasBoth ? 'where-roomy' : undefined}>
        {label}
      </text>
      {hasBoth && (
        <text {...text} className="where-narrow">
          {short}
        </text>
      )}
    </>
  );
}
