import type { Locale } from '../i18n/locales';

/** A cell that a spreadsheet would run as a formula. A plain negative number is only a number. */
const formula = /^(?:[=+@\t\r\n]|-(?!\d+(?:[.,]\d+)?$))/;

/** Whether a spreadsheet would run this text as a formula. */
export function looksLikeFormula(text: string): boolean {
  return formula.test(text);
}

/**
 * A row as a line of RFC 4180, ended; text that looks like a formula gets a leading `'`. Our own,
 * because it takes a quarter of a library's time, and a file may have millions of lines.
 */
export function encodeRow(row: readonly CsvCell[], dialect: CellDialect): string {
  const cells = row.map((cell) => encodeCell(cell ?? '', dialect));
  return `${cells.join(separators[dialect.delimiter])}\r\n`;
}

type CsvCell = string | number | null;

/** How a file separates its cells, and writes its numbers. */
export type CellDialect = { delimiter: 'comma' | 'semicolon'; decimal: 'point' | 'comma' };

/** The same, and the language of labels and notes. */
export type CsvDialect = CellDialect & { lang: Locale };

export const separators = { comma: ',', semicolon: ';' } as const;

/** What cannot be written as it is: most cells can, and are looked at once. */
const special = { comma: specialFor(','), semicolon: specialFor(';') } as const;

function specialFor(separator: string): RegExp {
  return new RegExp(`["${separator}\\r\\n\\uFEFF]|^ | $|${formula.source}`);
}

/** One cell as it stands in a line. */
export function encodeCell(cell: string | number, { delimiter, decimal }: CellDialect): string {
  if (typeof cell === 'number') {
    const text = String(cell);
    if (decimal === 'point' || !text.includes('.')) return text;
    return delimiter === 'comma' ? `"${text.replace('.', ',')}"` : text.replace('.', ',');
  }
  if (!special[delimiter].test(cell)) return cell;
  return `"${looksLikeFormula(cell) ? "'" : ''}${cell.replaceAll('"', '""')}"`;
}
