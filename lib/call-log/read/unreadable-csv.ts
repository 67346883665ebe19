import Papa from 'papaparse';
import type { Unreadable } from '../table-schema';

/** Columns of the file that lists what could not be read. */
export const unreadableCsvColumns = ['row', 'column', 'found', 'code'] as const;

/**
 * The rows that could not be read, as CSV (RFC 4180) with a byte order mark so that Excel reads it as
 * UTF-8. What a spreadsheet would run as a formula is marked as text with an apostrophe.
 * @param codeText what to write for a code, in the reader's language
 */
export function toUnreadableCsv(
  rows: readonly Unreadable[],
  codeText: (code: Unreadable['code']) => string,
): string {
  const data = rows.map(({ row, column, found, code }) => [
    row,
    column ?? '',
    found,
    codeText(code),
  ]);
  const fields = [...unreadableCsvColumns];
  return `\ufeff${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
