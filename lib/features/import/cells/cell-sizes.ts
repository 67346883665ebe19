import { readCountry } from './cell-country';
import { readCount } from '../../../base/text/parse-number';

/** Sample sizes of countries, `BE: 331; FR: 1 000`, as a record; null for what is none. */
export function readSizes(text: string): Record<string, number> | null {
  const pairs = text.split(/[;\n]/).filter((pair) => pair.trim() !== '');
  const sizes = pairs.map((pair) => {
    const [name = '', count = '', ...more] = pair.split(/[:=]/);
    return [readCountry(name), more.length > 0 ? null : readCount(count)] as const;
  });
  const found: Record<string, number> = {};
  for (const [country, count] of sizes) {
    if (country === null || count === null) return null;
    found[country] = count;
  }
  return sizes.length === 0 ? null : found;
}

/** The other way round, for templates. */
export function writeSizes(sizes: Readonly<Record<string, number>>): string {
  return Object.entries(sizes)
    .map(([country, size]) => `${country}: ${size}`)
    .join('; ');
}
