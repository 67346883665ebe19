import type { AnyDrawing } from '@/lib/domain/charts/model/chart-schema';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import { BlockOnPage } from './drawing/drawing-on-page';
import { drawingBlocks } from './forms/drawing-blocks';
import { LiveChart } from './live/live-chart';
import { LiveLines } from './live/live-lines';

/** A drawing on a page: alive where pointing at its marks adds something; what has none is a picture. */
export function DrawingPlace({
  drawing,
  scope,
  label,
  foreign,
  hintOf,
}: {
  drawing: AnyDrawing;
  /** Names the chart's fillings. */
  scope: string;
  /** What is measured. */
  label: string;
  foreign: readonly ForeignText[];
  /** Tells the keyboard how to walk so many marks. */
  hintOf: (marks: number) => string;
}) {
  const blocks = drawingBlocks(drawing, scope).map((block, index) => (
    <BlockOnPage key={index} block={block} foreign={foreign} />
  ));
  const hint = hintOf(pointsOf(drawing).length);
  const isPicture = 'lines' in drawing || 'cells' in drawing;
  const place = 'points' in drawing ? 'numbers' : 'groups' in drawing ? 'bars' : 'trend';
  const plots = (
    <div
      className={place}
      data-form={place === 'numbers' ? undefined : drawing.form}
      {...(isPicture ? { role: 'img', 'aria-label': label } : {})}
    >
      {blocks}
    </div>
  );
  // A number alone says all there is.
  if (isPicture || ('points' in drawing && drawing.points.length < 2)) return plots;
  return 'panels' in drawing ? (
    <LiveLines drawing={drawing} hint={hint}>
      {plots}
    </LiveLines>
  ) : (
    <LiveChart drawing={drawing} hint={hint}>
      {plots}
    </LiveChart>
  );
}
