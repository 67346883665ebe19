import { expect, test } from 'vitest';
import type { LinePoint, TrendLine } from '@/lib/domain/charts/model/chart-schema';
import {
  nearestPeriod,
  rowsOfLines,
  valuesOfPeriod,
} from '@/lib/domain/charts/layout/trend-periods';

const point = (id: string, at: number, value: number): LinePoint => ({
  ...{ id, at, value, href: `/en/figures/${id}`, valueLabel: `${value}%`, label: id },
  ...{
    context: '',
    spoken: id,
    margin: null,
    colour: 1,
    look: 'solid',
    valueAt: null,
  },
});
const line = (key: string, ...runs: LinePoint[][]): TrendLine => ({
  ...{ key, label: key, colour: 1, runs, nameAt: 0, endValue: null },
});

const belgium = line('BE', [point('be-2009', 2009, 77)], [point('be-2013', 2013, 50)]);
const france = line('FR', [point('fr-2013', 2013, 60)]);
const promise = point('promise', 2012, 90);
const panel = {
  ...{ key: 'all', lines: [belgium, france], breaks: [] },
  thresholds: [{ point: promise, label: 'Promise', nameAt: 0 }],
};

test('the values of a period come from every line and every run, the highest first', () => {
  const ids = (at: number) => valuesOfPeriod(panel, { at }).map(({ point }) => point.id);
  expect(ids(2013)).toEqual(['fr-2013', 'be-2013']);
  expect(ids(2009)).toEqual(['be-2009']);
  expect(ids(2011)).toEqual([]);
});

// The first year stands at 0.08 of the width and the last at 0.92: 2011 in the middle.
test.each([
  [0, 2009],
  [0.49, 2009],
  [0.51, 2013],
  [1, 2013],
])('%d of the width is nearest to %d', (part, at) => {
  const periods = [2009, 2011, 2013].map((year) => ({ at: year, label: '', name: '' }));
  expect(nearestPeriod(part, panel, { periods })?.at).toBe(at);
});

test('a plot without values has no nearest period', () => {
  const periods = [{ at: 2009, label: '2009', name: '2009' }];
  expect(nearestPeriod(0.5, { lines: [] }, { periods })).toBeNull();
});

test('keys walk line by line over breaks, each by period, then the promises', () => {
  const months = line(
    'MT',
    [point('december', 2012.96, 1), point('later', 2013.96, 1)],
    [point('june', 2013.46, 1)],
  );
  const [walked] = rowsOfLines({ panels: [{ ...panel, lines: [months] }] });
  expect(walked?.map(({ id }) => id)).toEqual(['december', 'june', 'later']);
  const rows = rowsOfLines({ panels: [panel] }).map((row) => row.map(({ id }) => id));
  expect(rows).toEqual([['be-2009', 'be-2013'], ['fr-2013'], ['promise']]);
});
