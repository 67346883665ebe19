import type { ChartTableData } from '../../../call-log/charts/chart-table-csv';
import { ENOUGH_CALLS } from '../../../call-log/measure/standard-verdict-summary';
import { formatNumber, formatShare, formatShareBeside } from '../../../base/i18n/format';
import { formatValue } from '../../../domain/indicators/format-value';
import type {
  Axis,
  DrawnChart,
  HeatSpec,
  StepLine,
  StepsSpec,
  TrendSpec,
} from '../../../domain/charts/model/chart-schema';
import { stepsHeight } from '../../../domain/charts/layout/chart-size';
import { placeNames } from '../../../domain/charts/layout/label-places';
import type { LogWords } from '../log-words';

/** A chart of call logs: its texts are finished, in the reader's language. */
export type LogChartSpec = {
  id: string;
  /** What is found; null where no rule finds anything. */
  finding: string | null;
  /** What is measured: the chart's neutral name. */
  label: string;
  /** How to read it. */
  note: string;
  drawing: TrendSpec | StepsSpec | HeatSpec;
  /** What it shows, and more. */
  table: ChartTableData;
};

/** The chart as a file shows it. @param logs what it was drawn from, a line each */
export function toDrawnChart(
  { finding, label, note, drawing }: LogChartSpec,
  logs: readonly string[],
): DrawnChart {
  return {
    ...{ title: finding ?? label, label, whisker: note, drawings: [drawing] },
    ...{ contexts: [{ meanings: [], asked: logs }], legend: [], caveats: [] },
  };
}

/** Lines with the places of their names, at the values where they end. */
export function nameSteps(lines: readonly Omit<StepLine, 'nameAt'>[], axis: Axis): StepLine[] {
  const ends = lines.map((line) => ({ ...line, value: line.runs.at(-1)?.at(-1)?.value ?? 0 }));
  const places = new Map(
    placeNames(ends, { axis, height: stepsHeight }).map(({ key, at }) => [key, at]),
  );
  return lines.map((line) => ({ ...line, nameAt: places.get(line.key) ?? 0 }));
}

/** The axis of shares, in percent. */
export function shareAxis(locale: LogWords['locale']): Axis {
  const ticks = [0, 25, 50, 75, 100].map((value) => ({
    ...{ value, label: formatValue(value, { unit: 'percent', scale_max: null }, locale) },
  }));
  return { max: 100, ticks };
}

/** A share in time of a period or an hour. Fraction of 1; null where no call counts. */
export type NamedShare = { name: string; offered: number; share: number | null };

/** Whether a share is one of enough calls, and below what is asked for. @param target in percent */
export function isBelow({ offered, share }: Omit<NamedShare, 'name'>, target: number | null) {
  const isJudged = offered >= ENOUGH_CALLS && share !== null && target !== null;
  return isJudged && share * 100 < target - 1e-9;
}

/**
 * What shares in time show, of those with enough calls: how many are below what is asked for, and the lowest;
 * where nothing is asked for, the lowest and the highest. null of fewer than two, or of equals.
 * @param target in percent
 */
export function findShares(
  kind: 'days' | 'weeks' | 'months' | 'hours',
  shares: readonly NamedShare[],
  target: number | null,
  { t, locale }: LogWords,
): string | null {
  const judged = shares
    .flatMap(({ share, ...one }) =>
      share === null || one.offered < ENOUGH_CALLS ? [] : [{ ...one, share }],
    )
    .toSorted((a, b) => a.share - b.share);
  const [lowest, highest] = [judged[0], judged.at(-1)];
  if (!lowest || !highest || judged.length < 2) return null;
  const low = formatShareBeside(lowest.share, target, locale);
  if (target === null) {
    if (lowest.share === highest.share) return null;
    const high = formatShare(highest.share, locale);
    return t('benchmark.found.range', { low, lowName: lowest.name, high, highName: highest.name });
  }
  const count = judged.filter((one) => isBelow(one, target)).length;
  return t(count === 0 ? 'benchmark.found.kept' : 'benchmark.found.below', {
    ...{ kind, count, total: judged.length, enough: ENOUGH_CALLS, low, lowName: lowest.name },
    target: formatShare(target / 100, locale),
  });
}

/** A number as a table shows it, and its file. */
export function numberCell(value: number | null, locale: LogWords['locale']) {
  return { text: value === null ? '–' : formatNumber(value, locale), value };
}

/** The same of a share. */
export function shareCell(value: number | null, locale: LogWords['locale']) {
  return { text: value === null ? '–' : formatShare(value, locale), value };
}
