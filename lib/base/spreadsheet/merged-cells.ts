import { columnIndex } from './cell-place';

/** Cells of one column that are one cell on the screen; rows count from 1, columns from 0. */
type Merge = { column: number; first: number; last: number };

/**
 * Cells that are merged over rows: each of those rows has the value, which only the first one stores.
 * Over columns a value is not repeated: it would stand under headers that it is not meant for.
 */
export class MergedCells<C> {
  readonly #byFirstRow = new Map<number, Merge[]>();
  readonly #open = new Map<number, { last: number; cell: C }>();

  /** @param bytes the whole sheet: what is merged stands behind its rows */
  constructor(bytes: Uint8Array, maxColumns: number) {
    for (const merge of readMerges(bytes)) {
      if (merge.column >= maxColumns || merge.last <= merge.first) continue;
      const same = this.#byFirstRow.get(merge.first);
      if (same) same.push(merge);
      else this.#byFirstRow.set(merge.first, [merge]);
    }
  }

  /** Fills the cells of a row that are merged with ones above. Rows come in their order. */
  fill(row: number, cells: C[], empty: C): void {
    for (const [column, { last, cell }] of this.#open) {
      if (row > last) {
        this.#open.delete(column);
        continue;
      }
      while (cells.length <= column) cells.push(empty);
      cells[column] = cell;
    }
    for (const { column, last } of this.#byFirstRow.get(row) ?? []) {
      const cell = cells[column];
      if (cell !== undefined && cell !== empty) this.#open.set(column, { last, cell });
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
    const [, from = '', first, last] =
      /^\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?(\d+)$/i.exec(reference) ?? [];
    if (last !== undefined)
      merges.push({ column: columnIndex(from), first: Number(first), last: Number(last) });
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
