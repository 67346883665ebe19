import { expect, test } from 'vitest';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import { toSmallDrawing } from '@/lib/domain/charts/small-drawing';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const words = sampleWords('en');

/** The bars of a figure's small drawing: their labels, values, and which is its own. */
function barsOf(own: Partial<Figure>, comparable: readonly Partial<Figure>[] = []) {
  const drawing = toSmallDrawing(sampleFigure(own), comparable.map(sampleFigure), words);
  return (
    drawing &&
    pointsOf(drawing).map(({ label, valueLabel, isCurrent }) => [label, valueLabel, isCurrent])
  );
}

test('a share alone is a bar of 100 %', () => {
  const drawing = toSmallDrawing(sampleFigure(), [], words);
  expect(drawing?.axis.max).toBe(100);
  expect(barsOf({})).toEqual([['Belgium, 2010', '61%', true]]);
});

test('the newest figure of the same country and breakdown stands beside it', () => {
  const others = [
    { id: 'fr', country: 'FR', year: 2011, value: 3 },
    { id: 'shop', sector: 'shop', year: 2012, value: 4 },
    { id: 'old', year: 2008, value: 70 },
    { id: 'newer', year: 2009, value: 77 },
  ];
  expect(barsOf({}, others)).toEqual([
    ['Belgium, 2010', '61%', true],
    ['Belgium, 2009', '77%', false],
  ]);
});

test('an axis has no place for a lived case, nor for a number alone that has no scale', () => {
  const wait = { indicator: 'wait', survey: null, value: 15 };
  expect(barsOf({ ...wait, kind: 'observation' })).toBeNull();
  expect(barsOf({ ...wait, kind: 'statistic' })).toBeNull();
  expect(barsOf({ ...wait, kind: 'statistic' }, [{ ...wait, id: 'b', year: 2009 }])).toHaveLength(
    2,
  );
});
