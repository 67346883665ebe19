import { expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/chart-catalogue';
import { toBars, toTrend } from '@/lib/domain/charts/chart-drawing';
import { drawingHeight, rowHeight } from '@/lib/domain/charts/chart-size';
import { sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const words = sampleWords('en');
const definition: ChartDefinition = {
  id: 'test',
  theme: 'switching',
  select: { indicator: ['switched'] },
  form: 'bars',
  labelBy: 'breakdown',
  sortBy: 'value',
};
const [bank, shop] = ['bank', 'shop'].map((sector) => sampleFigure({ id: sector, sector }));

test('a drawing of bars is as high as its axis and its rows', () => {
  const drawing = toBars([bank ?? sampleFigure(), shop ?? sampleFigure()], definition, words);
  expect(drawingHeight(drawing)).toBe(28 + 54 + 54);
});

test('a heading adds its height to each group', () => {
  const figures = [sampleFigure(), sampleFigure({ id: 'b', aspect: 'speed' })];
  const drawing = toBars(figures, { ...definition, groupBy: 'aspect' }, words);
  expect(drawingHeight(drawing)).toBe(28 + (40 + 54) + (40 + 54));
});

test('rows are higher where a label needs a second line on a phone', () => {
  const drawing = toBars([sampleFigure()], definition, words);
  const [point] = drawing.groups.flatMap(({ points }) => points);
  if (!point) throw new Error('one bar');
  const group = (label: string) => ({ label: null, points: [{ ...point, label }, point] });
  expect(rowHeight(group('x'.repeat(42)))).toBe(54);
  expect(rowHeight(group('x'.repeat(43)))).toBe(70);
});

test('a trend has one height, however many lines it has', () => {
  const one = toTrend([sampleFigure()], definition, words);
  const two = toTrend([sampleFigure(), sampleFigure({ country: 'FR' })], definition, words);
  expect([one, two].map(drawingHeight)).toEqual([300, 300]);
});
