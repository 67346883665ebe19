/** A median with both ends of its 95 % interval, which too few values do not have. */
export type MedianWithInterval = {
  median: number;
  interval: { low: number; high: number } | null;
};

/**
 * The median of values drawn by chance, with the 95 % interval of the median that they were drawn from: the k-th
 * value from below to the k-th from above, k as large as a binomial of one half allows.
 * Source: W. J. Conover, "Practical nonparametric statistics", 3rd edition, 1999, section 3.2.
 * @param values in any order and unit
 * @returns null for no values; no interval for fewer than 6, whose range reaches 95 % of cases in no way
 */
export function medianWithInterval(values: readonly number[]): MedianWithInterval | null {
  const sorted = values.toSorted((a, b) => a - b);
  const count = sorted.length;
  const [below, above] = [sorted[Math.ceil(count / 2) - 1], sorted[Math.floor(count / 2)]];
  if (below === undefined || above === undefined) return null;
  const rank = outerRank(count);
  const [low, high] = [sorted[rank - 1], sorted[count - rank]];
  return {
    median: (below + above) / 2,
    interval: low === undefined || high === undefined ? null : { low, high },
  };
}

/** The largest k for which fewer than k of so many tosses of a coin show heads in at most 2.5 % of cases; 0 for none. */
function outerRank(count: number): number {
  // Logarithms: one half to the power of a thousand and some is no number any more.
  let logarithm = -count * Math.LN2;
  let sum = Math.exp(logarithm);
  let rank = 0;
  while (sum <= 0.025 && rank < count) {
    rank += 1;
    logarithm += Math.log((count - rank + 1) / rank);
    sum += Math.exp(logarithm);
  }
  return rank;
}
