import type { Standard } from '../../domain/standards/standard-schema';
import type { CallCounts } from './call-counts-summary';
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

/**
 * A service level beside a target. All null where the standard names no share, there are no calls, or calls
 * that the file does not tell enough of could turn the verdict.
 */
export type JudgedLevel = ServiceLevel & {
  met: boolean | null;
  /**
   * The share if rows that could not be read, and waits that were not recorded, were all late, and if they were
   * all in time; null where there are no calls.
   */
  extremes: { low: number; high: number } | null;
  /** Whether the target lies between the extremes, so that nobody can tell. */
  isOpen: boolean;
  /** The least number of calls that would have to be in time and were not; 0 when met. */
  callsShort: number | null;
  /** How many of the calls in time could have been late with the standard still met; 0 when not met. */
  callsToSpare: number | null;
};

export type HourJudgement = JudgedLevel & Pick<HourCounts, 'weekday' | 'hour'>;

export type StandardVerdict = {
  standard: CallStandard;
  isBlind: boolean;
  /** By the method asked for, then by each of the four. */
  judgement: JudgedLevel;
  byMethod: JudgedLevel[];
  /** The methods whose verdict is the opposite. */
  turnedBy: ServiceLevelMethod[];
  /** Hours of the week, with enough calls, that break the standard; the most calls short first. */
  breakingHours: HourJudgement[];
  /** Hours of the week with enough calls to be judged. */
  judgedHours: number;
};

/** Fewer calls than these in an hour of the week are chance rather than habit. */
export const ENOUGH_CALLS = 30;

/** Whether calls were answered, but not one of their waits recorded: a share in time then says nothing. */
export function isBlind({ counts }: LogSummary): boolean {
  return isWithoutWaits(counts);
}

function isWithoutWaits({ answered, answeredWithoutWait }: CallCounts): boolean {
  return answered > 0 && answered === answeredWithoutWait;
}

/** Holds a call log to a standard, by one method, and says what another would say. */
export function judgeStandard(
  log: LogSummary,
  standard: CallStandard,
  method: ServiceLevelMethod = 'offered',
): StandardVerdict {
  const byMethod = serviceLevelMethods.map((name) => judgeCounts(log, standard, name));
  const judgement = judgeCounts(log, standard, method);
  const hours = judgeHours(log, standard, method);
  return {
    standard,
    isBlind: isBlind(log),
    judgement,
    byMethod,
    turnedBy: byMethod
      .filter(({ met }) => met !== null && judgement.met !== null && met !== judgement.met)
      .map((other) => other.method),
    breakingHours: hours
      .filter(({ met }) => met === false)
      .sort((a, b) => (b.callsShort ?? 0) - (a.callsShort ?? 0)),
    judgedHours: hours.length,
  };
}

type Counted = Pick<LogSummary, 'counts'> & { unread?: number };

/**
 * Holds counts to a standard. A log of which not one wait is known gets no verdict.
 * Calls short and to spare move calls between late and in time, so that the calls they are a share of
 * stay what they are, by every method; those to spare are told with every doubtful call late, those short
 * with every one in time.
 */
function judgeCounts(
  { counts, unread = 0 }: Counted,
  { threshold_seconds: threshold, target_percent: target }: CallStandard,
  method: ServiceLevelMethod,
): JudgedLevel {
  const level = serviceLevelOf(counts, threshold, method);
  const { low, high } = extremesOf(counts, level, unread);
  const shares = low.of === 0 ? null : { low: shareOf(low), high: shareOf(high) };
  const nothing = { met: null, callsShort: null, callsToSpare: null };
  if (target === null || shares === null)
    return { ...level, ...nothing, extremes: shares, isOpen: false };
  const [sure, best] = [low, high].map((one) => one.inTime - neededOf(one.of, target));
  const [toSpare = 0, atBest = 0] = [sure, best];
  const isOpen = (toSpare < 0 && atBest >= 0) || isWithoutWaits(counts);
  if (isOpen) return { ...level, ...nothing, extremes: shares, isOpen };
  const met = toSpare >= 0;
  return {
    ...{ ...level, met, extremes: shares, isOpen },
    callsShort: Math.max(0, -atBest),
    callsToSpare: Math.max(0, toSpare),
  };
}

type CountedPart = { inTime: number; of: number };

/**
 * The least and the most that can be in time. A row that could not be read may be a call in time, a late one or
 * an abandoned one; an answered call without a wait may have been in time; an abandoned one may have been short.
 */
function extremesOf(
  counts: CallCounts,
  { inTime, of, method }: ServiceLevel,
  unread: number,
): { low: CountedPart; high: CountedPart } {
  const { answeredWithoutWait, abandonedWithoutWait } = counts;
  const isEither = method === 'in_time_either_way';
  const isLessShort = method === 'offered_less_short_abandoned';
  const most = inTime + unread + answeredWithoutWait + (isEither ? abandonedWithoutWait : 0);
  return {
    low: { inTime, of: of + unread },
    high: { inTime: most, of: of + unread - (isLessShort ? abandonedWithoutWait : 0) },
  };
}

function shareOf({ inTime, of }: CountedPart): number {
  return of === 0 ? 1 : inTime / of;
}

/** In binary fractions 8.8 % of 375 are a little more than 33. */
function neededOf(of: number, target: number): number {
  return Math.ceil((target * of) / 100 - 1e-9);
}

function judgeHours(
  { hours }: LogSummary,
  standard: CallStandard,
  method: ServiceLevelMethod,
): HourJudgement[] {
  return hours
    .filter(({ counts }) => counts.offered >= ENOUGH_CALLS)
    .map(({ weekday, hour, counts }) => ({
      ...judgeCounts({ counts }, standard, method),
      weekday,
      hour,
    }));
}
