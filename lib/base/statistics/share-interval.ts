/** The 97.5th percentile of the standard normal distribution, for a 95 % interval. */
const z = 1.959963984540054;

/** Both ends of an interval, in percent. */
export type Interval = { low: number; high: number };

/**
 * The Wilson score interval of a share.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927), 209–212.
 * @param percent the share, 0 to 100
 * @param sampleSize how many people answered, at least 1
 * @returns both ends in percent, rounded to one decimal
 */
export function wilsonInterval(percent: number, sampleSize: number): Interval {
  const { low, high } = wilsonBounds(percent, sampleSize);
  return { low: roundTo1(low), high: roundTo1(high) };
}

/** The same, not rounded: what a threshold is held against. */
export function wilsonBounds(percent: number, sampleSize: number): Interval {
  const p = percent / 100;
  const z2 = z * z;
  const centre = p + z2 / (2 * sampleSize);
  const reach = z * Math.sqrt((p * (1 - p)) / sampleSize + z2 / (4 * sampleSize * sampleSize));
  const scale = 1 + z2 / sampleSize;
  return { low: ((centre - reach) / scale) * 100, high: ((centre + reach) / scale) * 100 };
}

/** A share that so many people gave. */
export type Share = { percent: number; sampleSize: number };

/**
 * The 95 % interval of the difference between two shares of independent samples.
 * Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions:
 * comparison of eleven methods", Statistics in Medicine 17 (1998), 873–890, method 10.
 * @returns both ends of `a − b` in points, rounded to one decimal
 */
export function newcombeInterval(a: Share, b: Share): Interval {
  const difference = a.percent - b.percent;
  const ofA = wilsonBounds(a.percent, a.sampleSize);
  const ofB = wilsonBounds(b.percent, b.sampleSize);
  return {
    low: roundTo1(difference - Math.hypot(a.percent - ofA.low, ofB.high - b.percent)),
    high: roundTo1(difference + Math.hypot(ofA.high - a.percent, b.percent - ofB.low)),
  };
}

/** Whether a difference with this interval is more than chance: 0 lies outside of it. */
export function exceedsChance({ low, high }: Interval): boolean {
  return low > 0 || high < 0;
}

function roundTo1(percent: number): number {
  return Math.round(percent * 10) / 10 + 0;
}
