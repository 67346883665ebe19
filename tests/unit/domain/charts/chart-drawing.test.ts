import { describe, expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/composed/chart-definition';
import { toDrawing } from '@/lib/domain/charts/chart-drawing';
import { toChartParts } from '@/lib/domain/charts/series/chart-form';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const words = sampleWords('en');
const definition: ChartDefinition = {
  id: 'test',
  theme: 'switching',
  select: { indicator: ['switched', 'satisfied'] },
  labelBy: 'breakdown',
  sortBy: 'value',
};

/** The drawings of some figures, all in the part they are divided into. */
function drawingsOf(figures: Partial<Figure>[], own: Partial<ChartDefinition> = {}) {
  const all = figures.map(sampleFigure);
  const plan = { definition: { ...definition, ...own }, all, colours: new Map([['BE', 1]]) };
  return toChartParts(all, words.vocabulary).map((part) => toDrawing(part, plan, words));
}

/** Groups with the ids of their bars, in the order drawn. */
function bars(figures: Partial<Figure>[], own: Partial<ChartDefinition> = {}) {
  return drawingsOf(figures, own).flatMap((drawing) => {
    if (!('groups' in drawing)) throw new Error(drawing.form);
    return drawing.groups.map(({ label, points }) => [label, points.map(({ id }) => id)]);
  });
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

  test('of equal value go by id, whatever order they came in', () => {
    const figures = [
      { id: 'b', value: 20 },
      { id: 'a', value: 20 },
    ];
    expect(bars(figures)).toEqual([[null, ['a', 'b']]]);
  });

  test('of several years that nothing joins are ranked within each, the newest first', () => {
    const figures = [
      { id: 'old-high', year: 2010, survey: 'single-2010', value: 90 },
      { id: 'old-low', year: 2010, survey: null, value: 10 },
      { id: 'new', year: 2013, survey: 'panel-2013', value: 50 },
    ];
    expect(bars(figures)).toEqual([
      ['2013', ['new']],
      ['2010', ['old-high', 'old-low']],
    ]);
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
    const figures = [
      { id: 'low', value: 3 },
      { id: 'high', value: 9 },
    ];
    drawingsOf(figures);
    expect(figures.map(({ id }) => id)).toEqual(['low', 'high']);
  });

  test('have their promises as lines, and as bars too', () => {
    const measured = { kind: 'statistic', survey: null, value: 84 } as const;
    const [drawing] = drawingsOf([
      { ...measured, id: 'measured' },
      { id: 'promised', kind: 'target', survey: null, value: 90 },
    ]);
    if (!drawing || !('groups' in drawing)) throw new Error('bars');
    expect(drawing.form).toBe('thresholds');
    expect(drawing.thresholds.map(({ id, value }) => [id, value])).toEqual([['promised', 90]]);
    expect(drawing.groups[0]?.points.map(({ id }) => id)).toEqual(['promised', 'measured']);
  });
});

describe('numbers without an axis', () => {
  const lived = { indicator: 'wait', kind: 'observation', survey: null } as const;

  test('are a tile for a figure alone, with its country and year', () => {
    const [drawing] = drawingsOf([{ id: 'one' }]);
    expect(drawing).toMatchObject({ form: 'tile', label: null });
    expect(drawing && 'points' in drawing && drawing.points[0]).toMatchObject({
      label: 'Switched provider',
      context: 'Belgium, 2010',
    });
  });

  test('are cards for lived cases, named where something else stands beside them', () => {
    const cases = [
      { ...lived, id: 'a', value: 15 },
      { ...lived, id: 'b', value: 45 },
    ];
    expect(drawingsOf(cases)).toMatchObject([{ form: 'cards', label: null }]);
    expect(drawingsOf([...cases, { id: 'promise' }])).toMatchObject([
      { form: 'tile' },
      { form: 'cards', label: 'Personal experience', points: [{ id: 'b' }, { id: 'a' }] },
    ]);
  });
});
