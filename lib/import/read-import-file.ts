import { delimitedRows } from '../tables/delimited-rows';
import { toFileText, type FileText } from '../tables/file-text';
import { FileFault, type Row } from '../tables/row-schema';
import { readWorkbook } from '../tables/workbook';
import type { FaultCode, SurveyFileFault } from '../surveys/fault-schema';
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
 * @throws ImportRefused for a file that cannot be read, or one that is too large
 */
export function readImportFile(bytes: Uint8Array, limits: ImportLimits): ImportFile {
  if (bytes.length === 0) throw new ImportRefused('file-empty');
  if (bytes.length > limits.fileBytes)
    throw new ImportRefused('file-too-large', null, { max: limits.fileBytes / 1_000_000 });
  try {
    if (startsWith(bytes, ZIP)) return { tables: readTabs(bytes, limits) };
    if (startsWith(bytes, OLE)) throw new ImportRefused('workbook-old-or-locked');
    return readText(bytes, limits);
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

function readTabs(bytes: Uint8Array, limits: ImportLimits): ImportTable[] {
  const tables: ImportTable[] = [];
  let held = 0;
  for (const { name, rows } of readWorkbook(
    bytes,
    importCells(limits.columns),
    limits.unfoldedBytes,
  )) {
    held += Math.max(0, rows.length - 1);
    if (held > limits.rows) throw new ImportRefused('too-many-rows', null, { max: limits.rows });
    rows.forEach((row) => refuseTooWide(row, limits));
    if (rows.length > 0) tables.push({ tab: name, rows });
  }
  if (tables.length === 0) throw new ImportRefused('file-empty');
  return tables;
}

function readText(bytes: Uint8Array, limits: ImportLimits): ImportFile {
  const broken = rowOfBrokenUtf8(bytes);
  if (broken !== null) throw new ImportRefused('utf8-broken', broken);
  const text = toFileText(bytes);
  const [first] = /[^\s\ufeff]/.exec(firstPiece(text)) ?? [];
  if (first === undefined) throw new ImportRefused('file-empty');
  if (first === '{' || first === '[') return { json: readJson(text) };
  return { tables: [{ tab: null, rows: readRows(text, delimiterOf(text), limits) }] };
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

function readRows(text: FileText, delimiter: string, limits: ImportLimits): Row[] {
  const rows: Row[] = [];
  for (const row of delimitedRows(text, delimiter, { isStrict: true })) {
    refuseTooWide(row, limits);
    rows.push(row);
    if (rows.length > limits.rows + 1)
      throw new ImportRefused('too-many-rows', row.row, { max: limits.rows });
  }
  return rows;
}

function refuseTooWide({ row, cells }: Row<ImportCell>, { columns }: ImportLimits): void {
  if (cells.length > columns) throw new ImportRefused('too-many-columns', row, { max: columns });
}
