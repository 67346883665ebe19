import { expect, test } from 'vitest';
import { assignColours, colourOf, countryColour } from '@/lib/domain/charts/layout/country-colour';

test('the two countries of the articles have the first two colours', () => {
  expect(countryColour('BE')).toBe('var(--country-1)');
  expect(countryColour('FR')).toBe('var(--country-2)');
});

test('the countries we expect next have colours of their own', () => {
  const expected = ['BE', 'FR', 'NL', 'DE', 'LU', 'GB', 'ES', 'IT'];
  expect(new Set(expected.map(countryColour)).size).toBe(8);
});

test('every other country that stands alone has one of the eight, by its letters', () => {
  // The numbers of its two letters (A is 65), added: what is left after division by 8, plus 1.
  const others = { PT: 5, CH: 4, US: 1, JP: 3, ZW: 2, AD: 6 };
  for (const [country, number] of Object.entries(others))
    expect([country, countryColour(country)]).toEqual([country, `var(--country-${number})`]);
});

const ofCountries = (...countries: string[]) => [
  ...assignColours(countries.map((country) => ({ key: country, country }))),
];

test('in a chart, known countries keep theirs and others take what is free', () => {
  expect(ofCountries('AT', 'BE', 'FR', 'SE')).toEqual([
    ['BE', 1],
    ['FR', 2],
    ['AT', 3],
    ['SE', 4],
  ]);
});

test('of eight countries no two share a colour; what comes after has none', () => {
  const nine = ofCountries('AT', 'CH', 'CZ', 'DK', 'FI', 'NO', 'PL', 'PT', 'SE');
  expect(nine.map(([, colour]) => colour)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 0]);
  expect(colourOf(0)).toBe('var(--muted)');
});

test('of two lines of one country, the first has the country’s colour', () => {
  const sectors = ['bank', 'shop'].map((key) => ({ key, country: 'FR' }));
  expect([...assignColours(sectors)]).toEqual([
    ['bank', 2],
    ['shop', 1],
  ]);
});
