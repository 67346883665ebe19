import { describe, expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/chart-catalogue';
import { toBars } from '@/lib/domain/charts/chart-drawing';
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

/** Groups with the ids of their bars, in the order drawn. */
function bars(figures: Partial<Figure>[], own: Partial<ChartDefinition> = {}) {
  const drawing = toBars(figures.map(sampleFigure), { ...definition, ...own }, words);
  return drawing.groups.map(({ label, points }) => [label, points.map(({ id }) => id)]);
}

describe('bars', () => {
  test('go from the highest value to the lowest', () => {
    const figures = [
      { id: 'low', value: 3 },
      { id: 'high', value: 80 },
      { id: 'middle', value: 61 },
    ];
    expect(bars(figures)).toEqual([[null, ['high', 'middle', 'low']]]);
  });

  test('of equal value keep the order they came in', () => {
    const figures = [
      { id: 'b', value: 20 },
      { id: 'a', value: 20 },
    ];
    expect(bars(figures)).toEqual([[null, ['b', 'a']]]);
  });

  test('go by indicator where the chart says so, then by value', () => {
    const figures = [
      { id: 'satisfied', indicator: 'satisfied', value: 90 },
      { id: 'switched-low', value: 10 },
      { id: 'switched-high', value: 20 },
    ];
    expect(bars(figures, { sortBy: 'indicator' })).toEqual([
      [null, ['switched-high', 'switched-low', 'satisfied']],
    ]);
  });

  test('stand in groups of their survey, under country and study', () => {
    const figures = [
      { id: 'one', value: 80 },
      { id: 'french', country: 'FR', survey: 'panel-2013', value: 70 },
      { id: 'two', value: 20 },
      { id: 'unnamed', survey: null, value: 10 },
    ];
    expect(bars(figures, { groupBy: 'survey' })).toEqual([
      ['Belgium · Study panel-2010', ['one', 'two']],
      ['France · Study panel-2013', ['french']],
      ['Belgium', ['unnamed']],
    ]);
  });

  test('stand in groups of their aspect, those without one under "In general"', () => {
    const figures = [
      { id: 'speed', aspect: 'speed', value: 20 },
      { id: 'general', value: 60 },
      { id: 'public', aspect: 'speed', provider: 'public-service', value: 30 },
    ];
    expect(bars(figures, { groupBy: 'aspect' })).toEqual([
      ['In general', ['general']],
      ['Speed', ['public', 'speed']],
    ]);
  });

  test('leave the figures they were given in their order', () => {
    const figures = [sampleFigure({ id: 'low', value: 3 }), sampleFigure({ id: 'high', value: 9 })];
    toBars(figures, definition, words);
    expect(figures.map(({ id }) => id)).toEqual(['low', 'high']);
  });

  test('cannot be drawn without a figure', () => {
    expect(() => toBars([], definition, words)).toThrow('at least one figure');
  });
});
