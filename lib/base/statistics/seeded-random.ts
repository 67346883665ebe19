/**
 * Numbers from 0 up to and without 1 that look drawn by lot and are the same for the same seed.
 * Source: T. Ettinger, "mulberry32", 2017, in the public domain.
 * @param seed a whole number of 32 bits
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The middle 95 % of what was computed from many resamples: the percentile interval.
 * Source: B. Efron, R. Tibshirani, "An introduction to the bootstrap", 1993, chapter 13.
 * @param values at least 40; of 2,000, the ends are the 51st and the 1,950th from below
 */
export function percentileInterval(values: readonly number[]): { low: number; high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length * 0.025)] ?? NaN;
  const high = sorted[Math.ceil(sorted.length * 0.975) - 1] ?? NaN;
  return { low, high };
}
