import type { LegendEntry } from '../chart-schema';
import { markPaint, paint } from './picture-paint';
import { svgElement, textElement } from './svg-markup';
import { breakLines, textWidth } from '../text-lines';

/** A part of a picture, drawn from its own upper left corner. Sizes in pixels. */
export type PicturePart = { height: number; markup: string };

type TextStyle = { size: number; leading: number; fill: string; weight?: number };

export const styles = {
  title: { size: 22, leading: 28, fill: paint.ink, weight: 700 },
  heading: { size: 14, leading: 20, fill: paint.ink, weight: 600 },
  label: { size: 14, leading: 18, fill: paint.ink },
  number: { size: 34, leading: 42, fill: paint.ink, weight: 700 },
  small: { size: 13, leading: 18, fill: paint.muted },
  question: { size: 13, leading: 18, fill: paint.ink },
} as const satisfies Record<string, TextStyle>;

/** A text over as many lines as it needs. */
export function toParagraph(text: string, width: number, style: TextStyle): PicturePart {
  const { size, leading, fill, weight } = style;
  const lines = breakLines(text, width, size);
  const markup = lines.map((line, index) =>
    textElement(line, {
      x: 0,
      y: index * leading + size,
      'font-size': size,
      'font-weight': weight,
      fill,
    }),
  );
  return { height: lines.length * leading, markup: markup.join('') };
}

/** Parts one under the other, `gap` apart. */
export function stackParts(parts: readonly PicturePart[], gap: number): PicturePart {
  const placed: string[] = [];
  let top = 0;
  for (const { height, markup } of parts) {
    placed.push(svgElement('g', { transform: `translate(0 ${top})` }, markup));
    top += height + gap;
  }
  return { height: Math.max(top - gap, 0), markup: placed.join('') };
}

const swatch = 12;

/** What colours and fillings stand for, in as many rows as they need. */
export function toLegendPart(entries: readonly LegendEntry[], width: number): PicturePart {
  const { size, leading, fill } = styles.small;
  const placed: string[] = [];
  let left = 0;
  let top = 0;
  for (const entry of entries) {
    const entryWidth = swatch + 6 + textWidth(entry.label, size);
    if (left > 0 && left + entryWidth > width) {
      left = 0;
      top += leading + 4;
    }
    placed.push(
      svgElement('rect', {
        x: left + 1,
        y: top + 2,
        width: swatch,
        height: swatch,
        ...markPaint(entry),
      }),
      textElement(entry.label, { x: left + swatch + 6, y: top + size, 'font-size': size, fill }),
    );
    left += entryWidth + 12;
  }
  return { height: top + leading, markup: placed.join('') };
}
