import { columnIndex } from './cell-place';
import { MergedCells } from './merged-cells';
import { plainNumber, type NumberFormat, type ShownNumber } from './number-format';
import { isTrue, walkXml, type XmlVisitor } from '../xml/read-xml';
import { FileError, type FileRow } from '../text/row-schema';
import { TextRuns } from './text-runs';

type Book = {
  texts: readonly string[];
  formats: readonly NumberFormat[];
  startsIn1904: boolean;
  /** Whether formulas wait to be computed: a last value of 0 may stand for none. */
  isToCompute: boolean;
};

/** A cell as a sheet stores it. */
export type StoredCell = {
  /** As text: shared texts looked up, days and times written out, other numbers as they are stored. */
  text: string;
  isNumber: boolean;
  /** Whether it holds what a spreadsheet shows where it cannot compute: `#REF!`. */
  isError: boolean;
  /** What its format shows of its number. */
  shown: ShownNumber;
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

type CellPlace = {
  column: number;
  type: string;
  format: NumberFormat | undefined;
  formula: string | null;
};

/** Reads one sheet. */
export class SheetReader<C> {
  readonly #book: Book;
  readonly #form: CellForm<C>;
  readonly #hidden: { first: number; last: number }[] = [];

  constructor(book: Book, form: CellForm<C>) {
    this.#book = book;
    this.#form = form;
  }

  /**
   * The rows that are not empty, one after the other.
   * @throws FileError for a sheet that is not well-formed, or a too large one.
   */
  rows(bytes: Uint8Array): Generator<FileRow<C>> {
    const merged = new MergedCells<C>(bytes, this.#form.maxColumns);
    const gathered = new RowGatherer(this.#book, this.#form, merged, this.#hidden);
    return walkXml(bytes, gathered, () => gathered.take());
  }

  isHiddenColumn(column: number): boolean {
    return this.#hidden.some(({ first, last }) => column >= first && column <= last);
  }
}

/** Makes rows of the tags and texts that a parser comes upon. */
class RowGatherer<C> implements XmlVisitor {
  #rows: FileRow<C>[] = [];
  #row = 0;
  #isHidden = false;
  #held = 0;
  #cells: C[] = [];
  #next = 0;
  #isFilled = false;
  #cell: CellPlace | null = null;
  #value = '';
  #isIn: 'value' | 'formula' | 'reading' | null = null;
  readonly #runs = new TextRuns();

  constructor(
    readonly book: Book,
    readonly form: CellForm<C>,
    readonly merged: MergedCells<C>,
    readonly hidden: { first: number; last: number }[],
  ) {}

  /** The rows that ended since the last time. */
  take(): FileRow<C>[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (name === 'v' || name === 't') {
      if (this.#isIn !== 'reading') this.#isIn = 'value';
    } else if (name === 'c') {
      this.#cell = placeOf(attributes(), this.#next, this.book);
      this.#next = this.#cell.column + 1;
      this.#value = '';
    } else if (name === 'row') this.#openRow(attributes());
    else if (name === 'f' && this.#cell) {
      this.#isIn = 'formula';
      this.#cell.formula = '';
    } else if (name === 'rPh') this.#isIn = 'reading';
    else if (name === 'col') this.#openColumn(attributes());
    else this.#runs.open(name, attributes);
  }

  text(text: string): void {
    if (this.#isIn === 'value') this.#value += this.#runs.shown(text);
    else if (this.#isIn === 'formula' && this.#cell) this.#cell.formula += text;
  }

  close(name: string): void {
    if (name === 'r') this.#runs.close(name);
    else if (name === 'rPh') this.#isIn = null;
    else if (name === 'v' || name === 't' || name === 'f') {
      if (this.#isIn !== 'reading') this.#isIn = null;
    } else if (name === 'c' && this.#cell) this.#closeCell(this.#cell);
    else if (name === 'row' && this.#isFilled) this.#closeRow();
  }

  #openRow({ r, hidden, ht }: Readonly<Record<string, string>>): void {
    // Rows that do not say their number, or say one that cannot be, come after the last.
    const own = /^\d{1,7}$/.test(r ?? '') ? Number(r) : 0;
    this.#row = own > this.#row ? own : this.#row + 1;
    this.#isHidden = isTrue(hidden) || isNothing(ht);
    this.#cells = [];
    this.#next = 0;
    this.#isFilled = false;
  }

  #openColumn({ min, max, hidden, width }: Readonly<Record<string, string>>): void {
    if (isTrue(hidden) || isNothing(width))
      this.hidden.push({ first: Number(min) - 1, last: Number(max) - 1 });
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
    const { empty } = this.form;
    this.merged.fill(this.#row, this.#cells, empty);
    // What was stored beneath a merged cell alone is not there.
    if (this.#cells.every((cell) => cell === empty)) return;
    this.#held += this.#cells.length;
    if (this.#held > MAX_CELLS) throw new FileError('workbook-too-large');
    const row = { row: this.#row, cells: this.#cells };
    this.#rows.push(this.#isHidden ? { ...row, isHidden: true } : row);
  }
}

function placeOf(
  { r, t = 'n', s }: Readonly<Record<string, string>>,
  next: number,
  { formats }: Book,
): CellPlace {
  const column = r === undefined ? next : columnIndex(r);
  return {
    column: column < 0 ? next : column,
    type: t,
    format: formats[Number(s ?? 0)],
    formula: null,
  };
}

function toStored(value: string, cell: CellPlace, book: Book): StoredCell {
  const { format, formula, type } = cell;
  const number = type === 'n' && numeric.test(value) ? Number(value) : null;
  const isStale = formula !== null && number === 0 && book.isToCompute;
  const shown = number === null || !format ? plainNumber : format(number);
  return {
    text: isStale ? '' : textOfCell(value, number, type, shown, book),
    ...{ isNumber: type === 'n', isError: type === 'e', shown, formula },
  };
}

/** A height or width of nothing, which hides as well. */
const isNothing = (size: string | undefined) => size !== undefined && Number(size) === 0;

/** A number as XML writes it. */
const numeric = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

function textOfCell(
  value: string,
  number: number | null,
  type: string,
  { style }: ShownNumber,
  book: Book,
): string {
  if (type === 's') return sharedText(value, book);
  if (type === 'b') return isTrue(value) ? 'true' : 'false';
  if (style !== 'moment' || number === null || !Number.isFinite(number)) return value;
  return momentText(number, book.startsIn1904);
}

/** @throws FileError for a text that the workbook does not hold: an empty cell in its place would be a guess */
function sharedText(value: string, { texts }: Book): string {
  const text = value === '' ? '' : texts[Number(value)];
  if (text === undefined) throw new FileError('workbook-broken');
  return text;
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
