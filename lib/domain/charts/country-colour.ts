// The colours themselves, for light and dark, are the custom properties `--country-1` … `--country-8`.
const fixed: Readonly<Record<string, number>> = {
  BE: 1,
  FR: 2,
  NL: 3,
  DE: 4,
  LU: 5,
  GB: 6,
  ES: 7,
  IT: 8,
};
const colours = 8;

/** The CSS colour of a country: always the same one, everywhere. */
export function countryColour(country: string): string {
  return `var(--country-${countryNumber(country)})`;
}

/** The number of a country's colour, from 1 to 8. */
export function countryNumber(country: string): number {
  const sum = [...country].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return fixed[country] ?? (sum % colours) + 1;
}
