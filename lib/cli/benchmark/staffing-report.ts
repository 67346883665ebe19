import type { LogSummary } from '../../call-log/measure/log-summary';
import type { CallStandard } from '../../call-log/measure/standard-verdict-summary';
import { averageHandling, estimatePatience } from '../../call-log/measure/arrivals-summary';
import {
  shortHours,
  staffWeek,
  worstIntervals,
  type StaffedInterval,
  type StaffingSettings,
} from '../../call-log/staffing/staffing-summary';
import type { StaffingOptions } from './staffing-options';
import { UsageError } from '../arguments/usage-error';

/** The week of a log or a queue, staffed. */
export type StaffingReport = {
  queue: string | null;
  settings: StaffingSettings;
  week: StaffedInterval[];
};

/** The intervals that the table shows; the JSON has them all. */
const SHOWN = 10;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Staffs the week of a log for a standard's target, or for one that was typed.
 * @throws UsageError where the handling time or the target is not known, and for an unknown queue
 */
export function staffLog(
  summary: LogSummary,
  standard: CallStandard,
  options: StaffingOptions,
): StaffingReport {
  const { counts, arrivals } = partOf(summary, options.queue);
  const handlingSeconds = options.handling ?? averageHandling(counts)?.seconds;
  if (handlingSeconds === undefined)
    throw new UsageError('--handling SECONDS: the file tells no handling time');
  const patience = options.formula === 'erlang-c' ? null : estimatePatience(counts);
  if (options.formula === 'erlang-a' && patience === null)
    throw new UsageError(
      '--formula erlang-a: the file does not tell how long callers wait before they give up',
    );
  const settings = {
    ...toTarget(standard, options),
    ...{ handlingSeconds: Math.max(1, handlingSeconds), intervalMinutes: options.interval },
    ...{ patienceSeconds: patience?.seconds ?? null, shrinkagePercent: options.shrinkage },
    ...{ maxOccupancyPercent: options['max-occupancy'], concurrency: options.concurrency },
  };
  const week = staffWeek({ arrivals, settings, there: options.agents ?? [] });
  return { queue: options.queue ?? null, settings, week };
}

function partOf(summary: LogSummary, name: string | undefined) {
  if (name === undefined) return summary;
  const queue = summary.queues.find((one) => one.name === name);
  if (queue) return queue;
  const names = summary.queues.map((one) => one.name).join(', ');
  throw new UsageError(
    `--queue ${name}: ${names === '' ? 'the file names no queue' : `there are ${names}`}`,
  );
}

function toTarget(standard: CallStandard, { target }: StaffingOptions) {
  if (target) return target;
  if (standard.target_percent === null)
    throw new UsageError(`--target 80/20: the standard ${standard.id} names no share`);
  return {
    targetPercent: standard.target_percent,
    thresholdSeconds: standard.threshold_seconds,
  };
}

/** A staffed week as JSON. Weekdays are those of ISO 8601: 1 is Monday. */
export function toStaffingJson({ queue, settings, week }: StaffingReport) {
  return {
    queue,
    formula: formulaOf(settings),
    handling_seconds: settings.handlingSeconds,
    patience_seconds: settings.patienceSeconds,
    interval_minutes: settings.intervalMinutes,
    target: settings.targetPercent / 100,
    threshold_seconds: settings.thresholdSeconds,
    shrinkage: settings.shrinkagePercent / 100,
    max_occupancy: settings.maxOccupancyPercent / 100,
    concurrency: settings.concurrency,
    worst_hours: shortHours(week).map(({ weekday, fromHour, toHour, short }) => ({
      ...{ weekday: weekday + 1, from: clockTime(fromHour * 60), to: clockTime(toHour * 60) },
      agents_short: short,
    })),
    intervals: week.map((interval) => ({
      ...{ weekday: interval.weekday + 1, from: clockTime(interval.from) },
      to: clockTime(interval.from + settings.intervalMinutes),
      ...{ calls: interval.arrivals, load_erlangs: interval.load },
      ...{ agents_needed: interval.agents, agents_rostered: interval.rostered },
      service_level: interval.performance?.serviceLevel ?? null,
      occupancy: interval.performance?.occupancy ?? null,
      asa_seconds: interval.performance?.averageSpeedOfAnswer ?? null,
      /** What results from the agents there; null where nobody said how many there are. */
      agents_there: interval.there?.agents ?? null,
      agents_short: interval.there?.short ?? null,
      service_level_there: interval.there?.serviceLevel ?? null,
      occupancy_there: interval.there?.performance?.occupancy ?? null,
      asa_seconds_there: interval.there?.performance?.averageSpeedOfAnswer ?? null,
    })),
  };
}

/** A staffed week to read: the worst hours first. */
export function staffingLines({ queue, settings, week }: StaffingReport): string[] {
  const { targetPercent, thresholdSeconds, handlingSeconds } = settings;
  const head = `staffing${queue === null ? '' : ` of ${queue}`} for ${targetPercent}% within ${thresholdSeconds} s, handling ${Math.round(handlingSeconds)} s, ${formulaOf(settings)}`;
  const worst = shortHours(week).map(
    ({ weekday, fromHour, toHour, short }) =>
      `  ${weekdays[weekday]} ${fromHour} to ${toHour} needs ${short} more`,
  );
  const isTold = week.some(({ there }) => there !== null);
  const columns = [
    'calls',
    'needed',
    'rostered',
    'in time',
    ...(isTold ? ['there', 'in time'] : []),
  ];
  const table = worstIntervals(week, SHOWN).map(
    (interval) => intervalName(interval, settings).padEnd(24) + toCells(interval, isTold),
  );
  if (week.length === 0) return [head, '  the file has no times'];
  return [head, ...worst, ''.padEnd(24) + columns.map(inColumn).join(''), ...table];
}

function toCells(
  { arrivals, agents, rostered, performance, there }: StaffedInterval,
  isTold: boolean,
) {
  const cells = [
    arrivals.toFixed(1),
    String(agents),
    String(rostered),
    share(performance?.serviceLevel),
  ];
  if (isTold) cells.push(String(there?.agents ?? '-'), share(there?.serviceLevel));
  return cells.map(inColumn).join('');
}

function intervalName({ weekday, from }: StaffedInterval, { intervalMinutes }: StaffingSettings) {
  return `${weekdays[weekday]} ${clockTime(from)}-${clockTime(from + intervalMinutes)}`;
}

function formulaOf({ patienceSeconds }: StaffingSettings) {
  return patienceSeconds === null ? 'erlang-c' : 'erlang-a';
}

function inColumn(text: string): string {
  return text.padStart(10);
}

function share(value: number | undefined): string {
  return value === undefined ? '-' : `${(value * 100).toFixed(1)}%`;
}

/** `09:30` */
function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
