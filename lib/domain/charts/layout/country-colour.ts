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
const colours = [1, 2, 3, 4, 5, 6, 7, 8];

/** The CSS colour of a number: what belongs to none of the eight has the colour of text. */
export function colourOf(colour: number): string {
  return colour === 0 ? 'var(--muted)' : `var(--country-${colour})`;
}

/** The CSS colour of a country that stands alone: always the same one. */
export function countryColour(country: string | null): string {
  return country === null ? colourOf(0) : colourOf(countryNumber(country));
}

/** The number of the colour of a country that stands alone, from 1 to 8. */
export function countryNumber(country: string): number {
  const sum = [...country].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return fixed[country] ?? (sum % colours.length) + 1;
}

/**
 * The numbers of the colours of what one chart holds, no two alike as long as there are colours; 0 for
 * what comes after. The countries that are shown most keep theirs everywhere.
 * @param items what is told apart, each once; of items of one country, the first has the country's colour
 */
export function assignColours(
  items: readonly { key: string; country: string }[],
): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  const free = new Set(colours);
  for (const { key, country } of items) {
    const own = fixed[country];
    if (own !== undefined && free.delete(own)) taken.set(key, own);
  }
  for (const { key } of items) {
    if (taken.has(key)) continue;
    const [next = 0] = free;
    free.delete(next);
    taken.set(key, next);
  }
  return taken;
}
