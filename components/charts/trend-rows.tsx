import type { TrendSpec } from '@/lib/domain/charts/chart-schema';
import { countryColour } from '@/lib/domain/charts/country-colour';
import { drawingHeight } from '@/lib/domain/charts/chart-size';

/** Values over years as columns in plain HTML: what stands there before the chart, and without it. */
export function TrendRows({ drawing }: { drawing: TrendSpec }) {
  const points = drawing.lines.flatMap((line) => line.points).toSorted((a, b) => a.year - b.year);
  return (
    <ul className="flex items-end justify-around pt-6" style={{ height: drawingHeight(drawing) }}>
      {points.map((point) => (
        <li key={point.id} className="flex h-full flex-col items-center justify-end gap-1">
          <a href={point.href} className="text-sm font-semibold tabular-nums">
            {point.valueLabel}
          </a>
          <span
            className="mark mark-solid w-10"
            style={{
              height: `${(point.value / drawing.axis.max) * 75}%`,
              color: countryColour(point.country),
            }}
          />
          <span className={point.isCurrent ? 'text-sm font-bold' : 'text-muted text-sm'}>
            {point.context}
          </span>
        </li>
      ))}
    </ul>
  );
}
