import { firstDelimiter, headRows, likelyDelimiter } from '../../base/csv/delimited-rows';
import { mendedRows } from '../../base/csv/mended-rows';
import { containerOf, toFileText, type FileText } from '../../base/text/file-text';
import { findHeader, LOG_HEAD_ROWS, isTypeRow, type HeaderRow } from './header-row';
import { readJsonRecords } from './json-records';
import { headerOfKnownRecords } from './known-records';
import { markupTables } from './markup-table';
import { isQueueLog, queueLogOfTable, readQueueLog } from './queue-log';
import { FileError, type FileBytes, type FileRow } from '../../base/text/row-schema';
import { type LogTable } from '../table-schema';
import { textCells } from '../../base/spreadsheet/read-sheet';
import { readWorkbook } from '../../base/spreadsheet/read-workbook';

/** A longer file would not fit beside its calls in the memory of a browser's tab. */
export const MAX_FILE_BYTES = 300_000_000;

/**
 * Reads a file as a table, whatever its format, encoding and delimiter: told by its bytes, since
 * systems name everything `.csv` or `.xls`.
 * @throws FileError for a file that is no table of calls.
 */
export function readTable(bytes: FileBytes): LogTable {
  if (bytes.length === 0) throw new FileError('file-empty');
  if (bytes.length > MAX_FILE_BYTES) throw new FileError('file-too-large');
  const table = containerOf(bytes) === 'zip' ? readWorkbookTable(bytes) : readTextTable(bytes);
  for (const _ of table.rows()) return table;
  throw new FileError('rows-missing');
}

function readTextTable(bytes: FileBytes): LogTable {
  if (containerOf(bytes) === 'ole') throw new FileError('workbook-old-or-locked');
  const text = toFileText(bytes);
  const encoding = () => text.encoding;
  const start = startOf(text);
  if (/^[[{]/.test(start)) return { ...readJsonRecords(wholeText(text)), encoding };
  if (start.startsWith('<')) return { ...readMarkup(wholeText(text)), encoding };
  if (isQueueLog(headOf(text, '|'))) return { ...readQueueLog(mendedRows(text, '|')), encoding };
  const known = findKnownRecords(text);
  if (known) return { ...known, encoding };
  const { delimiter, header } = findDelimiter(text);
  const names = header.row.cells.map((name) => name.trim());
  const types = headOf(text, delimiter).find(({ row }) => row > header.row.row);
  const after = types && isTypeRow(types.cells) ? types.row : header.row.row;
  const below = () => mendedRows(text, delimiter, { after });
  const queueLog = queueLogOfTable(names, { [Symbol.iterator]: below });
  if (queueLog) return { ...queueLog, encoding };
  return {
    ...{ format: 'csv', encoding, unreadable: [], header: names, headerRow: header.row.row },
    rows: (onRead) => mendedRows(text, delimiter, { after, onRead }),
  };
}

/** The first characters that are no space and no byte order mark. */
function startOf(text: FileText): string {
  for (const { text: piece } of text.pieces())
    return piece.replace(/^[\uFEFF\s]+/, '').slice(0, 100);
  return '';
}

function wholeText(text: FileText): string {
  let whole = '';
  for (const { text: piece } of text.pieces()) whole += piece;
  return whole.replace(/^\uFEFF/, '');
}

/** The table with the most names that are known, of a page or a workbook in XML. */
function readMarkup(text: string): Omit<LogTable, 'encoding'> {
  const found = markupTables(text).flatMap((rows) => {
    const header = findHeader(rows.slice(0, LOG_HEAD_ROWS));
    return header ? [{ rows, header }] : [];
  });
  const [best] = found.sort((a, b) => b.header.known - a.header.known);
  if (!best) throw new FileError('header-missing');
  const { rows, header } = best;
  return {
    ...{ format: 'markup', unreadable: [], headerRow: header.row.row },
    header: header.row.cells.map((name) => name.trim()),
    rows: () => rows.filter(({ row }) => row > header.row.row),
  };
}

/** Records of a system that writes them without a header. */
function findKnownRecords(text: FileText): Omit<LogTable, 'encoding'> | null {
  const known = firstDelimiter((delimiter) => headerOfKnownRecords(headOf(text, delimiter)));
  if (known === null) return null;
  const { delimiter, found: header } = known;
  return {
    ...{ format: 'csv', unreadable: [], header, headerRow: 0 },
    rows: (onRead) => mendedRows(text, delimiter, { onRead }),
  };
}

function findDelimiter(text: FileText): { delimiter: string; header: HeaderRow } {
  const best = likelyDelimiter((delimiter) => {
    const header = findHeader(headOf(text, delimiter));
    return header && header.width > 1 ? header : null;
  });
  if (!best) throw new FileError('header-missing');
  return { delimiter: best.delimiter, header: best.head };
}

const headOf = (text: FileText, delimiter: string) => headRows(text, delimiter, LOG_HEAD_ROWS);

function readWorkbookTable(bytes: FileBytes): LogTable {
  let best: { header: HeaderRow; rows: readonly FileRow[] } | null = null;
  for (const sheet of readWorkbook(bytes.subarray(0, bytes.length), textCells)) {
    const rows = [...sheet.rows];
    const header = findHeader(rows.slice(0, LOG_HEAD_ROWS));
    if (header && header.known > (best?.header.known ?? -1)) best = { header, rows };
  }
  if (best === null) throw new FileError('header-missing');
  const { header, rows } = best;
  return {
    ...{ format: 'xlsx', encoding: () => null, unreadable: [] },
    ...{ header: header.row.cells.map((name) => name.trim()), headerRow: header.row.row },
    rows: () => rows.filter(({ row }) => row > header.row.row),
  };
}
