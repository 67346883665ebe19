import { expect, test } from 'vitest';
import { compareCurves } from '@/lib/call-log/charts/curve-reading';

const point = (seconds: number, answered: number, abandoned = 0) => ({
  ...{ seconds, answered, abandoned },
});

test('two curves are read at the waits of both; between its points a curve stays where it was', () => {
  const first = [point(0, 0.1), point(10, 0.5), point(30, 0.9, 0.1)];
  const second = [point(5, 0.2), point(10, 0.4, 0.3), point(60, 0.7, 0.3)];
  expect(compareCurves(first, second)).toEqual([
    { seconds: 0, first: point(0, 0.1), second: point(0, 0) },
    { seconds: 5, first: point(5, 0.1), second: point(5, 0.2) },
    { seconds: 10, first: point(10, 0.5), second: point(10, 0.4, 0.3) },
    { seconds: 30, first: point(30, 0.9, 0.1), second: point(30, 0.4, 0.3) },
    { seconds: 60, first: point(60, 0.9, 0.1), second: point(60, 0.7, 0.3) },
  ]);
});
