import type { LogSummary } from '../../../call-log/measure/log-summary';
import {
  serviceLevelOf,
  type ServiceLevelMethod,
} from '../../../call-log/measure/service-level-summary';
import {
  ENOUGH_CALLS,
  type BenchmarkStandard,
} from '../../../call-log/measure/standard-verdict-summary';
import { formatDuration, formatShareBeside, formatWeekday } from '../../../base/i18n/format';
import { methodText, targetText } from '../log-texts';
import type { LogWords } from '../log-words';
import { findShares, isBelow, numberCell, shareCell, type LogChartSpec } from './log-chart-spec';

/** The share in time by hour and weekday, of those that have calls; null of a log without times. */
export function toHourMap(
  { hours }: Pick<LogSummary, 'hours'>,
  { standard, method }: { standard: BenchmarkStandard; method: ServiceLevelMethod },
  words: LogWords,
): LogChartSpec | null {
  const { t, locale } = words;
  const { threshold_seconds: threshold, target_percent: target } = standard;
  const open = hours
    .filter(({ counts }) => counts.offered > 0)
    .map(({ weekday, hour, counts }) => ({
      ...{ weekday, hour, offered: counts.offered },
      share: serviceLevelOf(counts, threshold, method).value,
      name: t('benchmark.hours.of', {
        ...{ weekday: formatWeekday(weekday, locale, 'long'), from: hour, to: hour + 1 },
      }),
    }));
  if (open.length === 0) return null;
  const weekdays = inOrder(open.map(({ weekday }) => weekday));
  const times = inOrder(open.map(({ hour }) => hour));
  const lowest = Math.min(...open.map(({ share }) => share ?? 1));
  const timeOf = (hour: number) => t('benchmark.hours.row', { from: hour });
  const asked = targetText(standard, locale);
  const frames =
    asked === null ? [] : [t('benchmark.hours.breaks', { enough: ENOUGH_CALLS, target: asked })];
  return {
    id: 'hours',
    finding: findShares('hours', open, target, words),
    label: t('benchmark.hours.title', { wait: formatDuration(threshold, locale) }),
    note: [t('benchmark.hours.shade'), ...frames, methodText(method, words)].join(' '),
    drawing: {
      form: 'heat',
      columns: weekdays.map((weekday) => formatWeekday(weekday, locale, 'short')),
      rows: times.map(timeOf),
      cells: open.map((one) => {
        const label = one.share === null ? '–' : formatShareBeside(one.share, target, locale, 0);
        return {
          ...{ column: weekdays.indexOf(one.weekday), row: times.indexOf(one.hour), label },
          ...{ short: label.replace(/\s?%/, ''), heat: heatOf(one.share, lowest) },
          isFramed: isBelow(one, target),
        };
      }),
    },
    table: {
      columns: [
        { code: 'weekday', label: t('benchmark.hours.weekday') },
        { code: 'hour', label: t('benchmark.hours.hour') },
        { code: 'offered', label: t('benchmark.trend.offered') },
        { code: 'share', label: t('benchmark.trend.share') },
      ],
      rows: open.map(({ weekday, hour, offered, share }) => [
        // ISO 8601 counts weekdays from Monday 1.
        { text: formatWeekday(weekday, locale, 'long'), value: weekday + 1 },
        { text: timeOf(hour), value: hour },
        numberCell(offered, locale),
        shareCell(share, locale),
      ]),
    },
  };
}

function inOrder(values: readonly number[]): number[] {
  return [...new Set(values)].toSorted((a, b) => a - b);
}

/** From nothing at 100 % to the strongest at the lowest share, or at 70 % where all are better. */
function heatOf(share: number | null, lowest: number): number {
  return share === null ? 0 : (1 - share) / (1 - Math.min(lowest, 0.7));
}
