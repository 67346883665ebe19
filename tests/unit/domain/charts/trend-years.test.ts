import { expect, test } from 'vitest';
import type { LinePoint, TrendLine } from '@/lib/domain/charts/chart-schema';
import { nearestYear, rowsOfLines, valuesOfYear } from '@/lib/domain/charts/trend-years';

const point = (id: string, year: number, value: number): LinePoint => ({
  ...{ id, year, value, href: `/en/figures/${id}`, valueLabel: `${value}%`, label: id },
  ...{
    context: '',
    spoken: id,
    margin: null,
    colour: 1,
    look: 'solid',
    valueAt: null,
    isRoomy: true,
  },
});
const line = (key: string, ...runs: LinePoint[][]): TrendLine => ({
  ...{ key, label: key, colour: 1, runs, nameAt: 0 },
});

const belgium = line('BE', [point('be-2009', 2009, 77)], [point('be-2013', 2013, 50)]);
const france = line('FR', [point('fr-2013', 2013, 60)]);
const promise = point('promise', 2012, 90);
const panel = {
  ...{ key: 'all', lines: [belgium, france] },
  thresholds: [{ point: promise, label: 'Promise', nameAt: 0 }],
};

test('the values of a year come from every line and every run, the highest first', () => {
  const ids = (year: number) => valuesOfYear(panel, year).map(({ point }) => point.id);
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
])('%d of the width is nearest to %d', (part, year) => {
  expect(nearestYear(part, panel, { years: [2009, 2011, 2013] })).toBe(year);
});

test('a plot without values has no nearest year', () => {
  expect(nearestYear(0.5, { lines: [] }, { years: [2009] })).toBeNull();
});

test('keys walk line by line over breaks, then the promises', () => {
  const rows = rowsOfLines({ panels: [panel] }).map((row) => row.map(({ id }) => id));
  expect(rows).toEqual([['be-2009', 'be-2013'], ['fr-2013'], ['promise']]);
});
