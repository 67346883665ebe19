import { readXml } from './read-xml';
import { FileFault, type Row } from './row-schema';
import type { NumberStyle } from './workbook-parts';

type Book = {
  texts: readonly string[];
  styles: readonly NumberStyle[];
  startsIn1904: boolean;
};

/** No call log is wider; a single cell far to the right must not fill the memory. */
const MAX_COLUMNS = 500;
const MAX_CELLS = 40_000_000;

const DAY_SECONDS = 86_400;
const DAYS_TO_1904 = 1462;

type CellPlace = { column: number; type: string; style: NumberStyle };

/**
 * The rows of a sheet that are not empty, their cells as text.
 * @throws FileFault for a sheet that is not well-formed, or a too large one.
 */
export function readSheet(xml: string, book: Book): Row[] {
  const rows: Row[] = [];
  let [row, held] = [0, 0];
  let cells: string[] = [];
  let cell: CellPlace | null = null;
  let [isInValue, value] = [false, ''];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes().r ?? row + 1);
        cells = [];
      } else if (name === 'c') {
        cell = placeOf(attributes(), cells.length, book);
        value = '';
      } else if (name === 'v' || name === 't') isInValue = true;
    },
    text: (text) => {
      if (isInValue) value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isInValue = false;
      else if (name === 'c' && cell && value !== '' && cell.column < MAX_COLUMNS) {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = cellText(value, cell, book);
      } else if (name === 'row' && cells.some((text) => text.trim() !== '')) {
        held += cells.length;
        if (held > MAX_CELLS) throw new FileFault('workbook-too-large');
        rows.push({ row, cells });
      }
    },
  });
  return rows;
}

function placeOf(
  { r, t = 'n', s }: Readonly<Record<string, string>>,
  next: number,
  { styles }: Book,
): CellPlace {
  return { column: r ? columnOf(r) : next, type: t, style: styles[Number(s ?? 0)] ?? 'plain' };
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

function cellText(value: string, { type, style }: CellPlace, book: Book): string {
  if (type === 's') return book.texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type !== 'n' || style === 'plain' || !Number.isFinite(Number(value))) return value;
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
