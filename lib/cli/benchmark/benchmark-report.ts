import { abandonmentRate, averageSpeedOfAnswer } from '../../call-log/measure/call-counts-summary';
import { averageHandling } from '../../call-log/measure/arrivals-summary';
import type { Totals } from '../../call-log/measure/totals-summary';
import type { LogSummary } from '../../call-log/measure/log-summary';
import { serviceLevelMethods, serviceLevelsOf } from '../../call-log/measure/service-level-summary';
import type { StandardVerdict } from '../../call-log/measure/standard-verdict-summary';
import { staffingLines, toStaffingJson, type StaffingReport } from './staffing-report';

/** What a call log was measured to be, and how it stands against one standard. */
export type Benchmark = {
  summary: LogSummary;
  unreadableRows: number;
  verdict: StandardVerdict;
  /** Null where nothing was asked of staffing. */
  staffing: StaffingReport | null;
};

/** The measures as JSON: other people's scripts read it, so that it is only ever added to. */
export function toBenchmarkJson({ summary, unreadableRows, verdict, staffing }: Benchmark) {
  const { counts, answeredWaits: waits } = summary;
  const { standard, judgement } = verdict;
  return {
    content: 'calls',
    offered: counts.offered,
    answered: counts.answered,
    abandoned: counts.abandoned,
    short_abandoned: counts.shortAbandoned,
    turned_away: summary.turnedAway,
    unreadable_rows: unreadableRows,
    unread: unreadableRows,
    without_time: summary.withoutTime,
    asa_seconds: averageSpeedOfAnswer(counts),
    wait_seconds: { p50: waits.p50, p90: waits.p90, p95: waits.p95, max: waits.longest },
    average_handling_seconds: averageHandling(counts)?.seconds ?? null,
    first_contact_resolution: summary.firstContact.value,
    abandonment_rate: abandonmentRate(counts),
    calls_by_hour: callsByHour(summary),
    calls_by_day: Object.fromEntries(
      summary.days.map(({ name, counts: { offered } }) => [name, offered]),
    ),
    queues: summary.queues.map((queue) => ({
      ...{ name: queue.name, offered: queue.counts.offered, answered: queue.counts.answered },
      ...{ abandoned: queue.counts.abandoned, asa_seconds: averageSpeedOfAnswer(queue.counts) },
      average_handling_seconds: averageHandling(queue.counts)?.seconds ?? null,
    })),
    service_levels: serviceLevelsOf(counts).map(({ threshold, method, value }) => ({
      ...{ threshold_seconds: threshold, method, value },
    })),
    standard: {
      id: standard.id,
      met: judgement.met,
      method: judgement.method,
      value: judgement.value,
      target: standard.target_percent === null ? null : standard.target_percent / 100,
      calls_short: judgement.callsShort,
      /** The least and the most that the share can be, where rows or waits are not known. */
      extremes: judgement.extremes,
      cannot_be_told: judgement.isOpen,
    },
    ...(staffing && { staffing: toStaffingJson(staffing) }),
  };
}

/** Offered calls of each hour of the day that has any: `{"09": 12}`. */
function callsByHour({ hours }: LogSummary): Record<string, number> {
  const byHour = new Map<number, number>();
  for (const { hour, counts } of hours) byHour.set(hour, (byHour.get(hour) ?? 0) + counts.offered);
  const filled = [...byHour].filter(([, offered]) => offered > 0).sort(([a], [b]) => a - b);
  return Object.fromEntries(
    filled.map(([hour, offered]) => [String(hour).padStart(2, '0'), offered]),
  );
}

/** What a file of totals allows to say, as JSON. */
export function toTotalsJson(totals: Totals) {
  const { offered, answered, abandoned, within, serviceLevel } = totals;
  return {
    ...{ content: 'totals', offered, answered, abandoned },
    not_answered_nor_abandoned: totals.neither,
    ...{ asa_seconds: totals.asa, unread: totals.unreadable.length },
    service_levels: within.map(({ threshold, answered: inTime }) => ({
      ...{ threshold_seconds: threshold, method: 'offered', answered: inTime },
      value: offered === null || offered === 0 ? null : inTime / offered,
    })),
    stated_service_level: serviceLevel && {
      ...{ value: serviceLevel.value, threshold_seconds: serviceLevel.thresholdSeconds },
    },
  };
}

/** The measures as a table to read. */
export function toBenchmarkTable(benchmark: Benchmark): string {
  const { counts, answeredWaits: waits, rules } = benchmark.summary;
  const lines = [
    ['offered', String(counts.offered)],
    ['answered', String(counts.answered)],
    ['abandoned', String(counts.abandoned)],
    [`  within ${rules.shortAbandonSeconds} s`, String(counts.shortAbandoned)],
    ['unreadable rows', String(benchmark.unreadableRows)],
    ['average speed of answer', seconds(averageSpeedOfAnswer(counts))],
    ['median wait', seconds(waits.p50)],
    ['P90', seconds(waits.p90)],
    ['P95', seconds(waits.p95)],
    ['longest wait', seconds(waits.longest)],
    ['abandonment rate', share(abandonmentRate(counts))],
  ];
  const measures = lines.map(([name = '', value = '']) => name.padEnd(30) + value.padStart(10));
  const staffing = benchmark.staffing ? ['', ...staffingLines(benchmark.staffing)] : [];
  const levels = levelLines(benchmark);
  return [...measures, '', ...levels, '', verdictLine(benchmark.verdict), ...staffing].join('\n');
}

function levelLines({ summary: { counts } }: Benchmark): string[] {
  const levels = serviceLevelsOf(counts);
  const thresholds = counts.within.map(({ threshold }) => `${threshold} s`.padStart(10));
  return [
    'service level'.padEnd(30) + thresholds.join(''),
    ...serviceLevelMethods.map((name) => {
      const own = levels.filter(({ method }) => method === name);
      return name.padEnd(30) + own.map(({ value }) => share(value).padStart(10)).join('');
    }),
  ];
}

function verdictLine({ standard, judgement }: StandardVerdict): string {
  const { method, value, met, isOpen, extremes, callsShort, callsToSpare } = judgement;
  const asked = `${standard.id}: ${share(value)} within ${standard.threshold_seconds} s by ${method}`;
  if (isOpen)
    return `${asked}; required: ${standard.target_percent}%. Cannot be established: the share lies between ${share(extremes?.low ?? null)} and ${share(extremes?.high ?? null)}.`;
  if (met === null) return `${asked}. No share is required.`;
  const result = met
    ? `Met, with ${counted(callsToSpare ?? 0, 'call')} to spare`
    : `Missed by ${counted(callsShort ?? 0, 'call')}`;
  return `${asked}; required: ${standard.target_percent}%. ${result}.`;
}

/** What one should know before relying on a verdict, or why there is none. */
export function verdictCaveats({ summary, verdict }: Benchmark): string[] {
  const { standard, judgement, turnedBy, isBlind } = verdict;
  if (summary.counts.offered === 0)
    return ['The log has no offered calls, so there is no verdict.'];
  if (isBlind) return ['No call has a recorded wait, so there is no verdict.'];
  if (judgement.isOpen) return [openCaveat(summary)];
  if (judgement.met === null)
    return [`${standard.id} requires no share of calls: it can be neither met nor missed.`];
  return [
    ...(turnedBy.length > 0
      ? [`By another method of calculation the verdict is the opposite: ${turnedBy.join(', ')}.`]
      : []),
  ];
}

function openCaveat({ unread, counts }: LogSummary): string {
  const reasons = [
    ...(unread > 0 ? [`${counted(unread, 'row')} that could not be read`] : []),
    ...(counts.answeredWithoutWait > 0
      ? [`${counted(counts.answeredWithoutWait, 'answered call')} without a recorded wait`]
      : []),
    ...(counts.abandonedWithoutWait > 0
      ? [`${counted(counts.abandonedWithoutWait, 'abandoned call')} without a recorded wait`]
      : []),
  ];
  return `Whether the standard is met cannot be established: it depends on ${reasons.join(' and ')}.`;
}

/** A number of things in English, the language of the shell: `1 call`, `2 calls`. */
function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** Two decimals, cut and not rounded: 89.996 % must not read as the 90 % that it misses. */
function share(value: number | null): string {
  return value === null ? '-' : `${(Math.floor(value * 10_000 + 1e-9) / 100).toFixed(2)}%`;
}

function seconds(value: number | null): string {
  return value === null ? '-' : `${Math.round(value * 10) / 10} s`;
}
