import { columnIndex } from './cell-place';

/** Cells that are one cell on the screen; rows count from 1, columns from 0. */
type Merge = { column: number; lastColumn: number; first: number; last: number };

/**
 * Cells that are merged: each of their rows has the value of the first one in its first column, which is all that
 * is seen of them. What other cells still store beneath is not on the screen. Over columns a value is not repeated:
 * it would stand under headers that it is not meant for.
 */
export class MergedCells<C> {
  /** By their first rows, from the top. */
  readonly #coming: Merge[];
  #next = 0;
  #open: (Merge & { cell: C })[] = [];

  /** @param bytes the whole sheet: what is merged stands behind its rows */
  constructor(bytes: Uint8Array, maxColumns: number) {
    this.#coming = readMerges(bytes)
      .filter(({ column }) => column < maxColumns)
      .sort((one, other) => one.first - other.first);
  }

  /** Fills the cells of a row that are merged. Rows come in their order; one without cells may not come. */
  fill(row: number, cells: C[], empty: C): void {
    for (;;) {
      const merge = this.#coming[this.#next];
      if (merge === undefined || merge.first > row) break;
      this.#next += 1;
      const own = merge.first === row ? cells[merge.column] : empty;
      if (merge.last >= row) this.#open.push({ ...merge, cell: own ?? empty });
    }
    if (this.#open.length === 0) return;
    this.#open = this.#open.filter(({ last }) => last >= row);
    for (const { column, lastColumn, cell } of this.#open) {
      while (cells.length <= column && cell !== empty) cells.push(empty);
      if (column < cells.length) cells[column] = cell;
      const end = Math.min(lastColumn + 1, cells.length);
      if (column + 1 < end) cells.fill(empty, column + 1, end);
    }
  }
}

function readMerges(bytes: Uint8Array): Merge[] {
  const tail = tailOf(bytes);
  if (!/<(?:\w+:)?mergeCell\s/.test(tail)) return [];
  const merges: Merge[] = [];
  for (const [, reference = ''] of tail.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]{0,200}?\bref\s*=\s*["']([^"']*)/g,
  )) {
    const [, from = '', first, to = '', last] =
      /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(reference) ?? [];
    if (last === undefined) continue;
    const place = { column: columnIndex(from), lastColumn: columnIndex(to) };
    if (place.column >= 0) merges.push({ ...place, first: Number(first), last: Number(last) });
  }
  return merges;
}

/** What stands behind the rows of a sheet: no reference to merged cells stands before. */
function tailOf(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  for (let end = bytes.length; end > 0;) {
    const start = Math.max(0, end - PIECE_BYTES);
    // Two pieces overlap, so that the mark is whole in one of them.
    const piece = decoder.decode(bytes.subarray(start, Math.min(end + MARK.length, bytes.length)));
    const at = piece.lastIndexOf(MARK);
    if (at >= 0) return decoder.decode(bytes.subarray(start));
    end = start;
  }
  return '';
}

const PIECE_BYTES = 1 << 16;
/** Ends the rows, whatever the prefix of its namespace. */
const MARK = 'sheetData>';
