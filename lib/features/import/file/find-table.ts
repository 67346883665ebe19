import type { FileRow } from '../../../base/text/row-schema';
import { unguardedText, type ImportCell } from '../cells/import-cell';
import type { SheetName } from '../../../domain/imports/sheet-columns';
import { knownColumns } from './sheet-header';

/** Rows among which the header is looked for: titles and notes may stand above it. */
export const SHEET_HEAD_ROWS = 40;

/** A table within a sheet, and what stands outside of it. */
export type FoundTable = {
  head: FileRow<ImportCell>;
  rows: FileRow<ImportCell>[];
  /** Titles, notes and repeated headers. */
  outside: FileRow<ImportCell>[];
  /** The header of another table below. */
  second: FileRow<ImportCell> | null;
};

const none: FileRow<ImportCell> = { row: 1, cells: [] };

/** Finds the table of a sheet: the row that has the most names of columns is its header, else the first full one. */
export function findTable(name: SheetName, rows: readonly FileRow<ImportCell>[]): FoundTable {
  const at = headerIndex(name, rows.slice(0, SHEET_HEAD_ROWS));
  const head = rows[at] ?? none;
  const outside = rows.slice(0, at);
  const below: FileRow<ImportCell>[] = [];
  const names = knownColumns(name, head.cells);
  for (const row of rows.slice(at + 1)) {
    if (isSameRow(row, head) || isNote(row, names)) outside.push(row);
    else if (isHeaderToo(name, row, names)) return { head, rows: below, outside, second: row };
    else below.push(row);
  }
  return { head, rows: below, outside, second: null };
}

function headerIndex(name: SheetName, rows: readonly FileRow<ImportCell>[]): number {
  const known = rows.map(({ cells }) => knownColumns(name, cells));
  const most = Math.max(...known, 0);
  if (most > 1) return known.indexOf(most);
  const filled = rows.map((row) => filledCells(row).length);
  const widest = Math.max(...filled, 0);
  return Math.max(
    0,
    filled.findIndex((count) => count > 1 && count >= widest * 0.6),
  );
}

function isSameRow(
  { cells }: FileRow<ImportCell>,
  { cells: others }: FileRow<ImportCell>,
): boolean {
  const isSame = (_: unknown, index: number) =>
    unguardedText(cells[index]) === unguardedText(others[index]);
  return others.every(isSame) && cells.every(isSame);
}

function filledCells({ cells }: FileRow<ImportCell>): string[] {
  return cells.map(unguardedText).filter((text) => text !== '');
}

/** A row with a single text that is no id says nothing about a table of several columns. */
function isNote({ cells }: FileRow<ImportCell>, names: number): boolean {
  if (names < 4) return false;
  let only = '';
  for (const cell of cells) {
    if (cell === '') continue;
    const text = unguardedText(cell);
    if (text !== '' && only !== '') return false;
    only ||= text;
  }
  return !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(only);
}

/** Nearly all of it are names of columns. */
function isHeaderToo(name: SheetName, row: FileRow<ImportCell>, names: number): boolean {
  if (names < 3 || knownColumns(name, row.cells.slice(0, 2)) === 0) return false;
  const known = knownColumns(name, row.cells);
  return known >= 3 && known >= filledCells(row).length * 0.6;
}
