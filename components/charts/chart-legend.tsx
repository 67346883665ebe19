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
    <ul aria-label={label} className="chart-legend">
      {entries.map((entry) => (
        <li key={entry.label}>
          <svg aria-hidden="true">
            <rect width="100%" height="100%" {...markPaint(entry, scope)} />
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
