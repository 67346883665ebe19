import { abandonmentRate, averageSpeedOfAnswer } from '../call-log/measure/call-counts-summary';
import type { LogSummary } from '../call-log/measure/log-summary';
import { serviceLevelMethods, serviceLevelsOf } from '../call-log/measure/service-level-summary';
import type { StandardVerdict } from '../call-log/measure/standard-verdict-summary';

/** What a call log was measured to be, and how it stands against one standard. */
export type Benchmark = { summary: LogSummary; unreadableRows: number; verdict: StandardVerdict };

/** The measures as JSON: other people's scripts read it, so that it is only ever added to. */
export function toBenchmarkJson({ summary, unreadableRows, verdict }: Benchmark) {
  const { counts, answeredWaits: waits } = summary;
  const { standard, judgement } = verdict;
  return {
    offered: counts.offered,
    answered: counts.answered,
    abandoned: counts.abandoned,
    short_abandoned: counts.shortAbandoned,
    unreadable_rows: unreadableRows,
    asa_seconds: averageSpeedOfAnswer(counts),
    wait_seconds: { p50: waits.p50, p90: waits.p90, p95: waits.p95, max: waits.longest },
    abandonment_rate: abandonmentRate(counts),
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
  return [...measures, '', ...levelLines(benchmark), '', verdictLine(benchmark.verdict)].join('\n');
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
  const { method, value, met, callsShort, callsToSpare } = judgement;
  const asked = `${standard.id}: ${share(value)} within ${standard.threshold_seconds} s by ${method}`;
  if (met === null) return `${asked}. There is nothing to meet or miss.`;
  const result = met ? `met, with ${callsToSpare} calls to spare` : `missed by ${callsShort} calls`;
  return `${asked}; it asks ${standard.target_percent}%: ${result}.`;
}

/** What one should know before relying on a verdict, or why there is none. */
export function verdictCaveats({ summary, verdict }: Benchmark): string[] {
  const { standard, judgement, turnedBy, turnedByMissingWaits } = verdict;
  if (summary.counts.offered === 0) return ['There is no call to judge.'];
  if (judgement.met === null)
    return [`${standard.id} names no share of calls: it can be neither met nor missed.`];
  return [
    ...(turnedBy.length > 0
      ? [`Counted otherwise, the verdict turns: ${turnedBy.join(', ')}.`]
      : []),
    ...(turnedByMissingWaits
      ? ['It would be met if every answered call without a recorded wait had been in time.']
      : []),
  ];
}

/** Two decimals, cut and not rounded: 89.996 % must not read as the 90 % that it misses. */
function share(value: number | null): string {
  return value === null ? '-' : `${(Math.floor(value * 10_000 + 1e-9) / 100).toFixed(2)}%`;
}

function seconds(value: number | null): string {
  return value === null ? '-' : `${Math.round(value * 10) / 10} s`;
}
