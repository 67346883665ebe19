import type { Unit } from '../indicators/indicator-schema';
import type { Figure } from './figure-schema';

/** The 97.5th percentile of the standard normal distribution, for a 95 % interval. */
const z = 1.959963984540054;

/**
 * The Wilson score interval of a share.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927), 209–212.
 * @param percent the share, 0 to 100
 * @param sampleSize how many people answered, at least 1
 * @returns both ends in percent, rounded to one decimal
 */
export function wilsonInterval(percent: number, sampleSize: number): { low: number; high: number } {
  const p = percent / 100;
  const z2 = z * z;
  const centre = p + z2 / (2 * sampleSize);
  const reach = z * Math.sqrt((p * (1 - p)) / sampleSize + z2 / (4 * sampleSize * sampleSize));
  const scale = 1 + z2 / sampleSize;
  return {
    low: roundTo1(((centre - reach) / scale) * 100),
    high: roundTo1(((centre + reach) / scale) * 100),
  };
}

/** A figure's margin in percent; null unless it is a share found by a survey of known size. */
export function marginOf(figure: Figure, unit: Unit): { low: number; high: number } | null {
  if (figure.kind !== 'survey' || unit !== 'percent' || figure.sample_size === null) return null;
  return wilsonInterval(figure.value, figure.sample_size);
}

function roundTo1(percent: number): number {
  return Math.round(percent * 10) / 10 + 0;
}
