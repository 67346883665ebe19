import type { PathIssue } from '../issues/issue-place';
import type { IssueCode, SurveyFileIssue } from '../issues/issue-schema';
import { parseReportingPeriod } from '../periods/reporting-period';
import type { SeriesBreak } from '../surveys/series-break-schema';
import type { KnownWords } from './figure-issues';
import type { ReadableFile } from './readable-file-schema';

/** What is wrong with the meaning of a file's organisations and breaks: what they name is not there, or not in order. */
export function* findWordIssues(
  { organisations, breaks }: ReadableFile,
  known: KnownWords,
): Generator<PathIssue> {
  for (const [index, one] of organisations.entries())
    for (const column of ['parent', 'successor'] as const) {
      const found = one?.[column] ?? null;
      if (found !== null && !known.organisations.has(found))
        yield { path: ['organisations', index, column], code: 'unknown-organisation', found };
    }
  for (const [index, one] of breaks.entries())
    for (const [path, code, found, values] of one === null ? [] : issuesOfBreak(one, known))
      yield { path: ['breaks', index, ...path], code, found, values };
}

type BreakIssue = [
  path: (string | number)[],
  code: IssueCode,
  found: string,
  values?: SurveyFileIssue['values'],
];

function* issuesOfBreak(one: SeriesBreak, known: KnownWords): Generator<BreakIssue> {
  if (!known.series.has(one.series)) yield [['series'], 'unknown-series', one.series];
  for (const [index, id] of (one.indicators ?? []).entries())
    if (!known.indicators.has(id)) yield [['indicators', index], 'unknown-indicator', id];
  const [after, before] = [one.after, one.before].map((text) => parseReportingPeriod(text));
  if (after && before && before.to <= after.to)
    yield [['before'], 'break-order', one.before, { after: one.after }];
}
