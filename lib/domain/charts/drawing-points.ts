import type { ChartPoint, Drawing } from './chart-schema';

/** Every mark of a drawing, in the order in which it is read. */
export function pointsOf(drawing: Drawing): ChartPoint[] {
  if ('points' in drawing) return [...drawing.points];
  if ('groups' in drawing) return drawing.groups.flatMap(({ points }) => points);
  return drawing.panels.flatMap(({ lines, thresholds }) => [
    ...lines.flatMap(({ runs }) => runs.flat()),
    ...thresholds.map(({ point }) => point),
  ]);
}
