import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearScale, secondTicks, shareTicks } from '@/lib/call-log/charts/axis-drawing';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { curveEnd, nextToRead } from '@/lib/call-log/charts/curve-reading';
import {
  drawWaitCurve,
  placeOnCurve,
  type CurveMark,
} from '@/lib/call-log/charts/wait-curve-drawing';
import { anyCall, sampleCall, summarise } from '../../../fixtures/sample-calls';

const curve = [
  { seconds: 0, answered: 0, abandoned: 0 },
  { seconds: 50, answered: 0.5, abandoned: 0.1 },
  { seconds: 100, answered: 0.8, abandoned: 0.2 },
  { seconds: 500, answered: 0.8, abandoned: 0.2 },
];
const mark = (own: Partial<CurveMark>): CurveMark => ({
  ...{ id: 'a', seconds: 50, target: 90, labels: [{ text: 'long', width: 80 }] },
  ...own,
});
const size = { width: 258, height: 146 };

test('a scale turns values into pixels, also where all values are the same', () => {
  expect([0, 5, 10].map(linearScale([0, 10], [100, 200]))).toEqual([100, 150, 200]);
  expect(linearScale([7, 7], [100, 200])(7)).toBe(150);
});

test('shares run from 0 at the bottom to 1 at the top', () => {
  expect(shareTicks({ left: 0, right: 9, top: 10, bottom: 110 })).toEqual([
    ...[
      { at: 110, value: 0 },
      { at: 85, value: 0.25 },
      { at: 60, value: 0.5 },
    ],
    ...[
      { at: 35, value: 0.75 },
      { at: 10, value: 1 },
    ],
  ]);
});

test.each([
  [270, 10, [0, 30, 60, 90, 120, 150, 180, 210, 240, 270]],
  [270, 4, [0, 120, 240]],
  [3, 10, [0, 1, 2, 3]],
  [86_400, 3, [0, 28_800, 57_600, 86_400]],
])('ticks up to %i s, at most about %i of them, are round', (end, most, ticks) => {
  expect(secondTicks(end, most)).toEqual(ticks);
});

test('ticks are never more than there is room for', () => {
  const anyEnd = fc.double({ min: 1, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(anyEnd, fc.integer({ min: 1, max: 30 }), (end, most) => {
      expect(secondTicks(end, most).length).toBeLessThanOrEqual(most + 1);
    }),
  );
});

test('the axis ends at P95, or at one and a half times the longest wait counted', () => {
  const endOf = (...waits: number[]) =>
    curveEnd(
      summarise(
        waits.map((wait) => sampleCall({ wait })),
        rules,
      ),
    );
  expect(endOf(3)).toBe(270);
  expect(endOf(3, 900)).toBe(900);
  expect(curveEnd(summarise([], { ...rules, thresholds: [] }))).toBe(1);
});

test('lines rise in steps, from the left edge of the plot to its right', () => {
  // The plot is 200 wide from 46, and 100 high from 18 with one mark above it: from 30 to 118.
  const { plot, answered, abandoned, ends } = drawWaitCurve(curve, [mark({})], 100, size);
  expect(plot).toEqual({ left: 46, top: 30, right: 246, bottom: 118 });
  expect(answered).toBe('M46,118L146,118L146,74L246,74L246,47.6L246,47.6L246,47.6');
  expect(abandoned).toBe('M46,118L146,118L146,109.2L246,109.2L246,100.4L246,100.4L246,100.4');
  expect(ends).toEqual({ answered: 47.6, abandoned: 100.4 });
});

test('a point lies on its line', () => {
  const drawing = drawWaitCurve(curve, [mark({})], 100, size);
  expect(curve.slice(1, 2).map((point) => placeOnCurve(drawing, 100, point))).toEqual([
    { x: 146, answered: 74, abandoned: 109.2 },
  ]);
});

test('a mark has its line, its point where the curve has to be, and the longest label that fits', () => {
  const labels = [
    { text: 'longest', width: 150 },
    { text: 'long', width: 90 },
  ];
  const place = (seconds: number, target: number | null) =>
    drawWaitCurve(curve, [mark({ seconds, target, labels })], 100, size).marks[0];
  expect(place(10, 50)).toEqual({
    ...{ id: 'a', x: 66, targetY: 74 },
    label: { text: 'longest', x: 72, y: 14, anchor: 'start' },
  });
  expect(place(50, null)).toEqual({
    ...{ id: 'a', x: 146, targetY: null },
    label: { text: 'long', x: 152, y: 14, anchor: 'start' },
  });
  expect(place(90, 50)?.label).toEqual({ text: 'longest', x: 220, y: 14, anchor: 'end' });
});

test('a label that fits nowhere is the shortest, at the edge', () => {
  const labels = [{ text: 'far too long', width: 900 }];
  const [placed] = drawWaitCurve(curve, [mark({ labels })], 100, size).marks;
  expect(placed?.label).toMatchObject({ text: 'far too long', x: 246, anchor: 'end' });
});

test('marks stand in rows, the shortest wait on top', () => {
  const marks = [mark({ id: 'b', seconds: 80 }), mark({ id: 'c', seconds: 20 })];
  const placed = drawWaitCurve(curve, marks, 100, size).marks;
  expect(placed.map(({ id, label }) => [id, label.y])).toEqual([
    ['c', 14],
    ['b', 32],
  ]);
});

test('a slider stops at points only, and never where it was', () => {
  const from = { seconds: 50, answered: 0.5, abandoned: 0.1 };
  const read = (seconds: number) => nextToRead(curve, from, seconds).seconds;
  expect([51, 49, 99, 100, 101, 900, -3].map(read)).toEqual([100, 0, 100, 100, 500, 500, 50]);
});

test('any log is drawn within its picture', () => {
  fc.assert(
    fc.property(fc.array(anyCall, { maxLength: 30 }), (calls) => {
      const log = summarise(calls, rules);
      const { answered, abandoned } = drawWaitCurve(log.curve, [], curveEnd(log), size);
      for (const path of [answered, abandoned]) {
        expect(path).not.toMatch(/NaN|Infinity/);
        const across = [...path.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
        expect(across.every((x) => x >= 46 && x <= 246)).toBe(true);
      }
    }),
  );
});
