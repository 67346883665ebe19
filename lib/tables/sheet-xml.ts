import { readXml, type XmlVisitor } from './read-xml';
import { rowPieces } from './sheet-pieces';
import { FileFault, type Row } from './row-schema';
import type { NumberStyle } from './workbook-parts';

type Book = {
  texts: readonly string[];
  styles: readonly NumberStyle[];
  startsIn1904: boolean;
};

/** A cell as a sheet stores it. */
export type StoredCell = {
  /** As text: shared texts looked up, days and times written out, other numbers as they are stored. */
  text: string;
  isNumber: boolean;
  style: NumberStyle;
  /** The formula that gives its value; empty where that is not written, null where there is none. */
  formula: string | null;
};

/** What a reader makes of cells. */
export type CellForm<C> = {
  empty: C;
  of: (cell: StoredCell) => C;
  /** Cells further to the right are not read: a single one there must not fill the memory. */
  maxColumns: number;
};

/** Cells as nothing but text. No call log is wider. */
export const textCells: CellForm<string> = { empty: '', of: ({ text }) => text, maxColumns: 500 };

const MAX_CELLS = 40_000_000;

const DAY_SECONDS = 86_400;
const DAYS_TO_1904 = 1462;

type CellPlace = { column: number; type: string; style: NumberStyle; formula: string | null };

/**
 * The rows of a sheet that are not empty.
 * @throws FileFault for a sheet that is not well-formed, or a too large one.
 */
export function readSheet<C>(bytes: Uint8Array, book: Book, form: CellForm<C>): Row<C>[] {
  const rows: Row<C>[] = [];
  let [row, held] = [0, 0];
  let cells: C[] = [];
  let isFilled = false;
  let cell: CellPlace | null = null;
  let [isInValue, isInFormula, value] = [false, false, ''];
  const visitor: XmlVisitor = {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes().r ?? row + 1);
        cells = [];
        isFilled = false;
      } else if (name === 'c') {
        cell = placeOf(attributes(), cells.length, book);
        value = '';
      } else if (name === 'v' || name === 't') isInValue = true;
      else if (name === 'f' && cell) {
        isInFormula = true;
        cell.formula = '';
      }
    },
    text: (text) => {
      if (isInValue) value += text;
      else if (isInFormula && cell) cell.formula += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isInValue = false;
      else if (name === 'f') isInFormula = false;
      else if (name === 'c' && cell) {
        const stored = value === '' && cell.formula === null ? null : toStored(value, cell, book);
        if (stored === null || cell.column >= form.maxColumns) return;
        while (cells.length < cell.column) cells.push(form.empty);
        cells[cell.column] = form.of(stored);
        isFilled ||= stored.text.trim() !== '' || stored.formula !== null;
      } else if (name === 'row' && isFilled) {
        held += cells.length;
        if (held > MAX_CELLS) throw new FileFault('workbook-too-large');
        rows.push({ row, cells });
      }
    },
  };
  for (const piece of rowPieces(bytes)) readXml(piece, visitor);
  return rows;
}

function placeOf(
  { r, t = 'n', s }: Readonly<Record<string, string>>,
  next: number,
  { styles }: Book,
): CellPlace {
  const style = styles[Number(s ?? 0)] ?? 'plain';
  return { column: r ? columnOf(r) : next, type: t, style, formula: null };
}

/** `B2` → 1 */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}

function toStored(value: string, cell: CellPlace, book: Book): StoredCell {
  const { style, formula, type } = cell;
  return { text: cellText(value, cell, book), isNumber: type === 'n', style, formula };
}

function cellText(value: string, { type, style }: CellPlace, book: Book): string {
  if (type === 's') return book.texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type !== 'n' || style !== 'moment' || !Number.isFinite(Number(value))) return value;
  return momentText(Number(value), book.startsIn1904);
}

/** The day and time of a number that Excel shows as one, or the duration of a small one. */
function momentText(stored: number, startsIn1904: boolean): string {
  const seconds = Math.round(stored * DAY_SECONDS);
  if (Math.abs(stored) < MAX_DURATION_DAYS) return durationText(seconds);
  const serial = seconds + (startsIn1904 ? DAYS_TO_1904 * DAY_SECONDS : 0);
  const date = new Date((serial - 25_569 * DAY_SECONDS) * 1000);
  return Number.isNaN(date.getTime())
    ? String(stored)
    : date.toISOString().slice(0, 19).replace('T', ' ');
}

/** Nobody's call was in 1901, and no duration lasts a year. */
const MAX_DURATION_DAYS = 366;

function durationText(seconds: number): string {
  const whole = Math.abs(seconds);
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${seconds < 0 ? '-' : ''}${Math.floor(whole / 3600)}:${parts.join(':')}`;
}
