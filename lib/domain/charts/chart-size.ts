import type { BarGroup, ChartPoint, Drawing, TrendSpec } from './chart-schema';

// Sizes in CSS pixels, for pages, pictures, and what another site keeps free for an embedded chart.
export const barSize = 18;
export const groupHeadingHeight = 40;
export const axisHeight = 28;

/** How far from the sides of a plot its first and last year stand, in parts of its width. */
export const trendInset = 0.08;

/** How far a value stands from the top of a plot, in parts of its height. */
export function fromTop(value: number, { axis }: Pick<TrendSpec, 'axis'>): number {
  return 1 - value / axis.max;
}

/** How far a year stands from the left of a plot, in parts of its width. */
export function fromLeft(year: number, { years }: Pick<TrendSpec, 'years'>): number {
  const [first = year, last = year] = [years[0], years.at(-1)];
  return trendInset + ((year - first) / (last - first || 1)) * (1 - 2 * trendInset);
}

/** How wide a plot of lines is at least: on a phone or as one of many, and where there is room. */
export const plotWidths = { narrow: 140, wide: 244 } as const;

/** What a year below a plot takes, with room beside it. */
const yearWidth = 38;

/**
 * The years to write below a plot: the first, the last, and of the others as many as keep their distance.
 * @param width of the plot, in pixels
 * @param written years that are written in any case
 */
export function writtenYears(
  years: readonly number[],
  width: number,
  written: readonly number[] = [],
): number[] {
  const placed = [...written, ...years.slice(0, 1), ...years.slice(-1)];
  const place = (year: number) => width * fromLeft(year, { years });
  for (const year of years)
    if (placed.every((other) => Math.abs(place(year) - place(other)) >= yearWidth))
      placed.push(year);
  return [...new Set(placed)].toSorted((a, b) => a - b);
}

/** Where a value is written, off its mark and its interval: the baseline of its text, in pixels below the mark. */
export function valueBaseline(
  { value, margin }: Pick<ChartPoint, 'value' | 'margin'>,
  side: 'above' | 'below',
  drawing: Pick<TrendSpec, 'form' | 'axis'>,
): number {
  const scale = plotHeightOf(drawing) / drawing.axis.max;
  if (side === 'above') return Math.min((value - (margin?.high ?? value)) * scale, -4) - 8;
  return Math.max((value - (margin?.low ?? value)) * scale, 4) + 18;
}

/** The widest label that fits one line on a phone. */
const lineLength = 42;

/** Height of a plot between its axis and its top. */
export function plotHeightOf({ form }: Pick<TrendSpec, 'form'>): number {
  return form === 'multiples' ? 120 : 242;
}

/** About how high one bar with its label above it is: two lines where any label of the group needs them. */
export function rowHeight({ points }: BarGroup): number {
  return points.some(({ label }) => label.length > lineLength) ? 70 : 54;
}

/** About how high a whole drawing is at the width of an article. */
export function drawingHeight(drawing: Drawing): number {
  if ('points' in drawing) return Math.ceil(drawing.points.length / 2) * 140;
  if ('panels' in drawing) {
    const rows = drawing.form === 'multiples' ? Math.ceil(drawing.panels.length / 2) : 1;
    return rows * (plotHeightOf(drawing) + 80) + drawing.differences.length * 40;
  }
  const heights = drawing.groups.map(
    (group) =>
      (group.label === null ? 0 : groupHeadingHeight) + rowHeight(group) * group.points.length,
  );
  return heights.reduce((total, height) => total + height, axisHeight);
}
