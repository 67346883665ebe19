import type { ContentPath, Origin } from '../../../domain/issues/issue-place';
import { cellText, unguardedText } from '../cells/import-cell';
import type { ImportSheet } from '../file/sheet-header';
import type { SheetItem } from './sheet-item';
import type { SheetColumn } from '../file/sheet-header';

/** Where a field of an item was read: its row, its column as the sheet calls it, and its cell. */
export function originOf({ sheet, row }: SheetItem, [field, lang]: ContentPath): Origin {
  const at = { sheet: sheet.tab, row: row.row };
  if (field === undefined) return at;
  const column = columnOfField(sheet, String(field), lang);
  if (!column) return { ...at, column: String(field) };
  return {
    ...at,
    row: sheet.lines?.[column.index] ?? row.row,
    column: unguardedText(sheet.head.cells[column.index]),
    // What is wrong with one item of a list is not the whole cell.
    ...(typeof lang === 'number' ? {} : { found: cellText(row.cells[column.index]) }),
  };
}

/** The column of a field: of a text in languages the one asked for, else its first. */
export function columnOfField(
  { header }: ImportSheet,
  field: string,
  lang?: PropertyKey,
): SheetColumn | undefined {
  const first = header.fields.get(field);
  if (first === undefined || lang === undefined) return first;
  return header.columns.find((column) => column.field === field && column.lang === lang) ?? first;
}
