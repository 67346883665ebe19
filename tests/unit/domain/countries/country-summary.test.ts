import { expect, test } from 'vitest';
import {
  summariseCountries,
  summariseThemes,
  yearsOf,
} from '@/lib/domain/countries/country-summary';

test('what is known of each country is told by theme, in their order, and year', () => {
  const summaries = summariseCountries([
    { theme: 'waiting', country: 'FR', year: 2013, count: 2 },
    { theme: 'switching', country: 'BE', year: 2010, count: 4 },
    { theme: 'switching', country: 'BE', year: 2009, count: 1 },
    { theme: 'satisfaction', country: 'BE', year: 2010, count: 3 },
  ]);
  expect(summaries).toEqual([
    {
      ...{ country: 'BE', count: 8, firstYear: 2009, lastYear: 2010 },
      themes: [
        { theme: 'satisfaction', count: 3, years: [{ year: 2010, count: 3 }] },
        {
          ...{ theme: 'switching', count: 5 },
          years: [
            { year: 2009, count: 1 },
            { year: 2010, count: 4 },
          ],
        },
      ],
    },
    {
      ...{ country: 'FR', count: 2, firstYear: 2013, lastYear: 2013 },
      themes: [{ theme: 'waiting', count: 2, years: [{ year: 2013, count: 2 }] }],
    },
  ]);
  expect(summaries.map(yearsOf)).toEqual(['2009–2010', '2013']);
});

test('nothing is known of no country', () => {
  expect(summariseCountries([])).toEqual([]);
});

test('figures of several countries together are of none, and count for their themes', () => {
  const places = [
    { theme: 'waiting' as const, country: null, year: 2013, count: 2 },
    { theme: 'waiting' as const, country: 'FR', year: 2013, count: 3 },
  ];
  expect(summariseCountries(places).map(({ country, count }) => [country, count])).toEqual([
    ['FR', 3],
  ]);
  expect(summariseThemes(places)).toEqual({
    ...{ count: 5, firstYear: 2013, lastYear: 2013 },
    themes: [{ theme: 'waiting', count: 5, years: [{ year: 2013, count: 5 }] }],
  });
  expect(summariseThemes([])).toBeNull();
});
