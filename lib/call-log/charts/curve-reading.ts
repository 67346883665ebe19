import type { LogSummary } from '../measure/log-summary';
import type { CurvePoint } from '../measure/wait-curve-summary';

/**
 * Where the axis ends: the longest waits would squeeze what matters into a corner.
 * @returns seconds: the larger of P95 and one and a half times the longest wait that is counted
 */
export function curveEnd({ answeredWaits, rules }: LogSummary): number {
  return Math.max(answeredWaits.p95 ?? 0, 1.5 * Math.max(...rules.thresholds, 0), 1);
}

/** The points that the axis shows. */
export function pointsWithin(curve: readonly CurvePoint[], end: number): CurvePoint[] {
  return curve.filter(({ seconds }) => seconds <= end);
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
