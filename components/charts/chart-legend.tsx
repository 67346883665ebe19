import type { LegendEntry } from '@/lib/domain/charts/chart-schema';
import { colourOf } from '@/lib/domain/charts/country-colour';
import { MarkPatterns, markFill } from './forms/mark-patterns';

/** What colours and fillings stand for; a single one needs no legend, only its country's name. */
export function ChartLegend({
  entries,
  label,
  scope,
}: {
  entries: readonly LegendEntry[];
  label: string;
  /** Tells apart the fillings of one chart from those of another. */
  scope: string;
}) {
  if (entries.length === 0) return null;
  return (
    <>
      <MarkPatterns points={entries} scope={scope} />
      <ul aria-label={label} className="text-muted flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {entries.map((entry) => (
          <li key={entry.label} className="flex items-center gap-1.5">
            <svg className="size-3 shrink-0" aria-hidden="true">
              <rect
                width="100%"
                height="100%"
                fill={markFill(entry, scope)}
                stroke={entry.look === 'solid' ? undefined : colourOf(entry.colour)}
                strokeWidth={2}
              />
            </svg>
            {entry.label}
          </li>
        ))}
      </ul>
    </>
  );
}
