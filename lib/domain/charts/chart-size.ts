import type { BarGroup, BarsSpec, TrendSpec } from './chart-schema';

// Sizes in CSS pixels. They are known before anything is drawn, so that nothing on the page moves
// when a chart arrives.
export const barSize = 18;
export const groupHeadingHeight = 40;
export const axisHeight = 28;
const trendHeight = 300;

/** The widest label that fits one line on a phone. */
const lineLength = 42;

/** Height of one bar with its label above it: two lines where any label of the group needs them. */
export function rowHeight({ points }: BarGroup): number {
  return points.some(({ label }) => label.length > lineLength) ? 70 : 54;
}

/** Height of a whole drawing. */
export function drawingHeight(drawing: BarsSpec | TrendSpec): number {
  if (drawing.form === 'trend') return trendHeight;
  const heights = drawing.groups.map(
    (group) =>
      (group.label === null ? 0 : groupHeadingHeight) + rowHeight(group) * group.points.length,
  );
  return heights.reduce((total, height) => total + height, axisHeight);
}
