import type { ReactNode } from 'react';
import type { ChartPoint } from '@/lib/charts/chart-schema';

/** What a mark tells its chart: that it is looked at, or no longer. */
export type PointHandlers = {
  activeId: string | null;
  onEnter: (point: ChartPoint, mark: Element) => void;
  onLeave: () => void;
};

/** A mark of a chart as a link to its figure: reached with Tab and the arrow keys, and spoken. */
export function PointLink({
  point,
  isTabStop,
  handlers,
  children,
}: {
  point: ChartPoint;
  isTabStop: boolean;
  handlers: PointHandlers;
  children: ReactNode;
}) {
  return (
    <a
      href={point.href}
      data-point={point.id}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={point.spoken}
      className="point"
      onFocus={(event) => handlers.onEnter(point, event.currentTarget)}
      onBlur={handlers.onLeave}
      onMouseEnter={(event) => handlers.onEnter(point, event.currentTarget)}
      onMouseLeave={handlers.onLeave}
    >
      {children}
    </a>
  );
}
