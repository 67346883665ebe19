import type { FileRow } from '../../../base/text/row-schema';
import type { IssueCode } from '../../../domain/issues/issue-schema';
import { nearest } from '../../../base/text/nearest';
import { assignColumns } from './assigned-columns';
import { isAssigned } from '../../../domain/imports/column-answers';
import { findTable, type FoundTable } from '../file/find-table';
import { unguardedText, type ImportCell } from '../cells/import-cell';
import type { ImportOptions } from '../../../domain/imports/import-schema';
import type { ImportTable } from '../file/read-import-file';
import {
  sheetFields,
  neededColumns,
  sheetColumns,
  sheetNames,
  type SheetName,
} from '../../../domain/imports/sheet-columns';
import {
  besideTable,
  hiddenIssues,
  leftOut,
  raggedIssue,
  secondTable,
} from './sheet-layout-issues';
import {
  readHeader,
  type Header,
  type SheetColumn,
  type ImportSheet,
  type FiguresTable,
  type SheetIssue,
} from '../file/sheet-header';
import { isAboutSheet, sheetMeaning } from '../file/sheet-name';

type SheetAnswers = Pick<ImportOptions, 'formulas' | 'column' | 'constant'>;

/**
 * Tells the sheets of a file by the names of their tabs, and their columns by their headers. A table
 * that is alone needs no name: it holds figures. Sheets of a template that were left empty are no issue.
 * @param tell takes what their form gives to say
 */
export function readSheets(
  tables: readonly ImportTable[],
  options: SheetAnswers,
  tell: (issue: SheetIssue) => void,
): {
  sheets: ImportSheet[];
  /** Null where there are none. */
  figures: FiguresTable | null;
} {
  const issues: SheetIssue[] = [];
  let hasError = false;
  let figures: FiguresTable | null = null;
  const sheets = new Map<SheetName, ImportSheet>();
  const isAlone = tables.length === 1;
  for (const table of tables) {
    const { tab } = table;
    const meaning = sheetMeaning(tab ?? 'figures');
    if (table.isHidden) {
      if (meaning !== null) issues.push(sheetIssue('hidden-sheet', 'warning', tab, {}));
      continue;
    }
    const name = table.holds ?? meaning ?? (isAlone ? 'figures' : null);
    const first = name === null ? undefined : sheets.get(name);
    if (name === null || first) {
      if (first) issues.push(sheetIssue('sheet-twice', 'error', tab, { first: first.tab ?? '' }));
      else if (!isAboutSheet(tab ?? ''))
        issues.push(
          sheetIssue('sheet-unknown', 'warning', tab, { choices: sheetNames.join(', ') }),
        );
      continue;
    }
    const { sheet, figures: own } = toSheet(name, table, options, (issue) => {
      hasError ||= issue.severity === 'error';
      tell(issue);
    });
    sheets.set(name, sheet);
    figures ??= own;
  }
  const found = [...sheets.values()];
  // A sheet that was not read is worth a word, unless none was: then nothing of the file was.
  for (const issue of found.length === 0 ? issues.map(asError) : issues) tell(issue);
  const isEmpty = !figures?.isForeign && found.every(({ rows }) => rows.length === 0);
  hasError ||= found.length === 0 || issues.some(({ severity }) => severity === 'error');
  if (isEmpty && !hasError)
    tell({ severity: 'error', code: 'rows-missing', sheet: found[0]?.tab ?? null });
  return { sheets: found, figures };
}

/** Hidden sheets are asked about where nothing else is to be read. */
function asError(issue: SheetIssue): SheetIssue {
  return issue.code === 'hidden-sheet' ? issue : { ...issue, severity: 'error' };
}

function sheetIssue(
  code: IssueCode,
  severity: SheetIssue['severity'],
  tab: string | null,
  values: SheetIssue['values'],
): SheetIssue {
  return { severity, code, sheet: tab, found: tab ?? '', values };
}

/** A sheet as it is to be read, and what its form gives to say. */
function toSheet(
  name: SheetName,
  { tab, rows, hidden, lines }: ImportTable,
  options: SheetAnswers,
  tell: (issue: SheetIssue) => void,
): { sheet: ImportSheet; figures: FiguresTable | null } {
  const table = lines ? lineTable(rows) : findTable(name, rows);
  const isFigures = name === 'figures';
  const {
    head,
    header,
    rows: own,
  } = isFigures ? assignColumns(table, options) : asItStands(name, table);
  const place = { name, tab, head, header, ...(lines && { lines }) };
  const sheet = { ...place, rows: own };
  const isForeign = isFigures && !isAssigned(options) && hasForeignHeader(sheet);
  const figures = isFigures ? { tab, head: table.head, rows: table.rows, header, isForeign } : null;
  if (isForeign) return { sheet: { ...place, rows: [] }, figures };
  const ragged = own.filter((row) => isRagged(sheet, row));
  // Cells of such a row may stand under any column: more than that cannot be said of it.
  const isRead = (row: FileRow<ImportCell>) => tab !== null || !isRagged(sheet, row);
  const beside = tab === null ? [] : ragged;
  const ofTable = [
    ...headerIssues(sheet),
    ...leftOut(sheet, [...table.outside, ...beside.map((row) => besideTable(sheet, row))]),
    ...hiddenIssues(tab, hidden),
    ...(table.second ? [secondTable(sheet, table.second)] : []),
  ];
  for (const issue of ofTable) tell(issue);
  if (tab === null) for (const row of ragged) tell(raggedIssue(sheet, row));
  const read = readFormulas(sheet, options, tell);
  return { sheet: { ...place, rows: read.filter(isRead) }, figures };
}

function asItStands(name: SheetName, { head, rows }: FoundTable) {
  return { head, rows, header: readHeader(name, head.cells) };
}

/** The table that a form was made into has its names first, and nothing outside. */
function lineTable([head = { row: 1, cells: [] }, ...rows]: ImportTable['rows']): FoundTable {
  return { head, rows, outside: [], second: null };
}

/** Missing columns from which on a table was made for something else. */
const FOREIGN = 3;

/** Whether no row could be a figure of ours: then that is asked once, and not said of each row. */
function hasForeignHeader({ head, header, rows }: ImportSheet): boolean {
  if (header.fields.has('id') || rows.length === 0) return false;
  const lacking = [...neededColumns].filter((field) => !header.fields.has(field));
  const filled = head.cells.filter((cell) => unguardedText(cell) !== '');
  return lacking.length >= FOREIGN && filled.length > 1;
}

/** Cells of formulas as the last values they gave, each with a word, unless formulas are refused or gave none. */
function readFormulas(
  { tab, head, header, rows, lines }: ImportSheet,
  { formulas }: Pick<ImportOptions, 'formulas'>,
  tell: (issue: SheetIssue) => void,
): FileRow<ImportCell>[] {
  const read = new Set([...header.columns.map(({ index }) => index), ...header.derived.values()]);
  const lastOf = (cell: ImportCell, row: number, index: number): ImportCell => {
    const isFormula = typeof cell === 'object' && 'formula' in cell;
    if (!isFormula || formulas === 'refuse' || cell.last === '' || !read.has(index)) return cell;
    const found = unguardedText(cell);
    const column = unguardedText(head.cells[index]);
    const values = { value: unguardedText(cell.last) };
    tell({
      severity: 'warning',
      code: 'formula-value',
      sheet: tab,
      row: lines?.[index] ?? row,
      column,
      found,
      values,
    });
    return cell.last;
  };
  const hasFormula = (cell: ImportCell) => typeof cell === 'object' && 'formula' in cell;
  return rows.map((row) =>
    row.cells.some(hasFormula)
      ? { ...row, cells: row.cells.map((cell, index) => lastOf(cell, row.row, index)) }
      : row,
  );
}

/** One word that happens to be a column's name makes no header, except the one that all need. */
function isHeader(name: SheetName, { columns }: Header): boolean {
  const key = name === 'codes' ? 'code' : 'id';
  return columns.length > 1 || columns.some(({ field }) => field === key);
}

function headerIssues({ name, tab, head, header, rows }: ImportSheet): SheetIssue[] {
  if (!isHeader(name, header)) {
    const columns = Object.keys(sheetColumns[name]).join(', ');
    return [
      { severity: 'error', code: 'header-missing', sheet: tab, row: head.row, values: { columns } },
    ];
  }
  const at = (index: number) => ({
    ...{ sheet: tab, row: head.row, column: unguardedText(head.cells[index]) },
    found: unguardedText(head.cells[index]),
  });
  const isFilled = (index: number) => rows.some(({ cells }) => unguardedText(cells[index]) !== '');
  return [
    ...header.twice.map(({ index, first }): SheetIssue => ({
      ...{ severity: 'error', code: 'column-twice', ...at(index) },
      values: { first: unguardedText(head.cells[first]) },
    })),
    ...header.unknown.flatMap((index): SheetIssue[] => {
      const isNamed = unguardedText(head.cells[index]) !== '';
      const place = isNamed ? at(index) : { ...at(index), found: `#${index + 1}`, column: null };
      const near = nearest(place.found, knownHeaders(name));
      const values: SheetIssue['values'] = near === null ? {} : { near };
      return isNamed || isFilled(index)
        ? [{ severity: 'warning', code: 'column-unknown', ...place, values }]
        : [];
    }),
  ];
}

function knownHeaders(name: SheetName): [string, string][] {
  return sheetFields(name).map(({ header }) => [header, header]);
}

/**
 * Whether a row has something beyond the header, or, in text, breaks off before a column that every row needs.
 * Other empty cells at the end may be left out, as Excel does.
 */
function isRagged(
  { tab, head, header }: Pick<ImportSheet, 'tab' | 'head' | 'header'>,
  { cells }: FileRow<ImportCell>,
): boolean {
  if (cells.slice(head.cells.length).some((cell) => unguardedText(cell) !== '')) return true;
  const breaksOff = ({ field, index }: SheetColumn) =>
    index >= cells.length && neededColumns.has(field);
  return tab === null && header.columns.some(breaksOff);
}
