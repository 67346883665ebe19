import { fromLeft } from './chart-size';
import type { LinePoint, TrendLine, TrendPanel, TrendSpec } from './chart-schema';
import type { MarkRow } from './mark-walk';

/** What a line says of a year. */
export type LineValue = { line: TrendLine; point: LinePoint };

/** What the lines of a plot say of a year, the highest first, as they stand above each other. */
export function valuesOfYear({ lines }: Pick<TrendPanel, 'lines'>, year: number): LineValue[] {
  return lines
    .flatMap((line) => line.runs.flat().map((point) => ({ line, point })))
    .filter(({ point }) => point.year === year)
    .sort((a, b) => b.point.value - a.point.value);
}

/**
 * The year of a plot, among those it has values of, that is nearest to a place; null in a plot without any.
 * @param part of the plot's width from its left, 0 to 1
 */
export function nearestYear(
  part: number,
  { lines }: Pick<TrendPanel, 'lines'>,
  drawing: Pick<TrendSpec, 'years'>,
): number | null {
  const years = lines.flatMap(({ runs }) => runs.flat().map(({ year }) => year));
  const distance = (year: number) => Math.abs(fromLeft(year, drawing) - part);
  return years.reduce<number | null>(
    (best, year) => (best === null || distance(year) < distance(best) ? year : best),
    null,
  );
}

/** The marks of lines as keys walk them: line by line, each by year, then the promises. */
export function rowsOfLines({ panels }: Pick<TrendSpec, 'panels'>): MarkRow[] {
  return panels.flatMap(({ lines, thresholds }) => [
    ...lines.map(({ runs }) => runs.flat()),
    ...thresholds.map(({ point }) => [point]),
  ]);
}
