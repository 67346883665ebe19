import type { Axis, BarGroup, BarsSpec, ChartPoint } from '../chart-schema';
import { axisHeight, barSize } from '../chart-size';
import { colourPaint, markPaint, paint } from './picture-paint';
import { stackParts, styles, toParagraph, type PicturePart } from './picture-parts';
import { svgElement, textElement } from './svg-markup';

/** Room right of the axis for the value at a full bar. */
const valueWidth = 84;

/** Horizontal bars in their groups, the value written at each, on one axis. */
export function toBarsPart({ axis, groups, thresholds }: BarsSpec, width: number): PicturePart {
  const scale = (width - valueWidth) / axis.max;
  const bars = stackParts(
    groups.map((group) => toGroup(group, axis, scale, width)),
    18,
  );
  const lines = thresholds.map(({ value, colour }) =>
    svgElement('path', {
      d: `M${(value * scale).toFixed(1)} 0v${bars.height}`,
      stroke: colourPaint(colour),
      'stroke-width': 2,
      'stroke-dasharray': '6 4',
    }),
  );
  const plot = { height: bars.height, markup: bars.markup + lines.join('') };
  return stackParts([plot, toTicks(axis, scale)], 0);
}

function toGroup(
  { label, points }: BarGroup,
  axis: Axis,
  scale: number,
  width: number,
): PicturePart {
  const bars = stackParts(
    points.map((point) => toBar(point, scale, width)),
    12,
  );
  const grid = axis.ticks.map(({ value }) =>
    svgElement('path', { d: `M${value * scale} 0v${bars.height + 8}`, stroke: paint.line }),
  );
  const plot = { height: bars.height + 8, markup: grid.join('') + bars.markup };
  return label === null ? plot : stackParts([toParagraph(label, width, styles.heading), plot], 6);
}

function toBar(point: ChartPoint, scale: number, width: number): PicturePart {
  const label = toParagraph(point.label, width, styles.label);
  const top = label.height + 4;
  const length = point.value * scale;
  const middle = top + barSize / 2;
  const end = Math.max(length, (point.margin?.high ?? 0) * scale);
  const bar = { x: 0, y: top, width: Math.max(length, 1), height: barSize };
  const value = textElement(point.valueLabel, {
    x: end + 8,
    y: middle + 5,
    'font-size': 14,
    'font-weight': 600,
    fill: paint.ink,
  });
  const markup = [label.markup, svgElement('rect', { ...bar, ...markPaint(point) }), value];
  if (point.margin) markup.push(toWhisker(point.margin, scale, middle));
  return { height: top + barSize, markup: markup.join('') };
}

function toWhisker({ low, high }: { low: number; high: number }, scale: number, y: number): string {
  const [from, to] = [low * scale, high * scale].map((x) => x.toFixed(1));
  return svgElement('path', {
    d: `M${from} ${y}H${to}M${from} ${y - 4}v8M${to} ${y - 4}v8`,
    fill: 'none',
    stroke: paint.ink,
    'stroke-width': 1.5,
  });
}

function toTicks({ ticks }: Axis, scale: number): PicturePart {
  const labels = ticks.map(({ value, label }) =>
    textElement(label, {
      x: value * scale,
      y: 16,
      'font-size': 12,
      'text-anchor': value === 0 ? 'start' : 'middle',
      fill: paint.muted,
    }),
  );
  return { height: axisHeight, markup: labels.join('') };
}
