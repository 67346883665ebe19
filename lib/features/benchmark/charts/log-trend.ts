import {
  logTrend,
  type TrendPeriod,
  type TrendPoint,
} from '../../../call-log/measure/log-trend-summary';
import type { LogSummary } from '../../../call-log/measure/log-summary';
import type { ServiceLevelMethod } from '../../../call-log/measure/service-level-summary';
import type { BenchmarkStandard } from '../../../call-log/measure/standard-verdict-summary';
import {
  formatDate,
  formatDates,
  formatDuration,
  formatShareBeside,
  formatShortDate,
} from '../../../base/i18n/format';
import { placeTexts } from '../../../domain/charts/layout/label-places';
import type { ChartPoint, TrendSpec } from '../../../domain/charts/model/chart-schema';
import { methodText, targetText } from '../log-texts';
import type { LogWords } from '../log-words';
import { findShares, shareAxis, numberCell, shareCell, type LogChartSpec } from './log-chart-spec';

const DAY = 86_400_000;
const longest = { days: 1, weeks: 7, months: 31 } as const;

/** The share in time by day, week or month; null of a log without times. */
export function toLogTrend(
  log: LogSummary,
  period: TrendPeriod,
  { standard, method }: { standard: BenchmarkStandard; method: ServiceLevelMethod },
  words: LogWords,
): LogChartSpec | null {
  const { t, locale } = words;
  const { threshold_seconds: threshold, target_percent: target, label } = standard;
  const trend = logTrend(log, period, threshold, method);
  if (trend.length === 0) return null;
  const asked = targetText(standard, locale);
  const lineNote =
    asked === null ? [] : [t('benchmark.trend.target', { target: asked, standard: label })];
  const named = trend.map((one) => ({ ...one, name: nameOf(one, words) }));
  return {
    id: 'trend',
    finding: findShares(period, named, target, words),
    label: t('benchmark.trend.title', { wait: formatDuration(threshold, locale) }),
    note: [...lineNote, methodText(method, words)].join(' '),
    drawing: toShareLine(trend, period, { target, asked }, words),
    table: {
      columns: [
        { code: 'from', label: t('benchmark.trend.period') },
        { code: 'offered', label: t('benchmark.trend.offered') },
        { code: 'share', label: t('benchmark.trend.share') },
      ],
      rows: named.map(({ name, from, offered, share }) => [
        { text: name, value: from },
        numberCell(offered, locale),
        shareCell(share, locale),
      ]),
    },
  };
}

function nameOf({ from, to }: TrendPoint, { locale }: LogWords): string {
  return from === to ? formatDate(from, locale) : formatDates(from, to, locale);
}

/** Shares lie where the first days of their periods do; only periods that follow each other are joined. */
function toShareLine(
  trend: readonly TrendPoint[],
  period: TrendPeriod,
  { target, asked }: { target: number | null; asked: string | null },
  words: LogWords,
): TrendSpec {
  const { t, locale } = words;
  const withYear = trend[0]?.from.slice(0, 4) !== trend.at(-1)?.from.slice(0, 4);
  const dayOf = ({ from }: TrendPoint) => Date.parse(from) / DAY;
  const runs: ChartPoint[][] = [];
  for (const one of trend) {
    if (one.share === null) continue;
    const value = formatShareBeside(one.share, target, locale);
    const point = { ...toSharePoint(one.from, one.share * 100, value), at: dayOf(one) };
    const named = { ...point, spoken: t('labelled', { label: nameOf(one, words), value }) };
    const run = runs.at(-1);
    if (run && point.at - (run.at(-1)?.at ?? 0) <= longest[period]) run.push(named);
    else runs.push([named]);
  }
  const known = trend.filter(({ share }) => share !== null);
  const plan = {
    form: 'line' as const,
    axis: shareAxis(locale),
    periods: known.map((one) => {
      const date = period === 'months' ? one.from.slice(0, 7) : one.from;
      const label = formatShortDate(date, locale, withYear);
      return { at: dayOf(one), label, name: nameOf(one, words) };
    }),
  };
  const line = { key: 'share', label: t('benchmark.staffing.level'), colour: 2, runs };
  const held =
    target === null || asked === null
      ? []
      : [
          {
            point: { ...toSharePoint('target', target, asked), colour: 1 },
            label: t('benchmark.trend.required', { target: asked }),
          },
        ];
  const bare = { lines: [line], thresholds: held, breaks: [] };
  const panel = { key: 'share', ...placeTexts(bare, plan) };
  return { ...plan, label: null, panels: [panel], differences: [] };
}

function toSharePoint(id: string, value: number, valueLabel: string): ChartPoint {
  return {
    ...{ id, value, valueLabel, at: 0, label: valueLabel, context: '', spoken: valueLabel },
    ...{ margin: null, colour: 2, look: 'solid' },
  };
}
