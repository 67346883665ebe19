import type { AnyDrawing, ChartPoint, LinePoint, TrendLine } from '../model/chart-schema';

/** Every mark of a drawing, in the order in which it is read; steps and cells have none. */
export function pointsOf(drawing: AnyDrawing): ChartPoint[] {
  if ('points' in drawing) return [...drawing.points];
  if ('groups' in drawing) return drawing.groups.flatMap(({ points }) => points);
  if (!('panels' in drawing)) return [];
  return drawing.panels.flatMap(({ lines, thresholds }) => [
    ...lines.flatMap(pointsOfLine),
    ...thresholds.map(({ point }) => point),
  ]);
}

/** The marks of a line, the earliest first: its runs may lie side by side, as those of months do. */
export function pointsOfLine({ runs }: Pick<TrendLine, 'runs'>): LinePoint[] {
  return runs.flat().toSorted((a, b) => a.at - b.at);
}
