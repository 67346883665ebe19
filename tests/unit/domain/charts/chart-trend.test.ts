import { describe, expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/chart-catalogue';
import { toTrend } from '@/lib/domain/charts/chart-drawing';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const words = sampleWords('en');
const definition: ChartDefinition = {
  id: 'test',
  theme: 'switching',
  select: { indicator: ['switched', 'satisfied'] },
  form: 'bars',
  labelBy: 'breakdown',
  sortBy: 'value',
};

const y2009 = { id: '2009', year: 2009, survey: 'panel-2009', value: 77 };
const y2010 = { id: '2010', year: 2010, survey: 'panel-2010', value: 61 };
const y2013 = { id: '2013', year: 2013, survey: 'panel-2013', value: 50 };

function lines(...figures: Partial<Figure>[]): string[][] {
  const trend = { ...definition, form: 'trend' as const };
  const drawing = toTrend(figures.map(sampleFigure), trend, words);
  expect(new Set(drawing.lines.map(({ key }) => key)).size).toBe(drawing.lines.length);
  return drawing.lines.map(({ points }) => points.map(({ id }) => id));
}

describe('a trend', () => {
  test('joins two editions of one series, whatever order they come in', () => {
    expect(lines(y2010, y2009)).toEqual([['2009', '2010']]);
  });

  test('breaks where the series changed how it asks', () => {
    expect(lines(y2013, y2010, y2009)).toEqual([['2009', '2010'], ['2013']]);
  });

  test.each([
    ['another series', { survey: 'single-2010' }],
    ['a source without a survey', { survey: null }],
    ['another kind of number', { kind: 'target' as const }],
  ])('breaks before %s', (_, own) => {
    expect(lines(y2010, { ...y2010, id: 'later', year: 2011, ...own })).toEqual([
      ['2010'],
      ['later'],
    ]);
  });

  test.each([
    ['countries', { country: 'FR' }],
    ['sectors', { sector: 'bank' }],
    ['providers', { provider: 'company' }],
    ['questions', { indicator: 'satisfied' }],
  ])('never joins two %s', (_, own) => {
    expect(lines(y2009, { ...y2010, ...own }).length).toBe(2);
  });

  test('names the years there are, once each, from the first to the last', () => {
    const figures = [y2013, y2009, { ...y2009, id: 'FR', country: 'FR' }].map(sampleFigure);
    const drawing = toTrend(figures, definition, words);
    expect(drawing.years).toEqual([2009, 2013]);
    expect(drawing.lines.map(({ label }) => label).sort()).toEqual(['Belgium', 'France']);
    expect(drawing.axis.max).toBe(100);
  });
});
