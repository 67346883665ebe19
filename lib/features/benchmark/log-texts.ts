import type { MeasuredLog } from '../../call-log/measure/measured-log';
import type { Measure } from '../../call-log/measure/measure-list-summary';
import type { StaffedInterval } from '../../call-log/staffing/staffing-summary';
import type { ServiceLevelMethod } from '../../call-log/measure/service-level-summary';
import type {
  CallStandard,
  HourJudgement,
  StandardVerdict,
} from '../../call-log/measure/standard-verdict-summary';
import {
  formatDate,
  formatDuration,
  formatNumber,
  formatShare,
  formatShareBeside,
  formatWeekday,
} from '../../base/i18n/format';
import { formatValue } from '../../domain/indicators/format-value';
import type { LogWords } from './log-words';

/** The name of a log's file; a made-up one says so. */
export function logName({ name, isMadeUp }: MeasuredLog, { t }: LogWords): string {
  return isMadeUp ? t('benchmark.log.madeUp', { name }) : name;
}

/** How many calls, and of which days. */
function logSpan({ summary }: MeasuredLog, { t, locale }: LogWords): string {
  const { days, counts } = summary;
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return t('benchmark.report.count', { count: counts.offered });
  return t('benchmark.report.span', {
    count: counts.offered,
    from: formatDate(first.name, locale),
    to: formatDate(last.name, locale),
  });
}

/** A log by its name, and what is in it. */
export function logLine(log: MeasuredLog, words: LogWords): string {
  return words.t('benchmark.report.log', { name: logName(log, words), span: logSpan(log, words) });
}

/** What a standard asks for: `90 % within 2 min 30 s`. */
export function asksText(standard: CallStandard, { t, locale }: LogWords): string {
  const wait = formatDuration(standard.threshold_seconds, locale);
  const target = targetText(standard, locale);
  return target === null
    ? t('benchmark.verdict.limit', { wait })
    : t('benchmark.verdict.within', { target, wait });
}

/** `90 %`; null where the standard names no share. */
export function targetText({ target_percent }: CallStandard, locale: LogWords['locale']) {
  return target_percent === null
    ? null
    : formatValue(target_percent, { unit: 'percent', scale_max: null }, locale);
}

/** The share of a log that a standard looks at; that it is not known where no wait is. */
export function verdictShare(
  { isBlind, judgement: { value }, standard }: StandardVerdict,
  { t, locale }: LogWords,
): string {
  return isBlind || value === null
    ? t('benchmark.measures.unknown')
    : formatShareBeside(value, standard.target_percent, locale);
}

/** An hour of the week that breaks a standard: `Monday 10:00–11:00 (54 %)`. */
export function hourText(
  { weekday, hour, value }: HourJudgement,
  { target_percent }: CallStandard,
  { t, locale }: LogWords,
): string {
  return t('benchmark.verdict.hour', {
    weekday: formatWeekday(weekday, locale, 'long'),
    from: hour,
    to: hour + 1,
    share: formatShareBeside(value ?? 0, target_percent, locale, 0),
  });
}

/** How calls are counted, to stand beside what is counted so. */
export function methodText(method: ServiceLevelMethod, { t }: LogWords): string {
  return t('benchmark.methods.by', { method: t(`benchmark.methods.${method}.name`) });
}

/** The name of a measure, with its wait and method where it has them. */
export function measureLabel(
  { measure, method, threshold }: Pick<Measure, 'measure' | 'method' | 'threshold'>,
  words: LogWords,
): string {
  const { t, locale } = words;
  const name = t(`benchmark.measures.names.${measure}`);
  if (threshold === null) return name;
  const limited = `${name} (≤\u00a0${formatDuration(threshold, locale)})`;
  return method === null ? limited : `${limited}, ${t(`benchmark.methods.${method}.name`)}`;
}

/** A measure's value with its unit, or that it is not known. */
export function measureValue(
  value: number | null,
  unit: Measure['unit'],
  { t, locale }: LogWords,
): string {
  if (value === null) return t('benchmark.measures.unknown');
  if (unit === 'calls') return formatNumber(value, locale);
  return unit === 'seconds' ? formatDuration(value, locale) : formatShare(value, locale);
}

/** A time of the day, from minutes after midnight: `9:30`. */
export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An interval of the week: `Monday 9:30–10:00`. */
export function intervalText(
  { weekday, from }: Pick<StaffedInterval, 'weekday' | 'from'>,
  minutes: number,
  { locale }: LogWords,
): string {
  return `${formatWeekday(weekday, locale, 'long')} ${clock(from)}–${clock(from + minutes)}`;
}
