'use client';

import type { ChartPoint } from '@/lib/domain/charts/model/chart-schema';

/** A mark that is looked at, and where it stands in its chart. */
export type ActivePoint = { point: ChartPoint; left: number; top: number };

/** What is known of the mark under the pointer or the keyboard's focus; screen readers hear it from the mark. */
export function ChartTooltip({ active }: { active: ActivePoint | null }) {
  if (!active) return null;
  const { point, left, top } = active;
  return (
    <div className="tooltip" style={{ left, top }} aria-hidden="true">
      <strong className="text-base tabular-nums">{point.valueLabel}</strong>
      <span>{point.label}</span>
      <span className="text-muted">{point.context}</span>
      {point.margin && <span className="text-muted">{point.margin.label}</span>}
    </div>
  );
}
