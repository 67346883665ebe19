import {
  selects,
  marksPerChart,
  toChartDefinition,
} from '../../../domain/charts/composed/chart-definition';
import type { ChartSelect } from '../../../domain/charts/composed/chart-definition';
import { allowsForm } from '../../../domain/charts/series/chart-form';
import { sortCanonically } from '../../../domain/charts/series/series-lines';
import type { ComposedChart } from '../../../domain/charts/composed/composed-chart-schema';
import type { Figure } from '../../../domain/figures/figure-schema';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';
import { toIssue, type PathIssue, type RawSurveyFile } from '../../../domain/issues/issue-place';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import type { ReadableFile } from '../../../domain/survey-files/readable-file-schema';
import type { Brought } from './import-vocabulary';

/**
 * What deserves a look in the charts that files compose: whether the figures there will be, those that stand
 * and those that the files bring, fill it and allow the form it names. Nothing of it keeps a file from being
 * published: what stands may come to be so by itself, when figures are withdrawn.
 * @param shown the newest figures that stand and that a chart shows
 */
export async function chartWarnings(
  files: readonly ReadableFile[],
  raw: readonly RawSurveyFile[],
  { vocabulary, figures: brought }: Brought,
  shown: (select: ChartSelect) => Promise<readonly Figure[]>,
): Promise<SurveyFileIssue[]> {
  if (files.every(({ charts }) => charts.length === 0)) return [];
  const issues: SurveyFileIssue[] = [];
  for (const [index, { charts }] of files.entries())
    for (const [place, chart] of charts.entries()) {
      if (chart === null) continue;
      const { select } = toChartDefinition(chart);
      const standing = await shown(select);
      const figures = newestOf(standing, brought, vocabulary, select);
      for (const issue of warningsOf(chart, ['charts', place], figures, vocabulary))
        issues.push(toIssue(raw[index], issue, 'warning'));
    }
  return issues;
}

function* warningsOf(
  chart: ComposedChart,
  path: PathIssue['path'],
  figures: readonly Figure[],
  vocabulary: Vocabulary,
): Generator<PathIssue> {
  for (const [place, id] of chart.indicator.entries()) {
    const theme = vocabulary.indicators.get(id)?.theme;
    if (theme !== undefined && theme !== chart.theme)
      yield {
        ...{ path: [...path, 'indicator', place], code: 'chart-theme', found: id },
        values: { theme },
      };
  }
  if (figures.length === 0) yield { path: [...path, 'id'], code: 'chart-empty', found: chart.id };
  else if (chart.form !== null && !allowsForm(figures, vocabulary, chart.form))
    yield { path: [...path, 'form'], code: 'chart-form', found: chart.form };
}

/** Those that a chart would show, as a page reads them: the newest, as many as it has room for. */
function newestOf(
  standing: readonly Figure[],
  brought: readonly Figure[],
  { indicators }: Vocabulary,
  select: ChartSelect,
): Figure[] {
  const ids = new Set(brought.map(({ id }) => id));
  const kept = standing.filter(({ id, indicator }) => !ids.has(id) && indicators.has(indicator));
  const own = brought.filter((figure) => selects(select, figure));
  return sortCanonically([...kept, ...own]).slice(0, marksPerChart);
}
