import type { BarsSpec } from '@/lib/domain/charts/model/chart-schema';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import { BlockOnPage } from './drawing/drawing-on-page';
import { MarkPatterns } from './drawing/plot-parts';
import { barBlocks } from './forms/bars';

/** A drawing of few bars, without what frames a chart; what it shows is said beside it. */
export function SmallChart({ drawing }: { drawing: BarsSpec }) {
  const scope = 'small';
  const points = pointsOf(drawing);
  return (
    <div role="img" aria-label={points.map(({ spoken }) => spoken).join('. ')} className="bars">
      <svg className="absolute size-0" aria-hidden="true">
        <MarkPatterns points={points} scope={scope} />
      </svg>
      {barBlocks(drawing, scope, { isLinked: false }).map((block, index) => (
        <BlockOnPage key={index} block={block} foreign={[]} />
      ))}
    </div>
  );
}
