import type { ChartSpec, Drawing } from '../chart-schema';
import { pointsOf } from '../drawing-points';
import { toBarsPart } from './picture-bars';
import { toNumbersPart } from './picture-numbers';
import { paint, patternMarkup } from './picture-paint';
import { stackParts, styles, toLegendPart, toParagraph, type PicturePart } from './picture-parts';
import { toTrendPart } from './picture-trend';
import { svgElement, escapeText } from './svg-markup';

const pictureWidth = 760;
const edge = 28;
const width = pictureWidth - 2 * edge;

/** What a picture says of itself besides its chart. */
export type PictureNotes = {
  /** `Source: …`, then whose picture it is, of which release and date, and where it stands. */
  foot: readonly string[];
  /** The typeface as a `data:` URL, since a file that stands alone can fetch none. */
  font: string;
};

/**
 * A chart as one SVG file that stands alone: title, who was asked what, legend, drawing, caveats, and
 * where it comes from. Light colours, no styles of any page, its typeface inside.
 */
export function toChartPicture(chart: ChartSpec, { foot, font }: PictureNotes): string {
  const drawings = chart.drawings.map(toDrawingPart);
  const { height, markup } = stackParts([toHead(chart), ...drawings, toFoot(chart, foot)], 22);
  const points = chart.drawings.flatMap(pointsOf);
  const marks = [...points, ...chart.legend];
  const size = { width: pictureWidth, height: Math.ceil(height + 2 * edge) };
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox: `0 0 ${size.width} ${size.height}`,
    role: 'img',
    'font-family': "'Public Sans', system-ui, sans-serif",
  };
  return svgElement(
    'svg',
    attributes,
    svgElement('title', {}, escapeText(chart.title)),
    svgElement('desc', {}, escapeText(points.map(({ spoken }) => spoken).join('\n'))),
    svgElement('style', {}, fontFace(font)),
    svgElement('defs', {}, patternMarkup(marks)),
    svgElement('rect', { ...size, fill: paint.paper }),
    svgElement('g', { transform: `translate(${edge} ${edge})` }, markup),
  );
}

function fontFace(font: string): string {
  return `@font-face{font-family:'Public Sans';font-weight:100 900;src:url(${font}) format('woff2')}`;
}

function toHead({ title, label, contexts, legend }: ChartSpec): PicturePart {
  // Several meanings would bury the chart: the page it came from folds them away, too.
  const asked = contexts.flatMap(({ meanings, asked }) => [
    ...(meanings.length === 1 ? meanings : []).map((text) =>
      toParagraph(text, width, styles.question),
    ),
    ...asked.map((line) => toParagraph(line, width, styles.small)),
  ]);
  const parts = [
    toParagraph(title, width, styles.title),
    ...(label === title ? [] : [toParagraph(label, width, styles.heading)]),
    stackParts(asked, 2),
    ...(legend.length > 0 ? [toLegendPart(legend, width)] : []),
  ];
  return stackParts(parts, 10);
}

function toDrawingPart(drawing: Drawing): PicturePart {
  if ('points' in drawing) return toNumbersPart(drawing, width);
  return 'groups' in drawing ? toBarsPart(drawing, width) : toTrendPart(drawing, width);
}

function toFoot({ caveats, whisker }: ChartSpec, foot: readonly string[]): PicturePart {
  const rule = {
    height: 1,
    markup: svgElement('path', { d: `M0 0H${width}`, stroke: paint.line }),
  };
  const warnings = caveats.map((caveat) => toParagraph(caveat, width, styles.question));
  const lines = foot.map((line) => toParagraph(line, width, styles.small));
  const legend = whisker === null ? [] : [toParagraph(whisker, width, styles.small)];
  return stackParts([...legend, ...warnings, rule, stackParts(lines, 3)], 8);
}
