import { colourOf } from '@/lib/domain/charts/country-colour';
import type { PaintedMark } from '@/lib/domain/charts/pictures/picture-paint';

/** The SVG paint of a mark: its colour, filled as the figure's kind asks. */
export function markFill({ colour, look }: PaintedMark, scope: string): string {
  return look === 'solid' ? colourOf(colour) : `url(#${scope}-${look}-${colour})`;
}

/** The fillings that `markFill` names, once for each colour and look of a chart. */
export function MarkPatterns({ points, scope }: { points: readonly PaintedMark[]; scope: string }) {
  const filled = points.filter(({ look }) => look !== 'solid');
  const needed = new Map(filled.map((mark) => [`${mark.look}-${mark.colour}`, mark]));
  if (needed.size === 0) return null;
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <defs>
        {[...needed].map(([key, { look, colour }]) => (
          <pattern
            key={key}
            id={`${scope}-${key}`}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform={look === 'hatched' ? 'rotate(45)' : undefined}
            style={{ color: colourOf(colour) }}
          >
            {look === 'light' && <rect width={6} height={6} fill="currentColor" opacity={0.4} />}
            {look === 'hatched' && <rect width={3} height={6} fill="currentColor" />}
            {look === 'dotted' && <circle cx={3} cy={3} r={1.6} fill="currentColor" />}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
