import { countryNumber } from './country-colour';

/** The light colours of `app/globals.css`, written out: a picture stands alone. */
export const paint = {
  paper: '#ffffff',
  ink: '#15202b',
  muted: '#55616d',
  line: '#dce1e6',
  countries: [
    '#b8460e',
    '#1b61a6',
    '#00745a',
    '#9c3f78',
    '#2d7d9a',
    '#7d6200',
    '#5c4aa0',
    '#4b4b4b',
  ],
} as const;

/** A country's colour in pictures; what belongs to no country is ink. */
export function countryPaint(country: string | null): string {
  return (country === null ? null : paint.countries[countryNumber(country) - 1]) ?? paint.ink;
}
