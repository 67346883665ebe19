import { toIssue, type PathIssue, type RawSurveyFile } from '../../../domain/issues/issue-place';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import type { ImportOptions, ImportQuestion } from '../../../domain/imports/import-schema';
import type { ImportSheet } from '../file/sheet-header';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import { toSurveyFiles } from './sheet-files';
import { readItems } from './sheet-items';
import type { SheetFindings } from './sheet-item';
import { columnOfField, originOf } from './sheet-origin';
import { fillOwners } from './sheet-owners';

/** What sheets bring: survey files that are not yet checked, and what the reading of cells found. */
export type SheetReading = {
  files: RawSurveyFile[];
  issues: SurveyFileIssue[];
  questions: ImportQuestion[];
};

/** Makes survey files of sheets. @param name the file's name */
export function toRawFiles(
  name: string,
  sheets: readonly ImportSheet[],
  options: ImportOptions,
  known: KnownContent,
): SheetReading {
  const found: SheetFindings = { questions: [], findings: [] };
  const items = readItems(sheets, options, known, found);
  fillOwners(items, options, known, found);
  const issues = found.findings.map(({ item, severity, issue }) => {
    const raw = {
      name,
      content: null,
      originOf: (path: PathIssue['path']) => originOf(item, path),
    };
    return withFound(toIssue(raw, issue, severity), issue);
  });
  return {
    files: toSurveyFiles(name, items, known, options.complete),
    issues,
    questions: found.questions,
  };
}

/** What was found in a cell that no column of the format holds. */
function withFound(issue: SurveyFileIssue, { found }: PathIssue): SurveyFileIssue {
  return issue.found === '' && typeof found === 'string' ? { ...issue, found } : issue;
}

/**
 * Says a column that is not there once, in place of once a row, and leaves out what the reading of a
 * cell has said already.
 */
export function tidyIssues(
  issues: readonly SurveyFileIssue[],
  said: readonly SurveyFileIssue[],
  sheets: readonly ImportSheet[],
): SurveyFileIssue[] {
  const placeOf = ({ sheet, row, column }: SurveyFileIssue) => `${sheet} ${row} ${column}`;
  const errors = said.filter(({ severity }) => severity === 'error');
  const places = new Set(errors.map(placeOf));
  const tables = sheets.filter(({ lines }) => lines === undefined);
  const bySheet = new Map(tables.map((sheet) => [sheet.tab, sheet]));
  const missing = new Map<string, SurveyFileIssue>();
  const rest = issues.filter((issue) => {
    if (issue.row === null || issue.column === null) return true;
    if (places.has(placeOf(issue))) return false;
    const sheet = bySheet.get(issue.sheet);
    const isColumn = issue.code !== 'missing' || !sheet || columnOfField(sheet, issue.column);
    const hasHeader = sheet?.head.cells.some((cell) => cell === issue.column);
    if (isColumn || hasHeader) return true;
    const key = `${issue.sheet} ${issue.column}`;
    const row = sheet.head.row;
    if (!missing.has(key)) missing.set(key, { ...issue, code: 'column-missing', row, found: '' });
    return false;
  });
  return [...missing.values(), ...rest];
}
