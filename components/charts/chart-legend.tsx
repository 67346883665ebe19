import type { LegendEntry } from '@/lib/domain/charts/model/chart-schema';
import { markPaint } from './drawing/plot-parts';

/** What colours and fillings stand for; a single one needs no legend, only its country's name. */
export function ChartLegend({
  entries,
  label,
  scope,
}: {
  entries: readonly LegendEntry[];
  label: string;
  /** Names the chart's fillings. */
  scope: string;
}) {
  if (entries.length === 0) return null;
  return (
    <ul aria-label={label} className="text-muted flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {entries.map((entry) => (
        <li key={entry.label} className="flex items-center gap-1.5">
          <svg className="size-3 shrink-0" aria-hidden="true">
            <rect width="100%" height="100%" {...markPaint(entry, scope)} />
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
