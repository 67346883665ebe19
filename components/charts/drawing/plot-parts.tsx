import type { ReactNode, SVGAttributes } from 'react';
import { roundPixels } from '@/lib/base/xml/round-pixels';
import type { Axis, ChartPoint, WidthClass } from '@/lib/domain/charts/model/chart-schema';
import { fromTop, nameLeading, nameWidths } from '@/lib/domain/charts/layout/chart-size';
import { colourOf } from '@/lib/domain/charts/layout/country-colour';
import { breakLines } from '@/lib/domain/charts/layout/text-lines';
import { along, markLook, widthClassNames, type PlotWidth } from './drawing-block';

/**
 * A mark of a chart as a link to its figure, where it has a page, spoken with all that is known of it; a file has no links. A drawing is
 * one stop of the Tab key, from where the arrow keys lead to its other marks once scripts run.
 */
export function PointLink({
  point,
  isStop = false,
  width = null,
  className,
  children,
}: {
  point: ChartPoint;
  /** Whether it is the first mark of its drawing. */
  isStop?: boolean;
  width?: PlotWidth;
  className?: string;
  children: ReactNode;
}) {
  if (width !== null) return <g>{children}</g>;
  const { href, id } = point;
  return (
    <a
      href={href}
      role={href === undefined ? 'img' : undefined}
      data-point={href?.split('?')[0]?.endsWith(`/${id}`) ? '' : id}
      tabIndex={isStop ? (href === undefined ? 0 : undefined) : -1}
      aria-label={point.spoken}
      className={className}
    >
      {children}
    </a>
  );
}

/** Draws around a place of a plot. */
export function At({ x, y, children }: { x: string | number; y: number; children: ReactNode }) {
  if (typeof x === 'number') return <g transform={`translate(${x} ${y})`}>{children}</g>;
  return (
    <svg x={x} y={y}>
      {children}
    </svg>
  );
}

/** A path across a plot, whose places a page knows only as it lays it out. @param d the path in a plot of a width */
export function PlotPath({
  d,
  width,
  height,
  ...paint
}: { d: (width: number) => string; width: PlotWidth; height: number } & Omit<
  SVGAttributes<SVGPathElement>,
  'd' | 'width' | 'height'
>) {
  if (width !== null) return <path d={d(width)} {...paint} />;
  return (
    <svg viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" height={height}>
      <path d={d(1000)} vectorEffect="non-scaling-stroke" {...paint} />
    </svg>
  );
}

/** The lines of an upright axis, and their labels. */
export function AxisRules({
  axis,
  height,
  width,
}: {
  axis: Axis;
  height: number;
  width: PlotWidth;
}) {
  return axis.ticks.map(({ value, label }) => {
    const y = roundPixels(fromTop(value, { axis }) * height);
    return (
      <g key={value}>
        <line x2={along(1, width)} y1={y} y2={y} {...markLook('plot-rule', width)} />
        <text x={-8} y={y + 4} textAnchor="end">
          {label}
        </text>
      </g>
    );
  });
}

/** Labels along a plot, at parts of its width. */
export function AxisLabels({
  labels,
  y,
  width,
}: {
  labels: readonly { label: string; at: number; from?: WidthClass }[];
  y: number;
  width: PlotWidth;
}) {
  return labels.map(({ label, at, from = 'narrow' }) => (
    <text
      key={at}
      className={widthClassNames[from] || undefined}
      x={along(at, width)}
      y={y}
      textAnchor={at === 0 ? 'start' : 'middle'}
    >
      {label}
    </text>
  ));
}

/** What a line is called, right of where it ends, and its last value where this stands there. */
export function EndName({
  label,
  endValue = null,
  colour,
  width,
}: {
  label: string;
  endValue?: string | null;
  colour: number;
  width: PlotWidth;
}) {
  const linesIn = (room: number) => [
    ...breakLines(label, room, 13),
    ...(endValue === null ? [] : [endValue]),
  ];
  const wide = linesIn(width === null ? nameWidths.wide : nameWidths.file);
  const narrow = width === null ? linesIn(nameWidths.narrow) : wide;
  const isSame = narrow.join() === wide.join();
  return (
    <g fontSize={13} fontWeight={600} fill={colourOf(colour)}>
      <NameLines lines={wide} className={isSame ? 'trend-name' : 'trend-name where-roomy'} />
      {!isSame && <NameLines lines={narrow} className="trend-name where-narrow" />}
    </g>
  );
}

function NameLines({ lines, className }: { lines: readonly string[]; className: string }) {
  const top = 4.5 - ((lines.length - 1) * nameLeading) / 2;
  return lines.map((line, index) => (
    <text key={index} className={className} x={8} y={top + index * nameLeading}>
      {line}
    </text>
  ));
}

type Mark = Pick<ChartPoint, 'colour' | 'look'>;

/** How a mark is filled and edged: a plain colour, or the filling its kind of figure asks for. */
export function markPaint({ colour, look }: Mark, scope: string) {
  if (look === 'solid') return { fill: colourOf(colour) };
  const fill = `url(#${scope}-${look}-${colour})`;
  return { fill, stroke: colourOf(colour), strokeWidth: 1.5 };
}

/** The fillings that `markPaint` names, once for each colour and look of a chart. */
export function MarkPatterns({ points, scope }: { points: readonly Mark[]; scope: string }) {
  const filled = points.filter(({ look }) => look !== 'solid');
  const needed = new Map(filled.map((mark) => [`${mark.look}-${mark.colour}`, mark]));
  if (needed.size === 0) return null;
  return (
    <defs>
      {[...needed].map(([key, { look, colour }]) => (
        <pattern
          key={key}
          id={`${scope}-${key}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform={look === 'hatched' ? 'rotate(45)' : undefined}
          fill={colourOf(colour)}
        >
          {look === 'light' && <rect width={6} height={6} opacity={0.4} />}
          {look === 'hatched' && <rect width={3} height={6} />}
          {look === 'dotted' && <circle cx={3} cy={3} r={1.6} />}
        </pattern>
      ))}
    </defs>
  );
}
