import type { DrawnChart } from '@/lib/domain/charts/model/chart-schema';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import type { FileNotes } from '@/lib/features/charts/picture-response';
import { drawingBlocks } from './forms/drawing-blocks';
import type { Block, TextLook } from './drawing/drawing-block';
import { layOut, layOutLegend, stackParts, type Part } from './drawing/drawing-in-file';
import { MarkPatterns } from './drawing/plot-parts';
import { SvgFile } from './drawing/svg-file';

const edge = 28;
const width = 760 - 2 * edge;
const scope = 'mark';

/** More lines of who was asked what would bury the chart: the page that the foot names has them. */
const mostAsked = 6;

/**
 * A chart as one SVG file that stands alone: title, who was asked what, legend, drawings, caveats, and
 * where it comes from. Light colours, no styles of any page, its typeface inside.
 */
export function ChartFile({
  chart,
  notes: { foot, font },
}: {
  chart: DrawnChart;
  notes: FileNotes;
}) {
  const drawings = chart.drawings.map((drawing) =>
    layOut({ kind: 'stack', gap: 8, blocks: drawingBlocks(drawing, scope) }, width),
  );
  const points = chart.drawings.flatMap(pointsOf);
  return (
    <SvgFile
      title={chart.title}
      description={points.map(({ spoken }) => spoken).join('\n') || undefined}
      parts={[toHead(chart), ...drawings, toFoot(chart, foot)]}
      {...{ gap: 22, width, edge }}
    >
      {font !== null && (
        <style>
          {`@font-face{font-family:'Public Sans';font-weight:100 900;src:url(${font}) format('woff2')}`}
        </style>
      )}
      <MarkPatterns points={[...points, ...chart.legend]} scope={scope} />
    </SvgFile>
  );
}

function toHead({ title, label, contexts, legend }: DrawnChart): Part {
  // Several meanings would bury the chart: the page it came from folds them away, too.
  const asked = contexts.flatMap(({ meanings, asked }) => [
    ...textBlocks('question', meanings.length === 1 ? meanings : []),
    ...textBlocks('small', asked.slice(0, mostAsked)),
    ...textBlocks('small', asked.length > mostAsked ? [`… +${asked.length - mostAsked}`] : []),
  ]);
  const parts = [
    ...textBlocks('title', [title]),
    ...textBlocks('heading', label === title ? [] : [label]),
    { kind: 'stack', gap: 2, blocks: asked } as const,
  ].map((block) => layOut(block, width));
  const shown = legend.length > 0 ? [layOutLegend(legend, width, scope)] : [];
  return stackParts([...parts, ...shown], 10);
}

function toFoot({ caveats, whisker }: DrawnChart, foot: readonly string[]): Part {
  const said = [
    ...textBlocks('small', whisker === null ? [] : [whisker]),
    ...textBlocks('question', caveats),
  ].map((block) => layOut(block, width));
  const rule = { height: 1, drawn: <path d={`M0 0H${width}`} stroke="var(--line)" /> };
  const lines = layOut({ kind: 'stack', gap: 3, blocks: textBlocks('small', foot) }, width);
  return stackParts([...said, rule, lines], 8);
}

function textBlocks(look: TextLook, texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: 'text', look, text }));
}
