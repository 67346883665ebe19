import { roundPixels } from '../../base/xml/round-pixels';
import { scaleLinear } from 'd3-scale';

/** The rectangle that a drawing's marks lie in, within its own width and height. */
export type PlotArea = { left: number; top: number; right: number; bottom: number };

/** A place on an axis, in pixels, and the value that stands there. */
export type AxisTick = { at: number; value: number };

/** Turns values into pixels: `from[0]` lies at `to[0]`, `from[1]` at `to[1]`; of a single value, in the middle. */
export function linearScale(
  from: readonly [number, number],
  to: readonly [number, number],
): (value: number) => number {
  const scale = scaleLinear(from, to);
  return (value) => roundPixels(scale(value));
}

/** Shares always run from 0 to 100 %. */
export function shareTicks({ top, bottom }: PlotArea): AxisTick[] {
  const scale = shareScale({ top, bottom });
  return [0, 0.25, 0.5, 0.75, 1].map((value) => ({ at: scale(value), value }));
}

/** Where shares lie on an upright axis: 0 at the bottom, 1 at the top. */
export function shareScale({ top, bottom }: Pick<PlotArea, 'top' | 'bottom'>) {
  return linearScale([0, 1], [bottom, top]);
}

/** Steps of time that people count in, in seconds. */
const steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800];

/** Round lengths of time from 0 to an end, so few that each has room for its label. */
export function secondTicks(end: number, most: number): number[] {
  const step = steps.find((one) => end / one <= most) ?? end / Math.max(most, 1);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}
