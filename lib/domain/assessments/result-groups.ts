import type { AssessmentResult } from './result-schema';

/** Results that one campaign gives by one version of a protocol. */
export type CampaignResults = { protocol: number; results: readonly AssessmentResult[] };

/** Results of different versions of a protocol were to be compared. */
export class ProtocolsDiffer extends Error {
  override name = 'ProtocolsDiffer';
}

/**
 * Organisations in groups whose order chance may explain, the highest totals first: in one group stand those whose
 * intervals overlap, directly or by others between them. Organisations without a total stand in none.
 * @throws ProtocolsDiffer for results of several versions of a protocol
 */
export function groupResults(campaigns: readonly CampaignResults[]): AssessmentResult[][] {
  if (new Set(campaigns.map(({ protocol }) => protocol)).size > 1)
    throw new ProtocolsDiffer('Results of different versions of a protocol are never compared.');
  const scored = campaigns
    .flatMap(({ results }) => results)
    .flatMap((result) => (result.total === null ? [] : [{ result, total: result.total }]))
    .sort(
      (a, b) =>
        b.total.score - a.total.score || (a.result.organisation < b.result.organisation ? -1 : 1),
    );
  // From the top: a gap stands where every interval so far ends above all that follow.
  const groups: AssessmentResult[][] = [];
  let lowest = Infinity;
  scored.forEach(({ result, total }, index) => {
    const highestLeft = Math.max(...scored.slice(index).map((one) => one.total.high));
    if (highestLeft < lowest) groups.push([]);
    groups.at(-1)?.push(result);
    lowest = Math.min(lowest, total.low);
  });
  return groups;
}
