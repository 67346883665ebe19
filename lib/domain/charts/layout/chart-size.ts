import { textWidth } from './text-lines';
import type {
  Axis,
  AxisPeriod,
  BarGroup,
  ChartPoint,
  Drawing,
  WidthClass,
  TrendSpec,
  ValuePlace,
} from '../model/chart-schema';

// Sizes in CSS pixels, for pages, pictures, and what another site keeps free for an embedded chart.
export const barSize = 18;
export const groupHeadingHeight = 40;
export const axisHeight = 28;

/** Of a plot of steps. */
export const stepsHeight = 220;

/** How far from the sides of a plot its first and last period stand, in parts of its width. */
export const trendInset = 0.08;

/** How far a value stands from the top of a plot, in parts of its height. */
export function fromTop(value: number, { axis }: Pick<TrendSpec, 'axis'>): number {
  return 1 - value / axis.max;
}

/** How far a place on the axis of years stands from the left of a plot, in parts of its width. */
export function fromLeft(at: number, { periods }: Pick<TrendSpec, 'periods'>): number {
  const [first = at, last = at] = [periods[0]?.at, periods.at(-1)?.at];
  return trendInset + ((at - first) / (last - first || 1)) * (1 - 2 * trendInset);
}

const plotWidths: Readonly<Record<WidthClass, number>> = { narrow: 136, wide: 236, full: 370 };

/** How much less room a plot has beside an axis of long labels, in pixels. */
const wideAxis = 28;

/** Letters of a label beside an axis, such as `100 %`, for which there is always room. */
const usualTick = 6;

/** Whether the labels beside an axis take more room than usual. */
export function isWideAxis({ ticks }: Axis): boolean {
  return ticks.some(({ label }) => label.length > usualTick);
}

/** How wide a plot of lines is at least in a class, in pixels: the styles of the page say so. */
export function plotWidth(widthClass: WidthClass, { axis }: Pick<TrendSpec, 'axis'>): number {
  return plotWidths[widthClass] - (isWideAxis(axis) ? wideAxis : 0);
}

/** What is free right of a plot for the names of its lines, in pixels: on a page by its width, in a file. */
export const nameWidths = { narrow: 91, wide: 118, file: 138 };

/** From one line of a name to the next, in pixels. */
export const nameLeading = 15;

/** From the narrowest on. */
export const widthClasses: readonly WidthClass[] = ['narrow', 'wide', 'full'];

/** What the name of a period below a plot takes, with room beside it. */
const roomOf = ({ label }: Pick<AxisPeriod, 'label'>) => Math.ceil(textWidth(label, 13)) + 1;

/**
 * The periods to write below a plot: the first, the last, and of the others as many as keep their distance.
 * @param width of the plot, in pixels
 * @param written those that are written in any case
 */
export function writtenPeriods(
  periods: readonly AxisPeriod[],
  width: number,
  written: readonly AxisPeriod[] = [],
): AxisPeriod[] {
  const placed = new Set([...written, ...periods.slice(0, 1), ...periods.slice(-1)]);
  const place = ({ at }: AxisPeriod) => width * fromLeft(at, { periods });
  const isFree = (one: AxisPeriod) =>
    [...placed].every(
      (other) => Math.abs(place(one) - place(other)) >= (roomOf(one) + roomOf(other)) / 2,
    );
  for (const period of periods) if (isFree(period)) placed.add(period);
  return periods.filter((period) => placed.has(period));
}

/** Where a value is written, off its mark and its interval: the baseline of its text, in pixels below the mark. */
export function valueBaseline(
  { value, margin }: Pick<ChartPoint, 'value' | 'margin'>,
  side: ValuePlace['side'],
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
  if (form === 'promised') return 400;
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
