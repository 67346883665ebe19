import { expect, test } from 'vitest';
import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';
import { narrowestFilters } from '@/lib/domain/filters/narrowest-filters';
import { sampleFigure } from '../../../fixtures/sample-figure';

test('one figure is selected by all that tells it from others', () => {
  const filters = narrowestFilters([sampleFigure({ sector: 'bank' })], 2);
  expect(formatFigureFilters(filters)).toBe(
    'country=BE&year=2010&indicator=switched&kind=survey&sector=bank&channel=none&aspect=none&provider=none&segment=none&source=alpha&release=2',
  );
});

test('several figures are selected by what any of them has, each value once', () => {
  const figures = [
    sampleFigure({ sector: 'bank' }),
    sampleFigure({ year: 2009 }),
    sampleFigure({ country: 'FR' }),
  ];
  expect(formatFigureFilters(narrowestFilters(figures, undefined))).toBe(
    'country=BE,FR&year=2009,2010&indicator=switched&kind=survey&sector=bank,none&channel=none&aspect=none&provider=none&segment=none&source=alpha',
  );
});

test('values stand in order, and no release means the newest', () => {
  const figures = [sampleFigure({ country: 'FR' }), sampleFigure({ country: 'BE' })];
  const filters = narrowestFilters(figures, undefined);
  expect(filters.country).toEqual(['BE', 'FR']);
  expect(Object.keys(filters)).not.toContain('release');
});
