import type { PathIssue } from '../issues/issue-place';
import type { IssueCode, SurveyFileIssue } from '../issues/issue-schema';
import { isEarlier } from '../commitments/commitment-schema';
import { parseReportingPeriod } from '../periods/reporting-period';
import type { SeriesBreak } from '../surveys/series-break-schema';
import type { KnownWords } from './figure-issues';
import { findOrganisationIssues, type OrganisationFacts } from './organisation-issues';
import type { ReadableFile } from './readable-file-schema';

/**
 * What is wrong with the meaning of a file's source, surveys, organisations and breaks: what they name is not
 * there, or not in order.
 * @param facts what is found among all organisations; null where not every word that comes in could be read
 */
export function* findWordIssues(
  file: ReadableFile,
  known: KnownWords,
  facts: OrganisationFacts | null,
): Generator<PathIssue> {
  yield* datesOutOfOrder(file);
  if (facts === null) return;
  yield* findOrganisationIssues(file, known.organisations, facts);
  for (const [index, one] of file.breaks.entries())
    for (const [path, code, found, values] of one === null ? [] : issuesOfBreak(one, known))
      yield { path: ['breaks', index, ...path], code, found, values };
}

/** A survey ends after it begins, and a publication is read after it came out. */
function* datesOutOfOrder({ source, surveys }: ReadableFile): Generator<PathIssue> {
  const { published_on: published, read_on: read } = source ?? {};
  if (published && read && isEarlier(read, published))
    yield earlier(['source', 'read_on'], read, ['published_on', published]);
  for (const [index, one] of surveys.entries()) {
    const { fieldwork_start: start, fieldwork_end: end } = one ?? {};
    if (start && end && isEarlier(end, start))
      yield earlier(['surveys', index, 'fieldwork_end'], end, ['fieldwork_start', start]);
  }
}

function earlier(
  path: PathIssue['path'],
  found: string,
  [other, date]: readonly [column: string, date: string],
): PathIssue {
  return { path, code: 'dates-out-of-order', found, values: { other, date } };
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
