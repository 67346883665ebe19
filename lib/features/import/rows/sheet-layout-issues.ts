import { columnLetters } from '../../../base/spreadsheet/write-sheet';
import type { FileRow } from '../../../base/text/row-schema';
import { unguardedText, type ImportCell } from '../cells/import-cell';
import type { ImportSheet, SheetIssue } from '../file/sheet-header';
import type { ImportTable } from '../file/read-import-file';

/** What stands outside of a table, told once: the first of it, and in which rows. */
export function leftOut(
  { tab }: ImportSheet,
  outside: readonly FileRow<ImportCell>[],
): SheetIssue[] {
  const [first] = outside;
  if (!first) return [];
  const text = first.cells
    .map(unguardedText)
    .filter((one) => one !== '')
    .join(' · ');
  const values = { count: outside.length, rows: rowList(outside.map(({ row }) => row)) };
  return [
    {
      severity: 'warning',
      code: 'outside-table',
      sheet: tab,
      row: first.row,
      column: null,
      found: text,
      values,
    },
  ];
}

export function besideTable(
  { head }: ImportSheet,
  { row, cells }: FileRow<ImportCell>,
): FileRow<ImportCell> {
  return { row, cells: cells.slice(head.cells.length) };
}

/** Rows that a message names. */
const NAMED = 10;

/** `3, 7, 8 …` */
function rowList(rows: readonly number[]): string {
  return rows.slice(0, NAMED).join(', ') + (rows.length > NAMED ? ' …' : '');
}

export function hiddenIssues(
  tab: string | null,
  { rows, columns }: ImportTable['hidden'],
): SheetIssue[] {
  const at = { severity: 'warning', sheet: tab } as const;
  const letters = columns.map(columnLetters).join(', ');
  return [
    ...(rows.length > 0
      ? [
          {
            ...at,
            code: 'hidden-rows' as const,
            values: { count: rows.length, rows: rowList(rows) },
          },
        ]
      : []),
    ...(columns.length > 0
      ? [
          {
            ...at,
            code: 'hidden-columns' as const,
            values: { count: columns.length, columns: letters },
          },
        ]
      : []),
  ];
}

export function secondTable({ tab }: ImportSheet, { row }: FileRow<ImportCell>): SheetIssue {
  return { severity: 'error', code: 'second-table', sheet: tab, row, column: null };
}

export function raggedIssue(
  { tab, head }: ImportSheet,
  { row, cells }: FileRow<ImportCell>,
): SheetIssue {
  const values = { cells: cells.length, columns: head.cells.length };
  return { severity: 'error', code: 'row-ragged', sheet: tab, row, column: null, values };
}
