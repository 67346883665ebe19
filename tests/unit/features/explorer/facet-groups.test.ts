import { expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import type { FacetCounts } from '@/lib/domain/filters/facet-schema';
import { toFacetGroups } from '@/lib/features/explorer/facet-groups';
import { sampleWords } from '../../../fixtures/sample-figure';

const noFacets: FacetCounts['facets'] = {
  ...{ country: [], year: [], theme: [], indicator: [], kind: [], source: [] },
  ...{
    sector: [],
    channel: [],
    aspect: [],
    provider: [],
    segment: [],
    organisation: [],
    evidence: [],
  },
};
const years = Array.from({ length: 40 }, (_, index) => ({ value: `${1980 + index}`, count: 1 }));
const counts: FacetCounts = {
  total: 9,
  facets: {
    ...noFacets,
    country: [
      { value: 'BE', count: 3 },
      { value: 'FR', count: 6 },
    ],
    year: years,
  },
};

const group = (filters: object, query = '') =>
  toFacetGroups(counts, filters, readQuery(query), sampleWords('fr'));

test('only filters with values are offered, each value with its name and count', () => {
  const [country, year, ...more] = group({});
  expect(more).toEqual([]);
  expect([country?.label, year?.label]).toEqual(['Pays', 'Année']);
  expect(country?.options.map(({ label, count }) => `${label} ${count}`)).toEqual([
    'France 6',
    'Belgique 3',
  ]);
});

test('at most thirty values are shown, years the newest first', () => {
  const [, year] = group({});
  expect(year?.options.map(({ value }) => value)).toEqual(
    Array.from({ length: 30 }, (_, index) => String(2019 - index)),
  );
  expect(year?.total).toBe(40);
});

test('what is selected is always shown, first, even where no figure has it', () => {
  const [country, year] = group({ country: ['LU'], year: ['1980'] });
  expect(country?.options[0]).toEqual({
    value: 'LU',
    label: 'Luxembourg',
    foreign: [],
    count: 0,
    isSelected: true,
  });
  expect(year?.options.map(({ value }) => value).slice(0, 2)).toEqual(['1980', '2019']);
  expect([year?.selected, year?.options.length]).toEqual([1, 31]);
});

test('what is selected is counted and shown once', () => {
  const [country] = group({ country: ['BE'] });
  expect(country?.options.map(({ value, isSelected }) => [value, isSelected])).toEqual([
    ['BE', true],
    ['FR', false],
  ]);
  expect([country?.selected, country?.total]).toEqual([1, 2]);
});

test('at most a hundred characters are looked for', () => {
  expect(group({}, `find-country=${'x'.repeat(101)}`)[0]?.find).toBe('x'.repeat(100));
});

test('the others are found by their names, without accents, or by their codes', () => {
  const found = (query: string) => group({}, query)[0]?.options.map(({ value }) => value);
  expect(found('find-country=belg')).toEqual(['BE']);
  expect(found('find-country=FR')).toEqual(['FR']);
  expect(found('find-country=zz')).toEqual([]);
  expect(group({}, 'find-year=1980')[1]?.options.map(({ value }) => value)).toEqual(['1980']);
});
