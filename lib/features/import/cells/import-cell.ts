import { looksLikeFormula } from '../../../base/csv/encode-row';
import type { CellForm, StoredCell } from '../../../base/spreadsheet/read-sheet';
import { shareToPercent } from '../../../base/text/parse-number';

/** A value as a workbook holds it: it knows that 1.234 is a number, and that 0.38 is shown as 38 %. */
type CellValue =
  | string
  | number
  | { percent: number }
  /** A number with what its format shows beside it, or divided: `12 min`, `5 €`, 12000 as `12`. */
  | { number: number; beside: string; divisor: number }
  /** What stands where a formula found no value: `#REF!`. */
  | { error: string };

/** A cell of an imported table; that of a formula with the last value it gave, empty where it gave none. */
export type ImportCell = CellValue | { formula: string; last: CellValue };

/** The cells of a row, from the left. */
export type ImportCells = readonly ImportCell[];

/** A cell as somebody would read it on the screen, near enough to find it. */
export function cellText(cell: ImportCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('formula' in cell) return `=${cell.formula}`;
  if ('error' in cell) return cell.error;
  if ('percent' in cell) return `${cell.percent} %`;
  return `${cell.number / cell.divisor} ${cell.beside}`.trim();
}

/** A cell's text without what an export put before it to keep spreadsheets from computing it. */
export function unguardedText(cell: ImportCell | undefined): string {
  const text = cellText(cell).trim();
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
}

/** The number of a cell that is one, however it is shown; null for all others. */
export function cellNumber(cell: ImportCell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && 'number' in cell ? cell.number : null;
}

/** How the cells of a workbook are read; of what is too wide, one cell, to notice it. */
export function importCells(maxColumns: number): CellForm<ImportCell> {
  return { empty: '', of: toImportCell, maxColumns: maxColumns + 1 };
}

function toImportCell(stored: StoredCell): ImportCell {
  const value = toValue(stored);
  return stored.formula === null ? value : { formula: stored.formula, last: value };
}

function toValue({ text, isNumber, isError, shown }: StoredCell): CellValue {
  if (isError) return { error: text };
  if (shown.style === 'moment') return shownMoment(text, shown.part);
  // Of blank text, `Number` makes 0.
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!isNumber || !Number.isFinite(number)) return decodeEscapes(text);
  if (shown.isHidden) return shown.beside;
  if (shown.style === 'percent') return { percent: shareToPercent(number) };
  const { beside, divisor } = shown;
  if (beside === '%') return { percent: number };
  return beside === '' && divisor === 1 ? number : { number, beside, divisor };
}

/** Of a day or time what is seen: a year alone, a month, or hours and minutes that may be something else. */
function shownMoment(text: string, part: StoredCell['shown']['part']): string {
  if (part === 'year') return /^\d{4}(?=-)/.exec(text)?.[0] ?? text;
  if (part === 'month') return /^\d{4}-\d{2}(?=-)/.exec(text)?.[0] ?? text;
  if (part === 'hours-and-minutes') return /^\d+:\d{2}(?=:00$)/.exec(text)?.[0] ?? text;
  return text;
}

/** Workbooks write characters that XML cannot hold as `_x000D_`. */
function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
