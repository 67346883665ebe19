import type { Axis, ChartPoint, TrendSpec, TrendLine, TrendPanel } from '../model/chart-schema';
import { fromLeft, fromTop, plotHeightOf, plotWidths, valueBaseline } from './chart-size';
import { groupBy } from '../../../base/group-by';
import { textWidth } from './text-lines';

/** Of more periods than this, only the values of the first and the last are written; in small multiples always. */
const mostValues = 8;

type Plan = Pick<TrendSpec, 'form' | 'axis' | 'periods'>;
type BareLine = Omit<TrendLine, 'nameAt' | 'runs'> & { runs: readonly (readonly ChartPoint[])[] };
/**
 * `ends` has the only marks whose values are written, by their ids, where these are chosen; `away` the sides on
 * which the value of a mark lies off its own line, where one is better.
 */
type ReadPlan = Plan & { ends: SidesById; away: SidesById };
type SidesById = ReadonlyMap<string, readonly Side[]>;
type EndName = { key: string; label: string; at: number };
type Side = 'above' | 'below';
type Room = keyof typeof plotWidths;

/** In pixels from the upper left corner of a plot. */
type Box = { left: number; right: number; top: number; bottom: number };

/** Finds places for names and values where none lies on another, nor on a mark or a label of the axis. */
export function placeTexts(
  lines: readonly BareLine[],
  promises: readonly { point: ChartPoint; label: string }[],
  plan: Plan,
): Pick<TrendPanel, 'lines' | 'thresholds'> {
  const named = lines.map(({ key, label, runs }) => ({
    ...{ key, label, value: lastOf(runs.flat())?.value ?? 0 },
  }));
  // Under each other above the plot, where many waits lie close together.
  const beside = plan.form === 'promised' ? [] : promises;
  const promised = beside.map(({ point, label }) => ({
    ...{ key: point.id, label, value: point.value },
  }));
  const names = placeNames([...named, ...promised], {
    ...{
      axis: plan.axis,
      height: plotHeightOf(plan),
      room: plan.form === 'promised' ? 0.12 : 0.15,
    },
  });
  const nameAt = (key: string) => names.find((name) => name.key === key)?.at ?? 0;
  // Small multiples are narrow on every screen, and named above.
  const isSmall = plan.form === 'multiples';
  const points = lines.flatMap(({ runs }) => runs.flat());
  // Lines that are held to a promise are each read at their end, on the side from which they do not come.
  const read = plan.form === 'promised' ? lines : [];
  const ends = new Map(read.flatMap(({ runs }) => endOf(runs.flat())));
  const own = { ...plan, ends, away: new Map(lines.flatMap(({ runs }) => runs.flatMap(awayFrom))) };
  const narrow = placeValues(points, new Map(), isSmall ? [] : names, 'narrow', own);
  const places = isSmall ? narrow : placeValues(points, narrow, names, 'wide', own);
  return {
    lines: lines.map((line) => ({
      ...line,
      nameAt: nameAt(line.key),
      runs: line.runs.map((run) =>
        run.map((point) => ({
          ...point,
          valueAt: places.get(point.id) ?? null,
          isRoomy: places.has(point.id) && !narrow.has(point.id),
        })),
      ),
    })),
    thresholds: promises.map(({ point, label }) => ({ point, label, nameAt: nameAt(point.id) })),
  };
}

/** Where a line ends: runs of months stand side by side. */
function lastOf(points: readonly ChartPoint[]): ChartPoint | undefined {
  return points.toSorted((a, b) => a.at - b.at).at(-1);
}

/** The last mark of a line, and the sides on which its value may stand. */
function endOf(points: readonly ChartPoint[]): [string, readonly Side[]][] {
  const [last, before] = points.toSorted((a, b) => b.at - a.at);
  if (!last) return [];
  return [[last.id, before && before.value > last.value ? downwards : upwards]];
}

/** The marks of a run to which the line comes down from all sides: their values have more room below. */
function awayFrom(run: readonly ChartPoint[]): [string, readonly Side[]][] {
  const points = run.toSorted((a, b) => a.at - b.at);
  return points.flatMap(({ id, value }, index): [string, readonly Side[]][] => {
    const beside = [points[index - 1], points[index + 1]].flatMap((one) => one?.value ?? []);
    const isFoot = beside.length > 0 && beside.every((other) => other > value);
    return isFoot ? [[id, downwards]] : [];
  });
}

/** The sides of their marks on which values have room, besides those that are placed already. */
function placeValues(
  points: readonly ChartPoint[],
  known: ReadonlyMap<string, Side>,
  names: readonly EndName[],
  room: Room,
  plan: ReadPlan,
): Map<string, Side> {
  const places = new Map(known);
  const width = plotWidths[room];
  const taken = [...axisBoxes(plan), ...names.map((name) => nameBox(name, width, plan))];
  const marks = points.map((point) => ({ id: point.id, ...markBox(point, width, plan) }));
  for (const point of points) {
    const side = known.get(point.id);
    if (side) taken.push(valueBox(point, side, width, plan));
  }
  for (const { point, sides } of inTurn(points, plan)) {
    if (known.has(point.id)) continue;
    const obstacles = [...taken, ...marks.filter(({ id }) => id !== point.id)];
    const side = sides.find((one) => {
      const box = valueBox(point, one, width, plan);
      return box.bottom <= plotHeightOf(plan) + 5 && !obstacles.some((other) => meet(box, other));
    });
    if (!side) continue;
    places.set(point.id, side);
    taken.push(valueBox(point, side, width, plan));
  }
  return places;
}

/** The last period first, then the first, then back in time; in each from above, and the lowest from below. */
function inTurn(points: readonly ChartPoint[], { form, periods, ends, away }: ReadPlan) {
  if (ends.size > 0)
    return points.flatMap((point) => {
      const sides = ends.get(point.id);
      return sides ? [{ point, sides }] : [];
    });
  const isWhole = form !== 'multiples' && periods.length <= mostValues;
  const [first, last] = [periods[0]?.at, periods.at(-1)?.at];
  const rank = (at: number) => (at === last ? 2 : Number(at === first));
  return [...groupBy(points, ({ at }) => at)]
    .filter(([at]) => isWhole || rank(at) > 0)
    .toSorted(([a], [b]) => rank(b) - rank(a) || b - a)
    .flatMap(([, members]) => {
      const byValue = members.toSorted((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
      const [only] = byValue;
      if (only && byValue.length === 1)
        return [{ point: only, sides: away.get(only.id) ?? upwards }];
      const lowest = byValue.pop();
      return [
        ...byValue.slice(0, 1).map((point) => ({ point, sides: upwards })),
        ...(lowest ? [{ point: lowest, sides: downwards }] : []),
        ...byValue.slice(1).map((point) => ({ point, sides: upwards })),
      ];
    });
}

const upwards: readonly Side[] = ['above', 'below'];
const downwards: readonly Side[] = ['below', 'above'];

function valueBox(point: ChartPoint, side: Side, width: number, plan: Plan): Box {
  const { x, y } = placeOf(point, width, plan);
  const half = textWidth(point.valueLabel, 14) / 2 + 2;
  const baseline = y + valueBaseline(point, side, plan);
  return { left: x - half, right: x + half, top: baseline - 13, bottom: baseline + 4 };
}

/** A mark with its interval. */
function markBox(point: ChartPoint, width: number, plan: Plan): Box {
  const { x, y } = placeOf(point, width, plan);
  const scale = plotHeightOf(plan) / plan.axis.max;
  const up = ((point.margin?.high ?? point.value) - point.value) * scale;
  const down = (point.value - (point.margin?.low ?? point.value)) * scale;
  return { left: x - 6, right: x + 6, top: y - Math.max(up, 6), bottom: y + Math.max(down, 6) };
}

function placeOf({ at, value }: ChartPoint, width: number, plan: Plan) {
  return { x: width * fromLeft(at, plan), y: plotHeightOf(plan) * fromTop(value, plan) };
}

/** The labels beside the plot. */
function axisBoxes(plan: Plan): Box[] {
  return plan.axis.ticks.map(({ value }) => {
    const y = plotHeightOf(plan) * fromTop(value, plan);
    return { left: -60, right: -8, top: y - 8, bottom: y + 8 };
  });
}

/** Half of a name's height, in pixels: names are divided into lines beside the plot. */
const halfName = (label: string) => 8 * Math.ceil(textWidth(label, 13) / 78);

function nameBox({ label, at }: EndName, width: number, plan: Plan): Box {
  const half = halfName(label);
  const y = plotHeightOf(plan) * at;
  return { left: width + 8, right: width + 120, top: y - half, bottom: y + half };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Each name at the height where its line ends, moved as little as keeps it off the one above.
 * @param plot its axis, its height in pixels, and how far apart names of one line of text stand in it at least, as
 *   their places, in parts of that height
 */
export function placeNames(
  named: readonly { key: string; label: string; value: number }[],
  plot: { axis: Axis; height: number; room?: number },
): EndName[] {
  const ends = named
    .map(({ key, label, value }) => ({ key, label, at: fromTop(value, plot) }))
    .toSorted((a, b) => a.at - b.at);
  const inPlot = (pixels: number) => pixels / plot.height;
  /** From the one before a name to it. */
  const roomAt = (index: number) => {
    const [above = '', own = ''] = [ends[index - 1]?.label, ends[index]?.label];
    return Math.max(plot.room ?? 0.15, inPlot(halfName(above) + halfName(own)));
  };
  const places: number[] = [];
  for (const [index, { at }] of ends.entries())
    places.push(Math.max(at, (places.at(-1) ?? -1) + roomAt(index)));
  // What ran out at the foot pushes the others up again; below it stand the labels of the axis.
  let floor = 1 - inPlot(halfName(ends.at(-1)?.label ?? '') - halfName('-'));
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? floor, floor);
    floor = (places[index] ?? floor) - roomAt(index);
  }
  return ends.map((end, index) => ({ ...end, at: places[index] ?? 0 }));
}
