import type { ReactNode } from 'react';
import type { ChartPoint } from '@/lib/domain/charts/model/chart-schema';
import { colourOf } from '@/lib/domain/charts/layout/country-colour';
import type { PlotWidth } from './drawing-block';

/**
 * A mark of a chart as a link to its figure, spoken with all that is known of it; a file has no links. A drawing is
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
  return (
    <a
      href={point.href}
      data-point={point.href.split('?')[0]?.endsWith(`/${point.id}`) ? '' : point.id}
      tabIndex={isStop ? undefined : -1}
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
