import type { CallCounts } from './call-counts-summary';

/**
 * The four ways of counting a service level. A verdict can turn on the method alone, so that its name
 * always stands beside the number.
 * - `offered`: answered in time ÷ offered
 * - `offered_less_abandoned`: answered in time ÷ (offered − abandoned), hence ÷ answered
 * - `offered_less_short_abandoned`: answered in time ÷ (offered − short abandons); the only method
 *   that takes short abandons out, and since they are not answered, there is nothing to take out above
 * - `in_time_either_way`: (answered in time + abandoned in time) ÷ offered
 *
 * "In time" is a wait of at most the threshold, the threshold itself included
 * (wiki.wfmlabs.org/wiki/Service_Level: "less than or equal to").
 */
export const serviceLevelMethods = [
  'offered',
  'offered_less_abandoned',
  'offered_less_short_abandoned',
  'in_time_either_way',
] as const;

export type ServiceLevelMethod = (typeof serviceLevelMethods)[number];

export type ServiceLevel = {
  threshold: number;
  method: ServiceLevelMethod;
  /** Calls that count as in time, and the calls they are a share of. */
  inTime: number;
  of: number;
  /** Fraction of 1; null where there are no calls to be a share of. */
  value: number | null;
};

/**
 * The service level by one method.
 * @throws RangeError where the counts were made without that threshold
 */
export function serviceLevelOf(
  counts: CallCounts,
  threshold: number,
  method: ServiceLevelMethod,
): ServiceLevel {
  const within = counts.within.find((limit) => limit.threshold === threshold);
  if (within === undefined) throw new RangeError(`no calls were counted within ${threshold} s`);
  const inTime = within.answered + (method === 'in_time_either_way' ? within.abandoned : 0);
  const of = denominatorOf(counts, method);
  return { threshold, method, inTime, of, value: of === 0 ? null : inTime / of };
}

/** The service level at every counted threshold by every method. */
export function serviceLevelsOf(counts: CallCounts): ServiceLevel[] {
  return counts.within.flatMap(({ threshold }) =>
    serviceLevelMethods.map((method) => serviceLevelOf(counts, threshold, method)),
  );
}

function denominatorOf(counts: CallCounts, method: ServiceLevelMethod): number {
  switch (method) {
    case 'offered':
    case 'in_time_either_way':
      return counts.offered;
    case 'offered_less_abandoned':
      return counts.answered;
    case 'offered_less_short_abandoned':
      return counts.offered - counts.shortAbandoned;
  }
}
