import type { Standard } from '../../standards/standard-schema';
import type { HourCounts, LogSummary } from './log-summary';
import {
  serviceLevelMethods,
  serviceLevelOf,
  type ServiceLevel,
  type ServiceLevelMethod,
} from './service-level-summary';

/** What of a standard a call log can be held to. Its threshold must be among those counted. */
export type CallStandard = Pick<Standard, 'id' | 'threshold_seconds' | 'target_percent'>;

/** A standard with its finished texts: its name, and its rule in our own words. */
export type BenchmarkStandard = CallStandard & { label: string; rule: string };

/** A service level beside a target. All null where the standard names no share or there are no calls. */
export type Judgement = ServiceLevel & {
  met: boolean | null;
  /** The least number of calls that would have to be in time and were not; 0 when met. */
  callsShort: number | null;
  /** How many of the calls in time could have been late with the standard still met; 0 when not met. */
  callsToSpare: number | null;
};

export type HourJudgement = Judgement & Pick<HourCounts, 'weekday' | 'hour'>;

export type StandardVerdict = {
  standard: CallStandard;
  isBlind: boolean;
  /** By the method asked for, then by each of the four. */
  judgement: Judgement;
  byMethod: Judgement[];
  /** The methods whose verdict is the opposite. */
  turnedBy: ServiceLevelMethod[];
  /** Whether it would be met if every answered call without a recorded wait had been in time. */
  turnedByMissingWaits: boolean;
  /** Hours of the week, with enough calls, that break the standard; the most calls short first. */
  breakingHours: HourJudgement[];
  /** Hours of the week with enough calls to be judged. */
  judgedHours: number;
};

/** Fewer calls than these in an hour of the week are chance rather than habit. */
export const ENOUGH_CALLS = 30;

/** Whether calls were answered, but not one of their waits recorded: a share in time then says nothing. */
export function isBlind({ counts }: LogSummary): boolean {
  return counts.answered > 0 && counts.answered === counts.answeredWithoutWait;
}

/** Holds a call log to a standard, by one method, and says what another would say. */
export function judgeStandard(
  log: LogSummary,
  standard: CallStandard,
  method: ServiceLevelMethod = 'offered',
): StandardVerdict {
  const byMethod = serviceLevelMethods.map((name) =>
    judge(serviceLevelOf(log.counts, standard.threshold_seconds, name), standard),
  );
  const judgement = judge(serviceLevelOf(log.counts, standard.threshold_seconds, method), standard);
  const hours = judgeHours(log, standard, method);
  return {
    standard,
    isBlind: isBlind(log),
    judgement,
    byMethod,
    turnedBy: byMethod
      .filter(({ met }) => met !== null && judgement.met !== null && met !== judgement.met)
      .map((other) => other.method),
    turnedByMissingWaits:
      judgement.met === false && (judgement.callsShort ?? 0) <= log.counts.answeredWithoutWait,
    breakingHours: hours
      .filter(({ met }) => met === false)
      .sort((a, b) => (b.callsShort ?? 0) - (a.callsShort ?? 0)),
    judgedHours: hours.length,
  };
}

/**
 * Calls short and to spare move calls between late and in time, so that the calls they are a share of
 * stay what they are, by every method.
 */
function judge(level: ServiceLevel, { target_percent: target }: CallStandard): Judgement {
  if (target === null || level.of === 0)
    return { ...level, met: null, callsShort: null, callsToSpare: null };
  // In binary fractions 8.8 % of 375 are a little more than 33.
  const needed = Math.ceil((target * level.of) / 100 - 1e-9);
  return {
    ...level,
    met: level.inTime >= needed,
    callsShort: Math.max(0, needed - level.inTime),
    callsToSpare: Math.max(0, level.inTime - needed),
  };
}

function judgeHours(
  { hours }: LogSummary,
  standard: CallStandard,
  method: ServiceLevelMethod,
): HourJudgement[] {
  return hours
    .filter(({ counts }) => counts.offered >= ENOUGH_CALLS)
    .map(({ weekday, hour, counts }) => ({
      ...judge(serviceLevelOf(counts, standard.threshold_seconds, method), standard),
      weekday,
      hour,
    }));
}
