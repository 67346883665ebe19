/** A median with both ends of its 95 % interval, which too few values do not have. */
export type MedianWithInterval = {
  median: number;
  interval: { low: number; high: number } | null;
};

/** The same of values each of which is given once. */
export function medianWithInterval(values: readonly number[]): MedianWithInterval | null {
  return medianOfCounts(values.map((value) => [value, 1]));
}

/**
 * The median of values drawn by chance, with the 95 % interval of the median that they were drawn from: the k-th
 * value from below to the k-th from above, k as large as a binomial of one half allows.
 * Source: W. J. Conover, "Practical nonparametric statistics", 3rd edition, 1999, section 3.2.
 * @param counts values in any order and unit, each with how often it was drawn
 * @returns null for no values; no interval for fewer than 6, whose range reaches 95 % of cases in no way
 */
export function medianOfCounts(
  counts: readonly (readonly [value: number, count: number])[],
): MedianWithInterval | null {
  const sorted = counts.toSorted(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const valueAt = (rank: number) => {
    let before = 0;
    return sorted.find(([, count]) => (before += count) >= rank)?.[0];
  };
  const [below, above] = [valueAt(Math.ceil(total / 2)), valueAt(Math.floor(total / 2) + 1)];
  if (below === undefined || above === undefined) return null;
  const rank = outerRank(total);
  const [low, high] = [valueAt(rank), valueAt(total - rank + 1)];
  return {
    median: (below + above) / 2,
    interval: rank === 0 || low === undefined || high === undefined ? null : { low, high },
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
