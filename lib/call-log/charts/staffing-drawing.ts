import { linearScale, type PlotArea, type AxisTick } from './axis-drawing';

/** An interval of a day, in minutes after midnight, with the agents it takes and those who are there. */
export type DrawnInterval = { from: number; needed: number; there: number | null };

export type StaffingDrawing = {
  plot: PlotArea;
  counts: AxisTick[];
  /** Full hours to write below the axis. */
  hours: AxisTick[];
  /** The agents needed: an area. Those there: a line, with gaps where that is not known. */
  needed: string;
  there: string;
  /** What is lacking: rectangles from the agents there up to those needed. */
  lacking: { x: number; y: number; width: number; height: number }[];
};

/** Room above the plot for the names of the two. */
const HEAD = 48;

/** Composes the drawing of one day; an interval between others that is not named takes nobody. */
export function drawStaffing(
  intervals: readonly DrawnInterval[],
  minutes: number,
  size: { width: number; height: number },
): StaffingDrawing {
  const plot = { left: 46, top: HEAD, right: size.width - 12, bottom: size.height - 28 };
  const start = Math.floor((intervals[0]?.from ?? 0) / 60) * 60;
  const end = Math.ceil(((intervals.at(-1)?.from ?? 0) + minutes) / 60) * 60;
  const most = Math.max(1, ...intervals.flatMap(({ needed, there }) => [needed, there ?? 0]));
  const x = linearScale([start, end], [plot.left, plot.right]);
  const y = linearScale([0, most], [plot.bottom, plot.top]);
  const spans = intervals.map((one) => ({
    ...{ left: x(one.from), right: x(one.from + minutes) },
    ...{ needed: one.needed, there: one.there },
  }));
  return {
    plot,
    counts: ticksTo(most, 5).map((value) => ({ at: y(value), value })),
    hours: hourTicks(start, end, (plot.right - plot.left) / 60).map((value) => ({
      ...{ at: x(value), value },
    })),
    needed: spans
      .map(
        ({ left, right, needed }) =>
          `M${left} ${plot.bottom}V${y(needed)}H${right}V${plot.bottom}Z`,
      )
      .join(''),
    there: therePath(spans, y),
    lacking: spans.flatMap(({ left, right, needed, there }) =>
      there === null || there >= needed
        ? []
        : [{ x: left, y: y(needed), width: right - left, height: y(there) - y(needed) }],
    ),
  };
}

type Span = { left: number; right: number; there: number | null };

function therePath(spans: readonly Span[], y: (agents: number) => number): string {
  return spans
    .map(({ left, right, there }, index) => {
      if (there === null) return '';
      const before = spans[index - 1];
      const isJoined = before !== undefined && before.there !== null && before.right === left;
      return isJoined ? `V${y(there)}H${right}` : `M${left} ${y(there)}H${right}`;
    })
    .join('');
}

/** Whole numbers from 0, in steps that people count in, not many more than asked for. */
function ticksTo(end: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find(
    (one) => end / one <= most,
  );
  const by = step ?? end;
  return Array.from({ length: Math.floor(end / by) + 1 }, (_, index) => index * by);
}

function hourTicks(start: number, end: number, most: number): number[] {
  const step = 60 * ([1, 2, 3, 4, 6].find((hours) => (end - start) / 60 / hours <= most) ?? 12);
  return Array.from(
    { length: Math.floor((end - start) / step) + 1 },
    (_, index) => start + index * step,
  );
}
