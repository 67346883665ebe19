import type { LogSummary } from '../measure/log-summary';
import type { CurvePoint } from '../measure/wait-curve-summary';

/**
 * Where the axis ends: the longest waits would squeeze what matters into a corner.
 * @returns seconds: the larger of P95 and one and a half times the longest wait that is counted
 */
export function curveEnd({
  answeredWaits,
  rules,
}: Pick<LogSummary, 'answeredWaits' | 'rules'>): number {
  return Math.max(answeredWaits.p95 ?? 0, 1.5 * Math.max(...rules.thresholds, 0), 1);
}

/** The points that the axis shows. */
export function pointsWithin(curve: readonly CurvePoint[], end: number): CurvePoint[] {
  return curve.filter(({ seconds }) => seconds <= end);
}

/** Curves side by side at every wait of one of them. Between two of its points a curve stays where it was. */
export function compareCurves(
  curves: readonly (readonly CurvePoint[])[],
): { seconds: number; points: CurvePoint[] }[] {
  const waits = [...new Set(curves.flat().map(({ seconds }) => seconds))].sort((x, y) => x - y);
  const readers = curves.map(follow);
  return waits.map((seconds) => ({ seconds, points: readers.map((readAt) => readAt(seconds)) }));
}

/** Reads a curve at rising waits. */
function follow(curve: readonly CurvePoint[]): (seconds: number) => CurvePoint {
  let place = 0;
  return (seconds) => {
    while ((curve[place]?.seconds ?? Infinity) <= seconds) place += 1;
    return { answered: 0, abandoned: 0, ...curve[place - 1], seconds };
  };
}

/**
 * The point to read when a slider is moved: always one further that way, since only points are exact.
 * @param points by rising seconds
 * @param seconds where the slider was moved to
 */
export function nextToRead(
  points: readonly CurvePoint[],
  from: CurvePoint,
  seconds: number,
): CurvePoint {
  const further =
    seconds > from.seconds
      ? (points.find((point) => point.seconds >= seconds) ?? points.at(-1))
      : points.findLast((point) => point.seconds <= seconds);
  return further ?? from;
}
