import type { ReactNode } from 'react';
import type { LegendEntry } from '@/lib/domain/charts/model/chart-schema';
import { colourOf } from '@/lib/domain/charts/layout/country-colour';
import { breakLines, textWidth } from '@/lib/domain/charts/layout/text-lines';
import {
  textLooks,
  type Block,
  type PlotBlock,
  type PlotFrame,
  type StackBlock,
  type TextBlock,
} from './drawing-block';
import { markPaint } from './plot-parts';

/** A part of a file, drawn from its own upper left corner. Sizes in pixels. */
export type Part = { height: number; drawn: ReactNode };

/** What is left free around a plot, for what is written there. */
const sides: Readonly<
  Record<PlotFrame, { left: number; right: number; top: number; foot: number }>
> = {
  bars: { left: 0, right: 84, top: 0, foot: 0 },
  trend: { left: 64, right: 150, top: 28, foot: 30 },
  multiples: { left: 48, right: 8, top: 28, foot: 30 },
  grid: { left: 48, right: 8, top: 28, foot: 0 },
  whole: { left: 0, right: 0, top: 0, foot: 0 },
};

const columnGap = 24;
const edgeInset = 16;

/** A part of a drawing in a file, where every width is known. */
export function layOut(block: Block, width: number): Part {
  if (block.kind === 'text') return layOutText(block, width);
  return block.kind === 'plot' ? layOutPlot(block, width) : layOutStack(block, width);
}

/** Parts one under the other, `gap` apart. */
export function stackParts(parts: readonly Part[], gap: number): Part {
  let top = 0;
  const placed = parts.map(({ height, drawn }, index) => {
    const y = top;
    top += height + gap;
    return (
      <g key={index} transform={`translate(0 ${y})`}>
        {drawn}
      </g>
    );
  });
  return { height: Math.max(top - gap, 0), drawn: placed };
}

function layOutText({ text, look, isStrong }: TextBlock, width: number): Part {
  const { size, leading, weight, fill } = textLooks[look];
  const lines = breakLines(text, width, size);
  const drawn = lines.map((line, index) => (
    <text
      key={index}
      {...{ x: 0, y: index * leading + size, fontSize: size, fill }}
      fontWeight={isStrong ? 700 : weight}
    >
      {line}
    </text>
  ));
  return { height: lines.length * leading, drawn };
}

function layOutPlot({ frame, height, draw, axes }: PlotBlock, width: number): Part {
  const { left, right, top, foot } = sides[frame];
  const plotWidth = width - left - right;
  const drawn = (
    <g transform={`translate(${left} ${top})`}>
      {axes?.(plotWidth)}
      {draw(plotWidth)}
    </g>
  );
  return { height: top + height + foot, drawn };
}

function layOutStack(block: StackBlock, width: number): Part {
  const { blocks, gap, columns, edge, behind } = block;
  const inset = edge === undefined ? 0 : edgeInset;
  const most = Math.min(columns?.most ?? 1, blocks.length);
  const room = (width - inset - columnGap * (most - 1)) / most;
  const rows = Array.from({ length: Math.ceil(blocks.length / most) }, (_, row) =>
    toRow(
      blocks.slice(row * most, (row + 1) * most).map((one) => layOut(one, room)),
      room + columnGap,
    ),
  );
  const { height, drawn } = stackParts(rows, gap);
  return {
    height,
    drawn: (
      <>
        {behind?.(width - sides.bars.right, height)}
        {edge !== undefined && <rect width={4} height={height} fill={colourOf(edge)} />}
        <g transform={`translate(${inset} 0)`}>{drawn}</g>
      </>
    ),
  };
}

/** Parts side by side. */
function toRow(parts: readonly Part[], step: number): Part {
  return {
    height: Math.max(...parts.map(({ height }) => height)),
    drawn: parts.map(({ drawn }, index) => (
      <g key={index} transform={`translate(${index * step} 0)`}>
        {drawn}
      </g>
    )),
  };
}

const swatch = 12;

/** What colours and fillings stand for, in as many rows as they need. */
export function layOutLegend(entries: readonly LegendEntry[], width: number, scope: string): Part {
  const { size, leading, fill } = textLooks.small;
  let [left, top] = [0, 0];
  const placed = entries.map((entry) => {
    const entryWidth = swatch + 6 + textWidth(entry.label, size);
    if (left > 0 && left + entryWidth > width) {
      left = 0;
      top += leading + 4;
    }
    const place = { left, top };
    left += entryWidth + 12;
    return { entry, place };
  });
  const drawn = placed.map(({ entry, place }) => (
    <g key={entry.label} transform={`translate(${place.left} ${place.top})`}>
      <rect {...{ x: 1, y: 2, width: swatch, height: swatch, ...markPaint(entry, scope) }} />
      <text {...{ x: swatch + 6, y: size, fontSize: size, fill }}>{entry.label}</text>
    </g>
  ));
  return { height: top + leading, drawn };
}
