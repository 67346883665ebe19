import { walkXml, type XmlVisitor } from './read-xml';
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
 * The rows of a sheet that are not empty, one after the other.
 * @throws FileFault for a sheet that is not well-formed, or a too large one.
 */
export function readSheet<C>(bytes: Uint8Array, book: Book, form: CellForm<C>): Generator<Row<C>> {
  const gathered = new RowGatherer(book, form);
  return walkXml(bytes, gathered, () => gathered.take());
}

/** Makes rows of the tags and texts that a parser comes upon. */
class RowGatherer<C> implements XmlVisitor {
  #rows: Row<C>[] = [];
  #row = 0;
  #held = 0;
  #cells: C[] = [];
  #isFilled = false;
  #cell: CellPlace | null = null;
  #value = '';
  #isIn: 'value' | 'formula' | null = null;

  constructor(
    readonly book: Book,
    readonly form: CellForm<C>,
  ) {}

  /** The rows that ended since the last time. */
  take(): Row<C>[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (name === 'v' || name === 't') this.#isIn = 'value';
    else if (name === 'c') {
      this.#cell = placeOf(attributes(), this.#cells.length, this.book);
      this.#value = '';
    } else if (name === 'row') {
      this.#row = Number(attributes().r ?? this.#row + 1);
      this.#cells = [];
      this.#isFilled = false;
    } else if (name === 'f' && this.#cell) {
      this.#isIn = 'formula';
      this.#cell.formula = '';
    }
  }

  text(text: string): void {
    if (this.#isIn === 'value') this.#value += text;
    else if (this.#isIn === 'formula' && this.#cell) this.#cell.formula += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#isIn = null;
    else if (name === 'c' && this.#cell) this.#closeCell(this.#cell);
    else if (name === 'row' && this.#isFilled) this.#closeRow();
  }

  #closeCell(cell: CellPlace): void {
    if (this.#value === '' && cell.formula === null) return;
    if (cell.column >= this.form.maxColumns) return;
    const stored = toStored(this.#value, cell, this.book);
    while (this.#cells.length < cell.column) this.#cells.push(this.form.empty);
    this.#cells[cell.column] = this.form.of(stored);
    this.#isFilled ||= stored.text.trim() !== '' || stored.formula !== null;
  }

  #closeRow(): void {
    this.#held += this.#cells.length;
    if (this.#held > MAX_CELLS) throw new FileFault('workbook-too-large');
    this.#rows.push({ row: this.#row, cells: this.#cells });
  }
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
