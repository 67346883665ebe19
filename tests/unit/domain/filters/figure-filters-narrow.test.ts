import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatFigureFilters,
  narrowestFilters,
  narrowFilters,
} from '@/lib/domain/filters/figure-filters';
import { sampleFigure } from '../../../fixtures/sample-figure';

test.each([
  ['nothing', {}, {}, {}],
  ['the page alone', { country: ['BE'] }, {}, { country: ['BE'] }],
  ['the part alone', {}, { indicator: ['wait'] }, { indicator: ['wait'] }],
  [
    'different parameters',
    { country: ['BE'], q: 'attente', release: 2 },
    { theme: ['waiting'] },
    { country: ['BE'], q: 'attente', release: 2, theme: ['waiting'] },
  ],
  ['what both name', { year: ['2009', '2010'] }, { year: ['2010', '2013'] }, { year: ['2010'] }],
  ['codes among any', { sector: ['bank', 'none'] }, { sector: ['any'] }, { sector: ['bank'] }],
  ['any among codes', { sector: ['any'] }, { sector: ['bank'] }, { sector: ['bank'] }],
  ['none and none', { sector: ['none'] }, { sector: ['none'] }, { sector: ['none'] }],
])('a part narrows its page by %s', (_, page, part, expected) => {
  expect(narrowFilters(page, part)).toStrictEqual(expected);
});

test.each([
  ['two years', { year: ['2009'] }, { year: ['2010'] }],
  ['two sectors', { sector: ['bank'] }, { sector: ['shop'] }],
  ['none and any', { sector: ['none'] }, { sector: ['any'] }],
  ['any and none', { sector: ['any'] }, { sector: ['none'] }],
  ['a code and none', { sector: ['bank'] }, { sector: ['none'] }],
])('a part that its page excludes has no figures: %s', (_, page, part) => {
  expect(narrowFilters(page, part)).toBeNull();
});

test('everything, said as none and any, excludes nothing', () => {
  const page = { sector: ['any', 'none'] };
  expect(narrowFilters(page, { sector: ['none'] })).toEqual({ sector: ['none'] });
  expect(narrowFilters({ sector: ['none', 'bank'] }, page)?.sector?.toSorted()).toEqual([
    'bank',
    'none',
  ]);
});

/** Whether a figure with this sector, or with none (null), is selected. */
function selects(list: readonly string[] | undefined, sector: string | null): boolean {
  if (list === undefined) return true;
  return sector === null ? list.includes('none') : list.includes('any') || list.includes(sector);
}

test('a figure is in the narrowed selection exactly when it is in both', () => {
  const list = fc.uniqueArray(fc.constantFrom('none', 'any', 'bank', 'shop'), { minLength: 1 });
  const filters = fc.record({ sector: list }, { requiredKeys: [] });
  const sector = fc.constantFrom(null, 'bank', 'shop', 'post');
  fc.assert(
    fc.property(filters, filters, sector, (page, part, code) => {
      const narrowed = narrowFilters(page, part);
      const found = narrowed !== null && selects(narrowed.sector, code);
      expect(found).toBe(selects(page.sector, code) && selects(part.sector, code));
    }),
  );
});

test('one figure is selected by all that tells it from others', () => {
  const filters = narrowestFilters([sampleFigure({ sector: 'bank' })], 2);
  expect(formatFigureFilters(filters)).toBe(
    'country=BE&year=2010&indicator=switched&kind=survey&sector=bank&channel=none&aspect=none&provider=none&segment=none&source=alpha&organisation=none&release=2',
  );
});

test('several figures are selected by what any of them has, each value once', () => {
  const figures = [
    sampleFigure({ sector: 'bank' }),
    sampleFigure({ year: 2009 }),
    sampleFigure({ country: 'FR' }),
  ];
  expect(formatFigureFilters(narrowestFilters(figures, undefined))).toBe(
    'country=BE,FR&year=2009,2010&indicator=switched&kind=survey&sector=bank,none&channel=none&aspect=none&provider=none&segment=none&source=alpha&organisation=none',
  );
});

test('values stand in order, and no release means the newest', () => {
  const figures = [sampleFigure({ country: 'FR' }), sampleFigure({ country: 'BE' })];
  const filters = narrowestFilters(figures, undefined);
  expect(filters.country).toEqual(['BE', 'FR']);
  expect(Object.keys(filters)).not.toContain('release');
});
