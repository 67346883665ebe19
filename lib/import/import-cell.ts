import { looksLikeFormula } from '../figures/figure-csv';
import type { CellForm, StoredCell } from '../tables/sheet-xml';
import { shareToPercent } from './cell-number';

/**
 * A cell of an imported table. A workbook knows that 1.234 is a number, which text does not tell, that
 * 0.38 is shown as 38 %, and that a value comes from a formula.
 */
export type ImportCell = string | number | { percent: number } | { formula: string };

/** A cell as somebody would read it on the screen, near enough to find it. */
export function cellText(cell: ImportCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'formula' in cell ? `=${cell.formula}` : `${cell.percent} %`;
}

/** A cell's text without what an export put before it to keep spreadsheets from computing it. */
export function plainText(cell: ImportCell | undefined): string {
  const text = cellText(cell).trim();
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
}

/** How the cells of a workbook are read; of what is too wide, one cell, to notice it. */
export function importCells(maxColumns: number): CellForm<ImportCell> {
  return { empty: '', of: toImportCell, maxColumns: maxColumns + 1 };
}

function toImportCell({ text, isNumber, style, formula }: StoredCell): ImportCell {
  if (formula !== null) return { formula };
  // Of blank text, `Number` makes 0.
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!isNumber || style === 'moment' || !Number.isFinite(number)) return decodeEscapes(text);
  return style === 'percent' ? { percent: shareToPercent(number) } : number;
}

/** Workbooks write characters that XML cannot hold as `_x000D_`. */
function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
