import { fromLeft } from './chart-size';
import { pointsOfLine } from './drawing-points';
import type {
  AxisPeriod,
  LinePoint,
  TrendLine,
  TrendPanel,
  TrendSpec,
} from '../model/chart-schema';
import type { MarkRow } from './mark-walk';

/** What a line says of a period. */
export type LineValue = { line: TrendLine; point: LinePoint };

/** What the lines of a plot say of a period, the highest first, as they stand above each other. */
export function valuesOfPeriod(
  { lines }: Pick<TrendPanel, 'lines'>,
  { at }: Pick<AxisPeriod, 'at'>,
): LineValue[] {
  return lines
    .flatMap((line) => line.runs.flat().map((point) => ({ line, point })))
    .filter(({ point }) => point.at === at)
    .sort((a, b) => b.point.value - a.point.value);
}

/**
 * The period of a plot, among those it has values of, that is nearest to a place; null in a plot without any.
 * @param part of the plot's width from its left, 0 to 1
 */
export function nearestPeriod(
  part: number,
  { lines }: Pick<TrendPanel, 'lines'>,
  { periods }: Pick<TrendSpec, 'periods'>,
): AxisPeriod | null {
  const places = new Set(lines.flatMap(({ runs }) => runs.flat().map(({ at }) => at)));
  const distance = ({ at }: AxisPeriod) => Math.abs(fromLeft(at, { periods }) - part);
  const known = periods.filter(({ at }) => places.has(at));
  return known.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The marks of lines as keys walk them: line by line, each by period, then the promises. */
export function rowsOfLines({ panels }: Pick<TrendSpec, 'panels'>): MarkRow[] {
  return panels.flatMap(({ lines, thresholds }) => [
    ...lines.map(pointsOfLine),
    ...thresholds.map(({ point }) => [point]),
  ]);
}
