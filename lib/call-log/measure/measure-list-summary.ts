import {
  abandonmentRate,
  abandonmentRateLessShort,
  averageSpeedOfAnswer,
} from './call-counts-summary';
import type { LogSummary } from './log-summary';
import { serviceLevelsOf, type ServiceLevelMethod } from './service-level-summary';

export type MeasureName =
  | 'offered'
  | 'answered'
  | 'abandoned'
  | 'short-abandoned'
  | 'answered-without-wait'
  | 'abandoned-without-wait'
  | 'average-speed-of-answer'
  | 'wait-p50'
  | 'wait-p90'
  | 'wait-p95'
  | 'longest-wait'
  | 'longest-wait-abandoned'
  | 'abandonment-rate'
  | 'abandonment-rate-less-short'
  | 'service-level'
  | 'first-contact-resolution';

/** One measure of a call log, on a line of its own. */
export type Measure = {
  measure: MeasureName;
  method: ServiceLevelMethod | null;
  /** Seconds. */
  threshold: number | null;
  value: number | null;
  /** A share is a fraction of 1. */
  unit: 'calls' | 'seconds' | 'share';
  /** The calls that the value speaks of: of a share, what it is a share of. */
  n: number;
};

/** The measures of a whole log, in a fixed order, the same for every log under the same rules. */
export function listMeasures(log: LogSummary): Measure[] {
  return [...listCounts(log), ...listWaits(log), ...listShares(log)];
}

function listCounts({ counts, rules }: LogSummary): Measure[] {
  const { offered, answered, abandoned, shortAbandoned } = counts;
  const count = (
    measure: MeasureName,
    value: number,
    threshold: number | null = null,
  ): Measure => ({
    ...{ measure, method: null, threshold, value, unit: 'calls', n: offered },
  });
  return [
    count('offered', offered),
    count('answered', answered),
    count('abandoned', abandoned),
    count('short-abandoned', shortAbandoned, rules.shortAbandonSeconds),
    count('answered-without-wait', counts.answeredWithoutWait),
    count('abandoned-without-wait', counts.abandonedWithoutWait),
  ];
}

function listWaits({ counts, answeredWaits, abandonedWaits }: LogSummary): Measure[] {
  const wait = (measure: MeasureName, value: number | null, n = answeredWaits.calls): Measure => ({
    ...{ measure, method: null, threshold: null, value, unit: 'seconds', n },
  });
  return [
    wait('average-speed-of-answer', averageSpeedOfAnswer(counts)),
    wait('wait-p50', answeredWaits.p50),
    wait('wait-p90', answeredWaits.p90),
    wait('wait-p95', answeredWaits.p95),
    wait('longest-wait', answeredWaits.longest),
    wait('longest-wait-abandoned', abandonedWaits.longest, abandonedWaits.calls),
  ];
}

function listShares({ counts, firstContact }: LogSummary): Measure[] {
  const share = (measure: MeasureName, value: number | null, n: number): Measure => ({
    ...{ measure, method: null, threshold: null, value, unit: 'share', n },
  });
  return [
    share('abandonment-rate', abandonmentRate(counts), counts.offered),
    share(
      'abandonment-rate-less-short',
      abandonmentRateLessShort(counts),
      counts.offered - counts.shortAbandoned,
    ),
    ...serviceLevelsOf(counts).map(({ threshold, method, value, of }) => ({
      ...share('service-level', value, of),
      threshold,
      method,
    })),
    share('first-contact-resolution', firstContact.value, firstContact.judged),
  ];
}
