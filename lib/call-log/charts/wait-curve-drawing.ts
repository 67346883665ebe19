import { curveStepAfter, line } from 'd3-shape';
import {
  linearScale,
  secondTicks,
  shareScale,
  shareTicks,
  type PlotArea,
  type AxisTick,
} from './axis-drawing';
import { pointsWithin } from './curve-reading';
import type { CurvePoint } from '../measure/wait-curve-summary';

/** A standard to be marked on the curve. Labels come with their widths: nothing here can measure text. */
export type CurveMark = {
  id: string;
  seconds: number;
  /** In percent; null where the standard names no share. */
  target: number | null;
  /** From the most telling to the shortest. */
  labels: readonly { text: string; width: number }[];
};

/** A mark in its place: a line down from its label, and a point where the curve has to be. */
export type PlacedMark = {
  id: string;
  x: number;
  targetY: number | null;
  label: { text: string; x: number; y: number; anchor: 'start' | 'end' };
};

export type WaitCurveDrawing = {
  plot: PlotArea;
  shares: AxisTick[];
  seconds: AxisTick[];
  answered: string;
  abandoned: string;
  /** Where the lines end, to be named there. */
  ends: { answered: number; abandoned: number };
  marks: PlacedMark[];
};

/** What is left free beside the plot. */
export const CURVE_EDGES = { left: 46, right: 12 };

const ROW = 18;
const GAP = 6;

/** Composes the drawing of a curve up to an end. */
export function drawWaitCurve(
  curve: readonly CurvePoint[],
  marks: readonly CurveMark[],
  end: number,
  size: { width: number; height: number },
): WaitCurveDrawing {
  const plot = {
    ...{ left: CURVE_EDGES.left, right: size.width - CURVE_EDGES.right },
    top: 12 + marks.length * ROW,
    bottom: size.height - 28,
  };
  const x = linearScale([0, end], [plot.left, plot.right]);
  const y = shareScale(plot);
  const points = pointsWithin(curve, end);
  const last = points.at(-1);
  // The last step goes on to the edge.
  const steps = last ? [...points, { ...last, seconds: end }] : [];
  // Shares of calls rise in steps: nothing is known between two waits but that it lies between them.
  const pathOf = (share: 'answered' | 'abandoned') =>
    line<CurvePoint>(
      ({ seconds }) => x(seconds),
      (point) => y(point[share]),
    ).curve(curveStepAfter)(steps) ?? '';
  return {
    plot,
    shares: shareTicks(plot),
    seconds: secondTicks(end, (plot.right - plot.left) / 90)
      .map((value) => ({ at: x(value), value }))
      // The label of a tick near the edge would run out of the drawing.
      .filter(({ at }) => at <= size.width - 32),
    answered: pathOf('answered'),
    abandoned: pathOf('abandoned'),
    ends: { answered: y(last?.answered ?? 0), abandoned: y(last?.abandoned ?? 0) },
    marks: placeMarks(marks, x, plot),
  };
}

/** Where a point of the curve lies in its drawing. */
export function placeOnCurve({ plot }: WaitCurveDrawing, end: number, point: CurvePoint) {
  const y = shareScale(plot);
  return {
    x: linearScale([0, end], [plot.left, plot.right])(point.seconds),
    answered: y(point.answered),
    abandoned: y(point.abandoned),
  };
}

/** One row a mark, the shortest wait on top, so that no line runs through the label of a shorter wait. */
function placeMarks(
  marks: readonly CurveMark[],
  x: (seconds: number) => number,
  plot: PlotArea,
): PlacedMark[] {
  return marks
    .toSorted((a, b) => a.seconds - b.seconds)
    .map(({ id, seconds, target, labels }, row) => ({
      id,
      x: x(seconds),
      targetY: target === null ? null : shareScale(plot)(target / 100),
      label: { ...placeLabel(labels, x(seconds), plot), y: 14 + row * ROW },
    }));
}

/** The most telling label that fits, to the right of its line or else to its left. */
function placeLabel(labels: CurveMark['labels'], x: number, { right }: PlotArea) {
  const fitting = labels.flatMap(({ text, width }) => [
    ...(x + GAP + width <= right ? [{ text, x: x + GAP, anchor: 'start' as const }] : []),
    ...(x - GAP - width >= 0 ? [{ text, x: x - GAP, anchor: 'end' as const }] : []),
  ]);
  const [best = { text: labels.at(-1)?.text ?? '', x: right, anchor: 'end' as const }] = fitting;
  return best;
}
