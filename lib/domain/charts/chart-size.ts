import type { BarGroup, Drawing, TrendSpec } from './chart-schema';

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
