import { expect, test } from 'vitest';
import { countryColour } from '@/lib/domain/charts/country-colour';

test('the two countries of the articles have the first two colours', () => {
  expect(countryColour('BE')).toBe('var(--country-1)');
  expect(countryColour('FR')).toBe('var(--country-2)');
});

test('the countries we expect next have colours of their own', () => {
  const expected = ['BE', 'FR', 'NL', 'DE', 'LU', 'GB', 'ES', 'IT'];
  expect(new Set(expected.map(countryColour)).size).toBe(8);
});

test('every other country has one of the eight, by its letters, so that no chart ever changes it', () => {
  // The numbers of its two letters (A is 65), added: what is left after division by 8, plus 1.
  const others = { PT: 5, CH: 4, US: 1, JP: 3, ZW: 2, AD: 6 };
  for (const [country, number] of Object.entries(others))
    expect([country, countryColour(country)]).toEqual([country, `var(--country-${number})`]);
});
