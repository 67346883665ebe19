import type {
  Axis,
  ChartPoint,
  TrendBreak,
  TrendLine,
  TrendPanel,
  TrendSpec,
} from '../model/chart-schema';
import { fromTop, nameLeading, nameWidths, plotHeightOf } from './chart-size';
import { breakLines } from './text-lines';
import { placeValues } from './value-places';

type Plan = Pick<TrendSpec, 'form' | 'axis' | 'periods'>;
type BareLine = Omit<TrendLine, 'nameAt' | 'endValue' | 'runs'> & {
  runs: readonly (readonly ChartPoint[])[];
};
/** What stands right of a plot: a name, and below it the last value where this has no room at its mark. */
type EndText = { key: string; label: string; endValue?: string | null };
type EndName = EndText & { at: number };

/** What a plot shows, before its texts have places. */
type BarePanel = {
  lines: readonly BareLine[];
  thresholds: readonly { point: ChartPoint; label: string }[];
  breaks: readonly TrendBreak[];
};

/** Finds places for names and values where none lies on another, nor on what is drawn or a label of the axis. */
export function placeTexts(
  { lines, thresholds, breaks }: BarePanel,
  plan: Plan,
): Omit<TrendPanel, 'key'> {
  const isPromised = plan.form === 'promised';
  const height = plotHeightOf(plan);
  const ends = new Map(lines.map(({ key, runs }) => [key, lastOf(runs)]));
  const place = (beside: readonly ChartPoint[]) => {
    const named = lines.map(({ key, label }) => {
      const end = ends.get(key);
      const endValue = end && beside.includes(end) ? end.valueLabel : null;
      return { key, label, value: end?.value ?? 0, endValue };
    });
    // Under each other above the plot, where many waits lie close together.
    const promised = (isPromised ? [] : thresholds).map(({ point, label }) => ({
      ...{ key: point.id, label, value: point.value },
    }));
    const room = isPromised ? 0.12 : 0.15;
    const names = placeNames([...named, ...promised], { axis: plan.axis, height, room });
    const furniture = {
      // Small multiples are named above.
      names:
        plan.form === 'multiples'
          ? []
          : names.map((name) => ({ at: name.at, half: halfName(name) })),
      across: thresholds.map(({ point }) => point.value),
      upright: breaks.map(({ at }) => at),
      beside,
    };
    const values = placeValues(
      lines.map(({ runs }) => runs),
      furniture,
      plan,
    );
    return { names, values };
  };
  const atMarks = place([]);
  const unread = [...ends.values()].flatMap((end) =>
    end && atMarks.values.get(end.id)?.from !== 'narrow' ? [end] : [],
  );
  const rows = atMarks.names.map((name) => halfName(name) * 2);
  const hasRoom =
    rows.reduce((sum, row) => sum + row, unread.length * nameLeading) <= height &&
    plan.form !== 'multiples';
  const { names, values } = hasRoom ? place(unread) : atMarks;
  const nameOf = (key: string) => names.find((name) => name.key === key);
  return {
    breaks,
    lines: lines.map((line) => ({
      ...line,
      nameAt: nameOf(line.key)?.at ?? 0,
      endValue: nameOf(line.key)?.endValue ?? null,
      runs: line.runs.map((run) =>
        run.map((point) => ({
          ...point,
          valueAt: values.get(point.id) ?? null,
        })),
      ),
    })),
    thresholds: thresholds.map((one) => ({ ...one, nameAt: nameOf(one.point.id)?.at ?? 0 })),
  };
}

/** Where a line ends: runs of months stand side by side. */
function lastOf(runs: BareLine['runs']): ChartPoint | undefined {
  return runs
    .flat()
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
}

/** Half of the height of what stands beside a plot, in pixels: names are divided into lines. */
function halfName({ label, endValue }: Omit<EndText, 'key'>): number {
  const lines = breakLines(label, nameWidths.narrow, 13).length + (endValue ? 1 : 0);
  return (lines * nameLeading) / 2 + 2;
}

const oneLine = { label: '-' };

/**
 * Each name at the height where its line ends, moved as little as keeps it off the one above.
 * @param plot its axis, its height in pixels, and how far apart names of one line of text stand in it at least, as
 *   their places, in parts of that height
 */
export function placeNames(
  named: readonly (EndText & { value: number })[],
  plot: { axis: Axis; height: number; room?: number },
): EndName[] {
  const ends = named
    .map(({ value, ...name }) => ({ ...name, at: fromTop(value, plot) }))
    .toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  const inPlot = (pixels: number) => pixels / plot.height;
  /** From the one before a name to it. */
  const roomAt = (index: number) => {
    const [above = oneLine, own = oneLine] = [ends[index - 1], ends[index]];
    return Math.max(plot.room ?? 0.15, inPlot(halfName(above) + halfName(own)));
  };
  const places: number[] = [];
  for (const [index, { at }] of ends.entries())
    places.push(Math.max(at, (places.at(-1) ?? -1) + roomAt(index)));
  // What ran out at the foot pushes the others up again; below it stand the labels of the axis.
  let floor = 1 - inPlot(halfName(ends.at(-1) ?? oneLine) - halfName(oneLine));
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? floor, floor);
    floor = (places[index] ?? floor) - roomAt(index);
  }
  return ends.map((end, index) => ({ ...end, at: places[index] ?? 0 }));
}
