import type { ChartPoint, NumbersSpec } from '../chart-schema';
import { colourPaint } from './picture-paint';
import { stackParts, styles, toParagraph, type PicturePart } from './picture-parts';
import { svgElement } from './svg-markup';

const gap = 24;
const inset = 16;

/** Numbers without an axis, each with what it is: one alone, or two beside each other in a row. */
export function toNumbersPart({ label, points }: NumbersSpec, width: number): PicturePart {
  const columns = Math.min(points.length, 2);
  const cardWidth = (width - gap * (columns - 1)) / columns;
  const rows = Array.from({ length: Math.ceil(points.length / columns) }, (_, row) =>
    toRow(points.slice(row * columns, (row + 1) * columns), cardWidth),
  );
  const heading = label === null ? [] : [toParagraph(label, width, styles.heading)];
  return stackParts([...heading, ...rows], 18);
}

function toRow(points: readonly ChartPoint[], cardWidth: number): PicturePart {
  const cards = points.map((point) => toCard(point, cardWidth));
  return {
    height: Math.max(...cards.map(({ height }) => height)),
    markup: cards
      .map(({ markup }, index) =>
        svgElement('g', { transform: `translate(${index * (cardWidth + gap)} 0)` }, markup),
      )
      .join(''),
  };
}

function toCard(point: ChartPoint, cardWidth: number): PicturePart {
  const room = cardWidth - inset;
  const { height, markup } = stackParts(
    [
      toParagraph(point.valueLabel, room, styles.number),
      toParagraph(point.label, room, styles.label),
      toParagraph(point.context, room, styles.small),
      ...(point.margin ? [toParagraph(point.margin.label, room, styles.small)] : []),
    ],
    2,
  );
  const edge = svgElement('rect', { width: 4, height, fill: colourPaint(point.colour) });
  return { height, markup: edge + svgElement('g', { transform: `translate(${inset} 0)` }, markup) };
}
