import type { ReactNode } from 'react';
import type { ChartPoint } from '@/lib/domain/charts/chart-schema';

/** A mark of a chart as a link to its figure, spoken with all that is known of it. */
export function PointLink({
  point,
  className = '',
  children,
}: {
  point: ChartPoint;
  className?: string;
  children: ReactNode;
}) {
  return (
    <a
      href={point.href}
      data-point={point.id}
      aria-label={point.spoken}
      className={`point ${className}`}
    >
      {children}
    </a>
  );
}
