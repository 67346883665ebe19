import { wilsonBounds, type Share } from '../../base/statistics/share-interval';

/** Whether a commitment is kept, as far as a sample can tell. */
export type CommitmentVerdict = 'held' | 'not-held' | 'open';

/**
 * Holds a measured share to a promised one, by the Wilson 95 % interval of what was measured, not rounded: `held` where its
 * lower end reaches the promise, `not-held` where its upper end stays below, else `open`, since chance could turn it.
 * @param measured what share, in percent, of how many cases kept the threshold
 * @param promised the share that was promised, in percent
 * @returns `open` where no case was measured
 */
export function judgeCommitment(
  { percent, sampleSize }: Share,
  promised: number,
): CommitmentVerdict {
  if (sampleSize < 1) return 'open';
  const { low, high } = wilsonBounds(percent, sampleSize);
  if (low >= promised) return 'held';
  return high < promised ? 'not-held' : 'open';
}
