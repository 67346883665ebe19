import { countryColour } from '@/lib/domain/charts/country-colour';
import type { ChartPoint } from '@/lib/domain/charts/chart-schema';

/** The SVG paint of a mark: a country's colour, filled as the figure's kind asks. */
export function markFill(
  { country, look }: Pick<ChartPoint, 'country' | 'look'>,
  scope: string,
): string {
  return look === 'solid' ? countryColour(country) : `url(#${scope}-${look}-${country})`;
}

/** The fillings that `markFill` names, once for each country and look of a chart. */
export function MarkPatterns({ points, scope }: { points: readonly ChartPoint[]; scope: string }) {
  const needed = new Map(points.map((point) => [`${point.look}-${point.country}`, point]));
  return (
    <defs>
      {[...needed.values()].map(({ look, country }) => (
        <pattern
          key={`${look}-${country}`}
          id={`${scope}-${look}-${country}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform={look === 'hatched' ? 'rotate(45)' : undefined}
          style={{ color: countryColour(country) }}
        >
          {look === 'light' && <rect width={6} height={6} fill="currentColor" opacity={0.4} />}
          {look === 'hatched' && <rect width={3} height={6} fill="currentColor" />}
          {look === 'dotted' && <circle cx={3} cy={3} r={1.6} fill="currentColor" />}
        </pattern>
      ))}
    </defs>
  );
}
