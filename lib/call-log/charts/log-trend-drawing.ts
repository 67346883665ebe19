import { line } from 'd3-shape';
import { linearScale, shareScale, shareTicks, type PlotArea, type AxisTick } from './axis-drawing';
import type { TrendPeriod, TrendPoint } from '../measure/log-trend-summary';

export type PlacedPoint = {
  x: number;
  y: number;
  share: number;
  from: string;
  /** Where the share is written: below its point, or above one near the axis; null where there is no room. */
  labelY: number | null;
};

export type LogTrendDrawing = {
  plot: PlotArea;
  shares: AxisTick[];
  /** Points of periods that follow each other are joined; a period without calls breaks the line. */
  lines: string[];
  points: PlacedPoint[];
  /** First days to write below the axis. */
  dates: { x: number; from: string }[];
  targetY: number | null;
};

const DAY = 86_400_000;
const longest = { days: 1, weeks: 7, months: 31 } as const;

/** Composes the drawing of a trend. Shares run from 0 to 100 %, periods lie where their dates do. */
export function drawLogTrend(
  trend: readonly TrendPoint[],
  period: TrendPeriod,
  target: number | null,
  size: { width: number; height: number },
): LogTrendDrawing {
  const plot = { left: 46, top: 24, right: size.width - 56, bottom: size.height - 28 };
  const points = placePoints(trend, plot);
  return {
    plot,
    shares: shareTicks(plot),
    lines: joinNeighbours(points, longest[period] * DAY),
    points,
    dates: thinnedDates(points, 72),
    targetY: target === null ? null : shareScale(plot)(target / 100),
  };
}

function placePoints(trend: readonly TrendPoint[], plot: PlotArea): PlacedPoint[] {
  const known = trend.flatMap(({ share, from }) => (share === null ? [] : [{ share, from }]));
  const times = known.map(({ from }) => Date.parse(from));
  const [first = 0, last = first] = [times[0], times.at(-1)];
  const x = linearScale([first, last], [plot.left + 20, plot.right - 20]);
  const y = shareScale(plot);
  const isWide = (plot.right - plot.left) / Math.max(known.length, 1) >= 48;
  return known.map(({ share, from }) => ({
    ...{ share, from, x: x(Date.parse(from)), y: y(share) },
    labelY: isWide ? y(share) + (y(share) + 24 > plot.bottom ? -10 : 20) : null,
  }));
}

function joinNeighbours(points: readonly PlacedPoint[], step: number): string[] {
  const runs: PlacedPoint[][] = [];
  for (const point of points) {
    const before = runs.at(-1)?.at(-1);
    const follows = before && Date.parse(point.from) - Date.parse(before.from) <= step;
    if (follows) runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  const path = line<PlacedPoint>(
    ({ x }) => x,
    ({ y }) => y,
  );
  return runs.filter((run) => run.length > 1).map((run) => path(run) ?? '');
}

/** As many points as have room for a date below them. */
function thinnedDates(points: readonly PlacedPoint[], room: number): { x: number; from: string }[] {
  const chosen: { x: number; from: string }[] = [];
  for (const { x, from } of points) {
    if (x - (chosen.at(-1)?.x ?? -Infinity) >= room) chosen.push({ x, from });
  }
  return chosen;
}
