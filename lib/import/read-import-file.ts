import { delimitedRows } from '../tables/delimited-rows';
import { toFileText, type FileText } from '../tables/file-text';
import { FileFault, type Row } from '../tables/row-schema';
import { readWorkbook } from '../tables/workbook';
import type { FaultCode, SurveyFileFault } from '../surveys/fault-schema';
import { cellKeeper } from './cell-texts';
import { importCells, type ImportCell } from './import-cell';
import type { ImportLimits } from './import-limits';
import { rowOfBrokenUtf8 } from './mixed-encoding';
import { knownColumns } from './sheet-header';

/** A table as it stands in a file: its tab, null in a CSV, and its rows, the first of which is the header. */
export type ImportTable = { tab: string | null; rows: readonly Row<ImportCell>[] };

export type ImportFile = { json: unknown } | { tables: readonly ImportTable[] };

/** Thrown for a file that cannot be read at all. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';

  constructor(
    readonly code: FaultCode,
    readonly row: number | null = null,
    readonly values: SurveyFileFault['values'] = {},
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
  onRows: (rows: number) => void,
): ImportFile {
  if (bytes.length === 0) throw new ImportRefused('file-empty');
  if (bytes.length > limits.fileBytes)
    throw new ImportRefused('file-too-large', null, { max: limits.fileBytes / 1_000_000 });
  const take = rowTaker(limits, onRows);
  try {
    if (startsWith(bytes, ZIP)) return { tables: readTabs(bytes, limits, take) };
    if (startsWith(bytes, OLE)) throw new ImportRefused('workbook-old-or-locked');
    return readText(bytes, take);
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    throw new ImportRefused(fault.code, fault.row, { max: limits.unfoldedBytes / 1_000_000 });
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of Excel 97 to 2003, and of workbooks with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

type ImportRows = Iterable<Row<ImportCell>>;
type TakeTable = (tab: string | null, rows: ImportRows) => ImportTable;

/** Rows between two of which nobody is told. */
const TOLD = 2_000;

/** Takes the tables of a file as long as they are within the limits. */
function rowTaker(limits: ImportLimits, onRows: (rows: number) => void): TakeTable {
  let held = 0;
  const keep = cellKeeper();
  return (tab, rows) => {
    const taken: Row<ImportCell>[] = [];
    for (const row of rows) {
      refuseTooWide(row, limits);
      taken.push({ row: row.row, cells: row.cells.map(keep) });
      if (taken.length === 1) continue;
      held += 1;
      const place = tab === null ? row.row : null;
      if (held > limits.rows) throw new ImportRefused('too-many-rows', place, { max: limits.rows });
      if (held % TOLD === 0) onRows(held);
    }
    return { tab, rows: taken };
  };
}

function readTabs(bytes: Uint8Array, limits: ImportLimits, take: TakeTable): ImportTable[] {
  const sheets = readWorkbook(bytes, importCells(limits.columns), limits.unfoldedBytes);
  const tables = Array.from(sheets, ({ name, rows }) => take(name, rows));
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new ImportRefused('file-empty');
  return filled;
}

function readText(bytes: Uint8Array, take: TakeTable): ImportFile {
  const broken = rowOfBrokenUtf8(bytes);
  if (broken !== null) throw new ImportRefused('utf8-broken', broken);
  const text = toFileText(bytes);
  const [first] = /[^\s\ufeff]/.exec(firstPiece(text)) ?? [];
  if (first === undefined) throw new ImportRefused('file-empty');
  if (first === '{' || first === '[') return { json: readJson(text) };
  const rows = delimitedRows(text, delimiterOf(text), { isStrict: true });
  return { tables: [take(null, rows)] };
}

function firstPiece(text: FileText): string {
  for (const piece of text.pieces()) return piece.text;
  return '';
}

function readJson(text: FileText): unknown {
  const whole = [...text.pieces()].map((piece) => piece.text).join('');
  try {
    return JSON.parse(whole.replace(/^\ufeff/, ''));
  } catch (fault) {
    throw new ImportRefused('not-json', null, {
      reason: fault instanceof Error ? fault.message : '',
    });
  }
}

const delimiters = [',', ';', '\t', '|'] as const;

/** The delimiter under which the header has the most known columns, else the most columns. */
function delimiterOf(text: FileText): string {
  const found = delimiters.map((delimiter) => {
    const cells = firstRow(text, delimiter)?.cells ?? [];
    const known = knownColumns('figures', cells);
    return { delimiter, known, width: cells.length };
  });
  found.sort((a, b) => b.known - a.known || b.width - a.width);
  return found[0]?.delimiter ?? ',';
}

function firstRow(text: FileText, delimiter: string): Row | undefined {
  for (const row of delimitedRows(text, delimiter)) return row;
}

function refuseTooWide({ row, cells }: Row<ImportCell>, { columns }: ImportLimits): void {
  if (cells.length > columns) throw new ImportRefused('too-many-columns', row, { max: columns });
}
