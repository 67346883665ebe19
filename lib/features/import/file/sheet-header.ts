import { foldText } from '../../../base/i18n/text-schema';
import { unguardedText, type ImportCell } from '../cells/import-cell';
import {
  derivedColumns,
  sheetFields,
  type SheetField,
  type SheetName,
} from '../../../domain/imports/sheet-columns';
import type { FileRow } from '../../../base/text/row-schema';
import type { Origin } from '../../../domain/issues/issue-place';
import type { IssueCode } from '../../../domain/issues/issue-schema';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';

/** A sheet whose meaning is known: its header, and the rows below. */
export type ImportSheet = {
  name: SheetName;
  tab: string | null;
  head: FileRow<ImportCell>;
  header: Header;
  rows: readonly FileRow<ImportCell>[];
  /** The row of each column, where one row of it stands as a form, line by line. */
  lines?: readonly number[];
};

/** A table of figures as it stands in the file, whatever its columns are called. */
export type FiguresTable = Pick<ImportSheet, 'tab' | 'head' | 'rows' | 'header'> & {
  /** Whether nothing of it can be read before somebody says which of ours its columns are. */
  isForeign: boolean;
};

/** What is wrong with a sheet itself. */
export type SheetIssue = Origin & {
  severity: SurveyFileIssue['severity'];
  code: IssueCode;
  values?: SurveyFileIssue['values'];
};

/** A column of a sheet: what it holds, and where it stands. `lang` is null also where a text says none. */
export type SheetColumn = SheetField & { index: number };

export type Header = {
  columns: readonly SheetColumn[];
  /** Field → its first column. */
  fields: ReadonlyMap<string, SheetColumn>;
  /** Derived columns of an export, by their names. */
  derived: ReadonlyMap<string, number>;
  /** Columns that mean the same as an earlier one. */
  twice: readonly { index: number; first: number }[];
  /** Columns that mean nothing here. */
  unknown: readonly number[];
};

/** A header as it is compared: `Label (FR)` → `label_fr`. */
export function headerKey(cell: ImportCell): string {
  return foldText(unguardedText(cell))
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

const meanings = new Map<SheetName, ReadonlyMap<string, SheetField>>();

/** Headers → what they mean. A text may also stand under its bare name, in a language that is asked. */
function meaningsOf(sheet: SheetName): ReadonlyMap<string, SheetField> {
  const known = meanings.get(sheet) ?? makeMeanings(sheet);
  meanings.set(sheet, known);
  return known;
}

function makeMeanings(sheet: SheetName): Map<string, SheetField> {
  const fields = sheetFields(sheet);
  const bare = fields
    .filter(({ kind }) => kind === 'texts')
    .map((one): [string, SheetField] => [one.field, { ...one, header: one.field, lang: null }]);
  return new Map([...bare, ...fields.map((one): [string, SheetField] => [one.header, one])]);
}

/** Characters of a header by which a column is called. */
const CALLED = 200;

/** What a column is called where one speaks of it; `#3` where it has no header. */
export function columnTitle(cell: ImportCell | undefined, index: number): string {
  const text = unguardedText(cell).replace(/\s+/g, ' ').slice(0, CALLED).toWellFormed().trim();
  return text === '' ? `#${index + 1}` : text;
}

/**
 * What the cells of a header row mean, in any order, case and accents ignored.
 * @param keyOf the header of ours that a column is said to have; null for one that is left out
 */
export function readHeader(
  sheet: SheetName,
  cells: readonly ImportCell[],
  keyOf: (cell: ImportCell, index: number) => string | null = headerKey,
): Header {
  const meant = meaningsOf(sheet);
  const seen = new Map<string, number>();
  const columns: SheetColumn[] = [];
  const derived = new Map<string, number>();
  const twice: { index: number; first: number }[] = [];
  const unknown: number[] = [];
  cells.forEach((cell, index) => {
    const key = keyOf(cell, index);
    if (key === null) return index;
    const first = seen.get(key);
    const field = meant.get(key);
    if (first !== undefined && key !== '') return twice.push({ index, first });
    seen.set(key, index);
    if (field) return columns.push({ ...field, index });
    if (sheet === 'figures' && derivedColumns.includes(key)) return derived.set(key, index);
    return unknown.push(index);
  });
  const fields = new Map(columns.toReversed().map((column) => [column.field, column]));
  return { columns, fields, derived, twice, unknown };
}

/** How many columns of a row have a name that a sheet knows. */
export function knownColumns(sheet: SheetName, cells: readonly ImportCell[]): number {
  const meant = meaningsOf(sheet);
  const keys = new Set(cells.map(headerKey));
  const isKnown = (key: string) =>
    meant.has(key) || (sheet === 'figures' && derivedColumns.includes(key));
  return [...keys].filter(isKnown).length;
}
