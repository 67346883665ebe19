import { paint } from './picture-paint';
import { stackParts, styles, toParagraph, type PicturePart } from './picture-parts';
import { svgElement, escapeText } from './svg-markup';

const edge = 24;

/**
 * A drawing that stands on a page as a file that stands alone: its title above it, what it was drawn
 * from, and below where it comes from.
 */
export function toDrawnPicture(
  { title, context, foot }: { title: string; context: readonly string[]; foot: string },
  drawing: PicturePart & { width: number },
): string {
  const { width } = drawing;
  const head = stackParts(
    [
      toParagraph(title, width, styles.title),
      ...context.map((line) => toParagraph(line, width, styles.small)),
    ],
    6,
  );
  const { height, markup } = stackParts(
    [head, drawing, toParagraph(foot, width, styles.small)],
    16,
  );
  const size = { width: width + 2 * edge, height: Math.ceil(height + 2 * edge) };
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'font-family': "'Public Sans', system-ui, sans-serif",
    },
    svgElement('title', {}, escapeText(title)),
    svgElement('rect', { ...size, fill: paint.paper }),
    svgElement('g', { transform: `translate(${edge} ${edge})` }, markup),
  );
}
