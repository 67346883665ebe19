'use client';

import { createContext, useContext, type ReactNode } from 'react';
import type { ChartPoint } from '@/lib/domain/charts/chart-schema';

/** What a mark tells its chart: that it is looked at, or no longer. */
export type PointHandlers = {
  onEnter: (point: ChartPoint, mark: Element) => void;
  onLeave: () => void;
};

/** The one mark of a chart that Tab reaches. A context, so that moving it redraws marks and not the chart. */
export const TabStop = createContext<string | undefined>(undefined);

/** A mark of a chart as a link to its figure: reached with Tab and the arrow keys, and spoken. */
export function PointLink({
  point,
  handlers,
  children,
}: {
  point: ChartPoint;
  handlers: PointHandlers;
  children: ReactNode;
}) {
  const isTabStop = useContext(TabStop) === point.id;
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
