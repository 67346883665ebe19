import { containerOf, type FileText } from '../../../base/text/file-text';
import { FileError, type FileRow } from '../../../base/text/row-schema';
import { readSheetsOf, type WorkbookSheet } from '../../../base/spreadsheet/read-workbook';
import type { IssueCode, SurveyFileIssue } from '../../../domain/issues/issue-schema';
import { shareTexts } from '../cells/shared-texts';
import { importCells, type ImportCell } from '../cells/import-cell';
import type { ImportLimits } from '../../../base/settings/import-limits';
import type { ImportOptions, ImportQuestion } from '../../../domain/imports/import-schema';
import { hasMoreContainers } from './json-size';
import { repeatedKey } from './repeated-key';
import { rowOfBrokenUtf8 } from './mixed-encoding';
import type { SheetName } from '../../../domain/imports/sheet-columns';
import { decodeText } from './text-encoding';
import { textRows } from './text-table';

/** A table as it stands in a file, with what was left out of it. */
export type ImportTable = {
  /** Null in a CSV. */
  tab: string | null;
  rows: readonly FileRow<ImportCell>[];
  /** Rows, and columns counted from 0, that are hidden and were not read. */
  hidden: { rows: readonly number[]; columns: readonly number[] };
  /** Whether the whole tab is hidden, and was not read. */
  isHidden: boolean;
  /** What it holds, where its tab does not tell. */
  holds?: SheetName;
  /** The row of each column, where one row of it stands as a form, line by line. */
  lines?: readonly number[];
};

export type ImportFile =
  { json: unknown } | { tables: readonly ImportTable[]; questions: readonly ImportQuestion[] };

/** Thrown for a file that cannot be read at all. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';

  constructor(
    readonly code: IssueCode,
    readonly row: number | null = null,
    readonly values: SurveyFileIssue['values'] = {},
  ) {
    super(code);
  }
}

/**
 * Reads the bytes of an import: what they are is told by themselves, whatever the file is called.
 * @param onRows told now and then how many rows of tables have been read
 * @throws ImportRefused for a file that cannot be read, or one that is too large
 */
export function readImportFile(
  bytes: Uint8Array,
  limits: ImportLimits,
  options: Pick<ImportOptions, 'encoding' | 'hidden'>,
  onRows: (rows: number) => void,
): ImportFile {
  if (bytes.length > limits.fileBytes)
    throw new ImportRefused('file-too-large', null, { max: limits.fileBytes / 1_000_000 });
  const take = rowTaker(limits, onRows);
  try {
    const container = containerOf(bytes);
    if (container === 'zip') return readTabs(bytes, limits, options.hidden === 'read', take);
    if (container === 'ole') throw new ImportRefused('workbook-old-or-locked');
    return readText(bytes, options.encoding, take, limits);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new ImportRefused(error.code, error.row, { max: limits.unfoldedBytes / 1_000_000 });
  }
}

type TakeRows = (tab: string | null, rows: Iterable<FileRow<ImportCell>>) => FileRow<ImportCell>[];

/** Rows between two of which nobody is told. */
const TOLD = 2_000;

/** Takes the rows of a file's tables as long as they are within the limits. */
function rowTaker(limits: ImportLimits, onRows: (rows: number) => void): TakeRows {
  let held = 0;
  const keep = shareTexts();
  return (tab, rows) => {
    const taken: FileRow<ImportCell>[] = [];
    for (const row of rows) {
      refuseTooWide(row, limits);
      taken.push({ row: row.row, cells: row.cells.map(keep) });
      if (taken.length === 1) continue;
      held += 1;
      const place = tab === null ? row.row : null;
      if (held > limits.rows) throw new ImportRefused('too-many-rows', place, { max: limits.rows });
      if (held % TOLD === 0) onRows(held);
    }
    return taken;
  };
}

function readTabs(
  bytes: Uint8Array,
  limits: ImportLimits,
  readsHidden: boolean,
  take: TakeRows,
): ImportFile {
  const tables: ImportTable[] = [];
  for (const sheet of readSheetsOf(bytes, importCells(limits.columns), limits.unfoldedBytes))
    tables.push(
      sheet.isHidden && !readsHidden
        ? { tab: sheet.name, rows: [], hidden: nothingHidden, isHidden: true }
        : readTab(sheet, readsHidden, take),
    );
  const isLeft = ({ rows, hidden }: ImportTable) => rows.length > 0 || hidden.rows.length > 0;
  const left = tables.filter((table) => isLeft(table) || table.isHidden);
  const [first] = left;
  if (!first) throw new ImportRefused('file-empty');
  return {
    tables: left,
    questions: left.every(({ isHidden }) => isHidden) ? [askHidden(first)] : [],
  };
}

const nothingHidden = { rows: [], columns: [] } as const;

/** Reads the rows and columns of a sheet that one sees, or all. */
function readTab(
  { name, rows, isHiddenColumn }: WorkbookSheet<ImportCell>,
  readsHidden: boolean,
  take: TakeRows,
): ImportTable {
  const hiddenRows: number[] = [];
  const hiddenColumns = new Set<number>();
  function* seen(): Generator<FileRow<ImportCell>> {
    for (const row of rows()) {
      if (readsHidden) yield row;
      else if (row.isHidden) hiddenRows.push(row.row);
      else yield { ...row, cells: row.cells.map(unlessHidden) };
    }
  }
  const unlessHidden = (cell: ImportCell, column: number): ImportCell => {
    if (cell === '' || !isHiddenColumn(column)) return cell;
    hiddenColumns.add(column);
    return '';
  };
  const taken = take(name, seen());
  const columns = [...hiddenColumns].sort((a, b) => a - b);
  return { tab: name, rows: taken, hidden: { rows: hiddenRows, columns }, isHidden: false };
}

/** Where nothing is to be seen, one may have hidden it by mistake, or on purpose. */
function askHidden({ tab }: ImportTable): ImportQuestion {
  const examples = [{ row: 1, found: tab ?? '' }];
  return { option: 'hidden', choices: ['read'], sheet: tab, column: null, examples };
}

function readText(
  bytes: Uint8Array,
  encoding: ImportOptions['encoding'],
  take: TakeRows,
  limits: ImportLimits,
): ImportFile {
  const broken = encoding === undefined ? rowOfBrokenUtf8(bytes) : null;
  if (broken !== null) throw new ImportRefused('utf8-broken', broken);
  const { text, questions } = decodeText(bytes, encoding);
  const [first] = /\S/.exec(firstPiece(text)) ?? [];
  if (first === undefined) throw new ImportRefused('file-empty');
  // A page in HTML, such as that of an error, was saved in place of a file.
  if (first === '<') throw new ImportRefused('not-a-table');
  if (first === '{' || first === '[') return { json: readJson(text, limits) };
  const rows = take(null, textRows(text));
  return { tables: [{ tab: null, rows, hidden: nothingHidden, isHidden: false }], questions };
}

function firstPiece(text: FileText): string {
  for (const piece of text.pieces()) return piece.text;
  return '';
}

/** Objects and lists of a figure: itself, its note, and what else its survey may say in lists. */
const containers = { perRow: 5, beside: 10_000 };

function readJson(text: FileText, { rows: max }: ImportLimits): unknown {
  const whole = [...text.pieces()].map((piece) => piece.text).join('');
  if (hasMoreContainers(whole, containers.perRow * max + containers.beside))
    throw new ImportRefused('too-many-rows', null, { max });
  const json = parseJson(whole);
  const repeated = repeatedKey(whole);
  if (repeated !== null)
    throw new ImportRefused('json-key-twice', repeated.row, { name: repeated.name });
  return json;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportRefused('not-json', null, {
      reason: error instanceof Error ? error.message : '',
    });
  }
}

function refuseTooWide({ row, cells }: FileRow<ImportCell>, { columns }: ImportLimits): void {
  if (cells.length > columns) throw new ImportRefused('too-many-columns', row, { max: columns });
}
