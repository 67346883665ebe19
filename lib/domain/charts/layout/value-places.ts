import { groupBy } from '../../../base/group-by';
import type { ChartPoint, TrendSpec, ValuePlace } from '../model/chart-schema';
import {
  fromLeft,
  fromTop,
  plotHeightOf,
  plotWidth,
  widthClasses,
  valueBaseline,
} from './chart-size';
import { crosses, distance, meet, type Box, type Place, type Segment } from './plot-boxes';
import { textWidth } from './text-lines';

type Plan = Pick<TrendSpec, 'form' | 'axis' | 'periods'>;
type Side = ValuePlace['side'];
/** A line by its runs, each from its earliest mark on. */
type Runs = readonly (readonly ChartPoint[])[];
type Spot = Omit<ValuePlace, 'from'>;

/** A value to write, and how wide it is, in pixels. */
type ValueText = { point: ChartPoint; width: number };

/** What lies in a plot besides its lines. Heights in parts of the plot's, from its top. */
type Furniture = {
  /** Names right of the plot, with half of their heights in pixels. */
  names: readonly { at: number; half: number }[];
  /** Values at which a line is drawn across. */
  across: readonly number[];
  /** Places of the axis of time at which a line is drawn from top to foot. */
  upright: readonly number[];
  /** Marks whose values stand below the names of their lines. */
  beside: readonly ChartPoint[];
};

/**
 * Where the values of marks are written, by the ids of these: none lies on a line, an interval, a mark, or another
 * text, however wide the plot becomes. What has no room on a phone may have it in a wider plot. Where even that
 * is not so, a value is left to the table. What a line tells first comes first: its last value, its first, its extremes.
 */
export function placeValues(
  lines: readonly Runs[],
  furniture: Furniture,
  plan: Plan,
): ReadonlyMap<string, ValuePlace> {
  // Small multiples are narrow on every screen.
  const shown = plan.form === 'multiples' ? widthClasses.slice(0, 1) : widthClasses;
  const plots = shown.map((from) => ({
    from,
    ...drawnIn(plotWidth(from, plan), lines, furniture, plan),
  }));
  return new Map(
    orderOf(lines, plan).flatMap(({ point, spots }): [string, ValuePlace][] => {
      if (furniture.beside.includes(point)) return [];
      const text = { point, width: textWidth(point.valueLabel, 14) + 4 };
      for (const [index, { from }] of plots.entries()) {
        const wider = plots.slice(index);
        const spot = spots.find((one) => wider.every(({ isFree }) => isFree(text, one)));
        if (!spot) continue;
        for (const { write } of wider) write(text, spot);
        return [[point.id, { ...spot, from }]];
      }
      return [];
    }),
  );
}

/** What lies in a plot of a width, and what is free in it. */
function drawnIn(width: number, lines: readonly Runs[], furniture: Furniture, plan: Plan) {
  const height = plotHeightOf(plan);
  const xOf = (at: number) => width * fromLeft(at, plan);
  const yOf = (value: number) => height * fromTop(value, plan);
  const placeOf = ({ at, value }: ChartPoint): Place => ({ x: xOf(at), y: yOf(value) });
  const marks = lines.flat(2).map((point) => {
    const { x, y } = placeOf(point);
    const { low, high } = point.margin ?? { low: point.value, high: point.value };
    const [top, bottom] = [Math.min(yOf(high), y - 6), Math.max(yOf(low), y + 6)];
    return { id: point.id, x, y, box: { left: x - 6, right: x + 6, top, bottom } };
  });
  const segments: Segment[] = [
    ...lines.flat().flatMap((run) =>
      run.slice(1).flatMap((point, index): Segment[] => {
        const before = run[index];
        return before ? [[placeOf(before), placeOf(point)]] : [];
      }),
    ),
    ...furniture.across.map((value): Segment => {
      const y = yOf(value);
      return [
        { x: 0, y },
        { x: width, y },
      ];
    }),
    ...furniture.upright.map((at): Segment => {
      const x = xOf(at);
      return [
        { x, y: 0 },
        { x, y: height },
      ];
    }),
  ];
  const texts: Box[] = [
    ...plan.axis.ticks.map(({ value }) => ({
      ...{ left: -60, right: -8, top: yOf(value) - 8, bottom: yOf(value) + 8 },
    })),
    ...furniture.names.map(({ at, half }) => ({
      ...{ left: width + 8, right: width + 120 },
      ...{ top: height * at - half, bottom: height * at + half },
    })),
  ];
  // Around a plot there is room for what is written beside it; small multiples have little.
  const edge = plan.form === 'multiples' ? 24 : 44;
  const isInside = ({ left, right, top, bottom }: Box) =>
    left >= -edge && right <= width + edge && top >= -28 && bottom <= height + 5;
  return {
    /** Whether nothing lies where a value would be, and no mark is nearer to it than its own. */
    isFree: (text: ValueText, spot: Spot) => {
      const { point } = text;
      const place = placeOf(point);
      const box = boxOf(text, spot, place, plan);
      const own = distance(box, place);
      return (
        isInside(box) &&
        !texts.some((other) => meet(box, other)) &&
        !marks.some(
          (mark) => mark.id !== point.id && (meet(box, mark.box) || distance(box, mark) < own),
        ) &&
        !segments.some((segment) => crosses(segment, box))
      );
    },
    write: (text: ValueText, spot: Spot) => {
      texts.push(boxOf(text, spot, placeOf(text.point), plan));
    },
  };
}

/** What a value covers that is written at a mark. */
function boxOf(
  { point, width }: ValueText,
  { side, anchor }: Spot,
  { x, y }: Place,
  plan: Plan,
): Box {
  const left = x - { start: 2, middle: width / 2, end: width - 2 }[anchor];
  const baseline = y + valueBaseline(point, side, plan);
  return { left, right: left + width, top: baseline - 13, bottom: baseline + 4 };
}

/** The marks whose values are written if there is room, in this order, with the spots to try for each. */
function orderOf(lines: readonly Runs[], { form }: Plan) {
  const ranked = lines.flatMap((runs) => {
    const points = runs.flat().toSorted((a, b) => a.at - b.at);
    const byValue = points.toSorted((a, b) => b.value - a.value);
    const first = [points.at(-1), points[0], byValue[0], byValue.at(-1)];
    const feet = new Set(runs.flatMap(feetOf));
    return points.map((point) => {
      const index = first.indexOf(point);
      return { point, isFoot: feet.has(point), rank: index < 0 ? first.length : index };
    });
  });
  // Lines that are held to a promise are each read at their end.
  const written = form === 'promised' ? ranked.filter(({ rank }) => rank === 0) : ranked;
  const lowest = new Map(
    [...groupBy(written, ({ point }) => point.at)].map(([at, members]) => {
      const values = members.map(({ point }) => point.value);
      return [at, members.length > 1 ? Math.min(...values) : null];
    }),
  );
  return written
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        b.point.at - a.point.at ||
        b.point.value - a.point.value ||
        (a.point.id < b.point.id ? -1 : 1),
    )
    .map(({ point, isFoot }) => {
      const below = lowest.get(point.at) ?? null;
      const isBelow = below === null ? isFoot : point.value === below;
      return { point, spots: isBelow ? spots.downwards : spots.upwards };
    });
}

/** The marks of a run to which the line comes down from all sides: their values have more room below. */
function feetOf(run: readonly ChartPoint[]): ChartPoint[] {
  return run.filter(({ value }, index) => {
    const beside = [run[index - 1], run[index + 1]].flatMap((one) => one?.value ?? []);
    return beside.length > 0 && beside.every((other) => other > value);
  });
}

/** The middle on either side first; beside it, a line that comes down to its mark and goes on leaves one corner free. */
const spots = {
  upwards: spotsFrom('above', 'below'),
  downwards: spotsFrom('below', 'above'),
};

function spotsFrom(...sides: readonly Side[]): Spot[] {
  const middle = sides.map((side): Spot => ({ side, anchor: 'middle' }));
  const beside = sides.flatMap((side): Spot[] => [
    { side, anchor: 'end' },
    { side, anchor: 'start' },
  ]);
  return [...middle, ...beside];
}
