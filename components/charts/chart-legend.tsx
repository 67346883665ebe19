import type { LegendEntry } from '@/lib/domain/charts/chart-schema';
import { countryColour } from '@/lib/domain/charts/country-colour';

/** What colours and fillings stand for; a single one needs no legend, only its country's name. */
export function ChartLegend({
  entries,
  label,
}: {
  entries: readonly LegendEntry[];
  label: string;
}) {
  return (
    <ul aria-label={label} className="text-muted flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {entries.map((entry) => (
        <li key={entry.label} className="flex items-center gap-1.5">
          <span
            className={`mark mark-${entry.look} size-3`}
            style={{ color: entry.country === null ? undefined : countryColour(entry.country) }}
          />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
