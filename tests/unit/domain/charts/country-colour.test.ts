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

test('every other country always has the same one of the eight', () => {
  for (const country of ['PT', 'CH', 'US', 'JP', 'ZW', 'AD']) {
    expect(countryColour(country)).toMatch(/^var\(--country-[1-8]\)$/);
    expect(countryColour(country)).toBe(countryColour(country));
  }
});
