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

/** What sheets bring: survey files that are not yet checked, and what the reading of cells left open. */
export type SheetReading = { files: RawSurveyFile[]; questions: ImportQuestion[] };

type Tell = (issue: SurveyFileIssue) => void;

/**
 * Makes survey files of sheets.
 * @param name the file's name
 * @param tell takes what the reading of cells found
 */
export function toRawFiles(
  name: string,
  sheets: readonly ImportSheet[],
  { options, known, tell }: { options: ImportOptions; known: KnownContent; tell: Tell },
): SheetReading {
  const found: SheetFindings = {
    questions: [],
    tell: ({ item, severity, issue }) => {
      const place = (path: PathIssue['path']) => originOf(item, path);
      tell(withFound(toIssue({ name, content: null, originOf: place }, issue, severity), issue));
    },
  };
  const items = readItems(sheets, options, known, found);
  fillOwners(items, options, known, found);
  return {
    files: toSurveyFiles(name, items, known, options.complete),
    questions: found.questions,
  };
}

/** What was found in a cell that no column of the format holds. */
function withFound(issue: SurveyFileIssue, { found }: PathIssue): SurveyFileIssue {
  return issue.found === '' && typeof found === 'string' ? { ...issue, found } : issue;
}

/** An issue as it is told; null where something else says it already. */
export type Tidy = (issue: SurveyFileIssue) => SurveyFileIssue | null;

/**
 * Says a column that is not there once, in place of once a row, and leaves out what the reading of a
 * cell has said already.
 */
export function tidying(said: readonly SurveyFileIssue[], sheets: readonly ImportSheet[]): Tidy {
  const placeOf = ({ sheet, row, column }: SurveyFileIssue) => `${sheet} ${row} ${column}`;
  const errors = said.filter(({ severity }) => severity === 'error');
  const places = new Set(errors.map(placeOf));
  const tables = sheets.filter(({ lines }) => lines === undefined);
  const bySheet = new Map(tables.map((sheet) => [sheet.tab, sheet]));
  const missing = new Set<string>();
  return (issue) => {
    if (issue.row === null || issue.column === null) return issue;
    if (places.has(placeOf(issue))) return null;
    const sheet = bySheet.get(issue.sheet);
    const isColumn = issue.code !== 'missing' || !sheet || columnOfField(sheet, issue.column);
    const hasHeader = sheet?.head.cells.some((cell) => cell === issue.column);
    if (isColumn || hasHeader) return issue;
    const key = `${issue.sheet} ${issue.column}`;
    if (missing.has(key)) return null;
    missing.add(key);
    return { ...issue, code: 'column-missing', row: sheet.head.row, found: '' };
  };
}
