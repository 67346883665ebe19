import { isWhollyShown } from '../charts/composed/chart-definition';
import type { ComposedChart } from '../charts/composed/composed-chart-schema';
import { breakdowns, withAnyCode, withoutCode } from '../indicators/indicator-schema';
import type { PathIssue } from '../issues/issue-place';
import type { KnownWords } from './figure-issues';
import type { ReadableFile } from './readable-file-schema';

/**
 * What is wrong with the meaning of the charts that a file composes, and with indicators whose ids are those
 * of charts that stand.
 * @param wordsAreWhole whether every word that comes with them could be read
 */
export function* findChartIssues(
  { charts, indicators, withdrawn_charts }: ReadableFile,
  known: KnownWords,
  wordsAreWhole: boolean,
): Generator<PathIssue> {
  for (const [index, chart] of charts.entries()) {
    if (chart === null) continue;
    const path = ['charts', index];
    if (wordsAreWhole) yield* undefinedWordsIn(chart, path, known);
    if (known.indicators.has(chart.id) && !isWhollyShown(chart.id, [chart]))
      yield { path: [...path, 'id'], code: 'chart-of-indicator', found: chart.id };
  }
  for (const [index, indicator] of indicators.entries()) {
    const chart = known.charts.get(indicator?.id ?? '');
    if (chart && !isWhollyShown(chart.id, [chart]))
      yield { path: ['indicators', index, 'id'], code: 'chart-of-indicator', found: chart.id };
  }
  for (const [index, id] of withdrawn_charts.entries())
    if (id !== null && !known.charts.has(id))
      yield { path: ['withdrawn_charts', index], code: 'chart-not-to-withdraw', found: id };
}

function* undefinedWordsIn(
  chart: ComposedChart,
  path: PathIssue['path'],
  { indicators, codes }: KnownWords,
): Generator<PathIssue> {
  for (const [place, id] of chart.indicator.entries())
    if (!indicators.has(id))
      yield { path: [...path, 'indicator', place], code: 'unknown-indicator', found: id };
  for (const breakdown of breakdowns)
    for (const [place, code] of (chart[breakdown] ?? []).entries()) {
      if (code === withoutCode || code === withAnyCode) continue;
      if (!codes.has(`${breakdown}/${code}`))
        yield {
          ...{ path: [...path, breakdown, place], code: 'unknown-code', found: code },
          values: { breakdown },
        };
    }
}
