import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromLeft,
  fromTop,
  plotHeightOf,
  valueBaseline,
} from '@/lib/domain/charts/layout/chart-size';
import { placeTexts } from '@/lib/domain/charts/layout/label-places';
import { textWidth } from '@/lib/domain/charts/layout/text-lines';
import type { ChartPoint, LinePoint, WidthClass } from '@/lib/domain/charts/model/chart-schema';

const ticks = [0, 25, 50, 75, 100].map((value) => ({ value, label: `${value}%` }));
const axis = { max: 100, ticks };

const toPoint = (id: string, at: number, value: number, spread = 0): ChartPoint => ({
  ...{ id, at, value, valueLabel: `${value}%`, label: id, context: '', spoken: id, colour: 1 },
  look: 'solid',
  margin:
    spread === 0
      ? null
      : { low: Math.max(value - spread, 0), high: Math.min(value + spread, 100), label: '' },
});

/** The lines of a plot as they are placed. @param values of each line, by its years */
function place(
  values: readonly (readonly (readonly [year: number, value: number, spread?: number])[])[],
  own: { promise?: number; breakAt?: number } = {},
) {
  const years = new Set(values.flatMap((line) => line.map(([year]) => year)));
  const periods = [...years].sort((a, b) => a - b).map((at) => ({ at, label: `${at}`, name: '' }));
  const lines = values.map((line) => ({
    ...{ key: String(line), label: `Line ${line[0]?.join(' ')}`, colour: 1 },
    runs: [
      line.map(([year, value, spread]) => toPoint(`${String(line)} ${year}`, year, value, spread)),
    ],
  }));
  const { promise, breakAt } = own;
  const thresholds =
    promise === undefined ? [] : [{ point: toPoint('promise', 2000, promise), label: 'Promise' }];
  const breaks = breakAt === undefined ? [] : [{ id: 'break', at: breakAt, label: '' }];
  const plan = { form: 'lines' as const, axis, periods };
  return { plan, own, panel: placeTexts({ lines, thresholds, breaks }, plan) };
}

type Placed = ReturnType<typeof place>;

const widthClasses: Record<WidthClass, number> = { narrow: 136, wide: 236, full: 370 };
const named = (widthClass: WidthClass) => Object.keys(widthClasses).indexOf(widthClass);

/** The values that are written in a plot of a width, with the boxes of their texts, in pixels. */
function written({ panel, plan }: Placed, widthClass: WidthClass, width: number) {
  const points = panel.lines.flatMap(({ runs }) => runs.flat());
  return points.flatMap((point) => {
    const { valueAt } = point;
    if (valueAt === null || named(valueAt.from) > named(widthClass)) return [];
    const { x, y } = centre(point, plan, width);
    const length = textWidth(point.valueLabel, 14);
    const left = { start: x, middle: x - length / 2, end: x - length }[valueAt.anchor];
    const foot = y + valueBaseline(point, valueAt.side, plan);
    return [{ point, left, right: left + length, top: foot - 10, bottom: foot + 2 }];
  });
}

const centre = (
  { at, value }: Pick<LinePoint, 'at' | 'value'>,
  plan: Placed['plan'],
  width: number,
) => ({
  ...{ x: fromLeft(at, plan) * width, y: fromTop(value, plan) * plotHeightOf(plan) },
});

/** Places all along what is drawn, in pixels: lines, intervals, the promise, the break. */
function drawnPlaces({ panel, plan, own }: Placed, width: number) {
  const between = (from: { x: number; y: number }, to: { x: number; y: number }) =>
    Array.from({ length: 101 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / 100,
      y: from.y + ((to.y - from.y) * step) / 100,
    }));
  const runs = panel.lines.flatMap((line) => line.runs);
  const height = plotHeightOf(plan);
  const y = (value: number) => fromTop(value, plan) * height;
  const x = (at: number) => fromLeft(at, plan) * width;
  return [
    ...runs.flatMap((run) =>
      run.slice(1).flatMap((point, index) => {
        const before = run[index] ?? point;
        return between(centre(before, plan, width), centre(point, plan, width));
      }),
    ),
    ...runs
      .flat()
      .flatMap(({ at, margin }) =>
        margin ? between({ x: x(at), y: y(margin.low) }, { x: x(at), y: y(margin.high) }) : [],
      ),
    ...(own.promise === undefined
      ? []
      : between({ x: 0, y: y(own.promise) }, { x: width, y: y(own.promise) })),
    ...(own.breakAt === undefined
      ? []
      : between({ x: x(own.breakAt), y: 0 }, { x: x(own.breakAt), y: height })),
  ];
}

const lineOf = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 2000, max: 2025 }),
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 8 }),
  ),
  { selector: ([year]) => year, minLength: 2, maxLength: 14 },
);
const plots = fc.record({
  lines: fc.array(
    lineOf.map((line) => line.toSorted(([a], [b]) => a - b)),
    { minLength: 1, maxLength: 4 },
  ),
  promise: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  breakAt: fc.option(fc.constantFrom(2004.5, 2012.5, 2019.5), { nil: undefined }),
});
const widths = fc.constantFrom(
  ...([
    ['narrow', 136],
    ['narrow', 200],
    ['wide', 236],
    ['wide', 420],
    ['full', 370],
    ['full', 980],
  ] as const),
);

const toOwn = ({
  promise,
  breakAt,
}: {
  promise?: number | undefined;
  breakAt?: number | undefined;
}) => ({
  ...(promise === undefined ? {} : { promise }),
  ...(breakAt === undefined ? {} : { breakAt }),
});

test('no value lies on a line, an interval, a promise or a break, however wide the plot', () => {
  fc.assert(
    fc.property(plots, widths, ({ lines, ...own }, [widthClass, width]) => {
      const placed = place(lines, toOwn(own));
      const drawn = drawnPlaces(placed, width);
      for (const { left, right, top, bottom } of written(placed, widthClass, width))
        expect(drawn.filter(({ x, y }) => x > left && x < right && y > top && y < bottom)).toEqual(
          [],
        );
    }),
  );
});

test('no value lies on another, nor on the name of a line', () => {
  fc.assert(
    fc.property(plots, widths, ({ lines, ...own }, [widthClass, width]) => {
      const placed = place(lines, toOwn(own));
      const values = written(placed, widthClass, width);
      const height = plotHeightOf(placed.plan);
      const names = placed.panel.lines.map(({ nameAt }) => ({
        ...{ left: width + 8, right: width + 90 },
        ...{ top: nameAt * height - 6, bottom: nameAt * height + 6 },
      }));
      for (const [index, one] of values.entries())
        for (const other of [...values.slice(index + 1), ...names])
          expect(
            one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom,
          ).toBe(false);
    }),
  );
});

test('whatever order lines come in, their values have the same places', () => {
  fc.assert(
    fc.property(plots, ({ lines: all }) => {
      const lines = [...new Map(all.map((line) => [String(line), line])).values()];
      const placesOf = (one: Placed) =>
        one.panel.lines.map(({ runs }) =>
          runs.flat().map(({ at, value, valueAt }) => ({ at, value, valueAt })),
        );
      const turned = placesOf(place(lines.toReversed())).toReversed();
      expect(turned).toEqual(placesOf(place(lines)));
    }),
  );
});

describe('the value of', () => {
  const spotsOf = (...line: (readonly [year: number, value: number])[]) =>
    place([line]).panel.lines.flatMap(({ runs }) =>
      runs.flat().map(({ valueAt }) => valueAt && `${valueAt.side} ${valueAt.anchor}`),
    );

  test('a line alone is written at every mark where there is room, of however many periods', () => {
    const line = Array.from({ length: 10 }, (_, index) => [2001 + index, 50] as const);
    expect(spotsOf(...line).every((spot) => spot !== null)).toBe(true);
  });

  test('a mark to which a steep line comes down, and goes on, stands in a free corner', () => {
    // On 136 × 0.84 pixels the years lie 57 apart, and 40 % are 97 pixels: the middle is crossed on either side.
    expect(spotsOf([2001, 90], [2002, 50], [2003, 10])[1]).toBe('above start');
    expect(spotsOf([2001, 10], [2002, 50], [2003, 90])[1]).toBe('above end');
  });

  test('what a line tells first comes first: its ends and its extremes', () => {
    const values = [50, 52, 51, 53, 90, 52, 50, 51, 10, 52, 51, 50, 51, 52];
    const line = values.map((value, index) => [2001 + index, value] as const);
    const narrow = place([line]).panel.lines.flatMap(({ runs }) =>
      runs.flat().flatMap(({ at, valueAt }) => (valueAt?.from === 'narrow' ? [at] : [])),
    );
    expect(narrow).toEqual(expect.arrayContaining([2001, 2005, 2009, 2014]));
  });
});

test('a last value without room at its mark stands below the name of its line', () => {
  // The second line runs steeply through the end of the first.
  const { panel } = place([
    [
      [2000, 50],
      [2010, 50],
    ],
    [
      [2009, 0],
      [2010, 51],
      [2011, 100],
    ],
  ]);
  expect(panel.lines.map(({ endValue }) => endValue)).toEqual(['50%', null]);
  expect(panel.lines[0]?.runs[0]?.at(-1)?.valueAt ?? null).toBeNull();
});

test('a value is nearer to its own mark than to any other', () => {
  // The later of two marks side by side has a steep line above it on the right, and the earlier one on its left.
  const { panel, plan } = place([
    [
      [2010, 28.0],
      [2011, 28.5],
      [2014, 75],
    ],
  ]);
  const [, second] = panel.lines.flatMap(({ runs }) => runs.flat());
  if (!second?.valueAt) throw new Error('a value with a place');
  const box = written({ panel, plan, own: {} }, 'full', 370).find(({ point }) => point.at === 2011);
  const middle = ((box?.left ?? 0) + (box?.right ?? 0)) / 2;
  const [first, own] = [2010, 2011].map((at) => fromLeft(at, plan) * 370);
  expect(Math.abs(middle - (own ?? 0))).toBeLessThan(Math.abs(middle - (first ?? 0)));
});
