import { expect, test } from 'vitest';
import { toChart } from '@/lib/domain/charts/chart-spec';
import { drawingHeight, rowHeight, writtenPeriods } from '@/lib/domain/charts/layout/chart-size';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import type { ChartDefinition } from '@/lib/domain/charts/composed/chart-definition';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { sampleFigure, sampleWords } from '../../../../fixtures/sample-figure';

const definition: ChartDefinition = {
  ...{ id: 'test', theme: 'switching', select: { indicator: ['switched'] } },
  ...{ labelBy: 'breakdown', sortBy: 'value' },
};

/** The one drawing of some figures. */
function drawingOf(figures: Partial<Figure>[], own: Partial<ChartDefinition> = {}) {
  const rest = { query: '', address: { path: '', query: '', frozenQuery: '' }, omitted: 0 };
  const all = figures.map(sampleFigure);
  const [drawing] = toChart(all, { ...definition, ...own }, rest, sampleWords('en')).drawings;
  if (!drawing) throw new Error('one drawing');
  return drawing;
}

test('a drawing of bars is as high as its axis and its rows', () => {
  const figures = ['bank', 'shop'].map((sector) => ({ id: sector, sector }));
  expect(drawingHeight(drawingOf(figures))).toBe(28 + 54 + 54);
});

test('a heading adds its height to each group', () => {
  const drawing = drawingOf([{}, { id: 'b', aspect: 'speed' }], { groupBy: 'aspect' });
  expect(drawingHeight(drawing)).toBe(28 + (40 + 54) + (40 + 54));
});

test('rows are higher where a label needs a second line on a phone', () => {
  const [point] = pointsOf(drawingOf([{}]));
  if (!point) throw new Error('one bar');
  const group = (label: string) => ({ label: null, points: [{ ...point, label }, point] });
  expect(rowHeight(group('x'.repeat(42)))).toBe(54);
  expect(rowHeight(group('x'.repeat(43)))).toBe(70);
});

const editions = [
  { id: 'a', year: 2009, survey: 'panel-2009' },
  { id: 'b', year: 2010, survey: 'panel-2009' },
  { id: 'c', year: 2011, survey: 'panel-2009' },
];

test('lines have one height, however many there are', () => {
  const french = editions.map((own) => ({ ...own, id: `fr-${own.id}`, country: 'FR' }));
  const [one, two] = [drawingOf(editions), drawingOf([...editions, ...french])];
  expect([one, two].map(drawingHeight)).toEqual([322, 322]);
});

test('small multiples grow with their rows, and cards with theirs', () => {
  const countries = ['BE', 'FR', 'NL', 'DE', 'LU', 'IT', 'ES'];
  const many = (count: number) =>
    countries
      .slice(0, count)
      .flatMap((country) =>
        editions.map((own) => ({ ...own, id: `${country}-${own.id}`, country })),
      );
  expect([6, 7].map((count) => drawingHeight(drawingOf(many(count))))).toEqual([600, 800]);
  const lived = ['a', 'b', 'c'].map((id) => ({ id, kind: 'observation' as const }));
  expect(drawingHeight(drawingOf(lived))).toBe(280);
});

test.each([
  ['all of a few', [2009, 2010], 140, [2009, 2010]],
  // 12 years on 140 × 0.84 pixels are 9.8 pixels each: four of them are 38 pixels or more.
  ['every fourth on a phone', yearsTo(2012, 2024), 140, [2012, 2016, 2020, 2024]],
  ['every third where there is room', yearsTo(2012, 2024), 200, [2012, 2015, 2018, 2021, 2024]],
  [
    'not the one beside the first, nor beside the last',
    [2000, 2001, 2012, 2023, 2024],
    244,
    [...[2000, 2012, 2024]],
  ],
])('of its years a plot names %s', (_, years, width, written) => {
  const shown = writtenPeriods(years.map(toPeriod), width).map(({ at }) => at);
  expect(shown).toEqual(written);
});

test('years that are named in any case keep others away', () => {
  const periods = yearsTo(2012, 2024).map(toPeriod);
  const written = periods.filter((_, index) => index % 4 === 0);
  expect(writtenPeriods(periods, 244, written)).toEqual(written);
});

test('longer names need more room: quarters give way before years would', () => {
  // A quarter takes 53 pixels; two of four steps on 140 × 0.84 pixels are 58.8 apart, on 100 × 0.84 they are 42.
  const quarters = [0, 1, 2, 3, 4].map((index) => ({
    ...{
      at: 2015 + index / 4,
      name: '',
      label: `Q${(index % 4) + 1} ${2015 + Math.floor(index / 4)}`,
    },
  }));
  const namesOn = (width: number) => writtenPeriods(quarters, width).map(({ label }) => label);
  expect(namesOn(100)).toEqual(['Q1 2015', 'Q1 2016']);
  expect(namesOn(140)).toEqual(['Q1 2015', 'Q3 2015', 'Q1 2016']);
});

const toPeriod = (year: number) => ({ at: year, label: String(year), name: String(year) });

function yearsTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
