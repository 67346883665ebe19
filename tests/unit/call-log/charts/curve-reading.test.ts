import { expect, test } from 'vitest';
import { compareCurves, curveEnd, nextToRead } from '@/lib/call-log/charts/curve-reading';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { sampleCall, summarise } from '../../../fixtures/sample-calls';

const point = (seconds: number, answered: number, abandoned = 0) => ({
  ...{ seconds, answered, abandoned },
});

test('two curves are read at the waits of both; between its points a curve stays where it was', () => {
  const first = [point(0, 0.1), point(10, 0.5), point(30, 0.9, 0.1)];
  const second = [point(5, 0.2), point(10, 0.4, 0.3), point(60, 0.7, 0.3)];
  expect(compareCurves([first, second])).toEqual([
    { seconds: 0, points: [point(0, 0.1), point(0, 0)] },
    { seconds: 5, points: [point(5, 0.1), point(5, 0.2)] },
    { seconds: 10, points: [point(10, 0.5), point(10, 0.4, 0.3)] },
    { seconds: 30, points: [point(30, 0.9, 0.1), point(30, 0.4, 0.3)] },
    { seconds: 60, points: [point(60, 0.9, 0.1), point(60, 0.7, 0.3)] },
  ]);
});

test('what is drawn ends at P95, or at one and a half times the longest wait counted', () => {
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

test('a slider stops at points only, and never where it was', () => {
  const curve = [point(0, 0), point(50, 0.5, 0.1), point(100, 0.8, 0.2), point(500, 0.8, 0.2)];
  const read = (seconds: number) => nextToRead(curve, point(50, 0.5, 0.1), seconds).seconds;
  expect([51, 49, 99, 100, 101, 900, -3].map(read)).toEqual([100, 0, 100, 100, 500, 500, 50]);
});
