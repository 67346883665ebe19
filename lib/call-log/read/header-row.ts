import { senseOf } from '../understand/header-sense';
import type { FileRow } from '../../base/text/row-schema';

/** Rows among which the header is looked for: reports begin with a title and their period. */
export const LOG_HEAD_ROWS = 60;

/** A row that can be the header, and how many of its names are known. */
export type HeaderRow = { row: FileRow; known: number; width: number };

/**
 * The header among the first rows of a file: the row with the most names that are known, else the
 * first one as wide as the rows below it that holds only text.
 * @returns null where no row looks like a header.
 */
export function findHeader(rows: readonly FileRow[]): HeaderRow | null {
  const known = rows.map(({ cells }) =>
    isMostlyNames(cells) ? cells.filter(isKnownName).length : 0,
  );
  const most = Math.max(0, ...known);
  const wide = Math.max(0, ...rows.map(({ cells }) => filled(cells)));
  const index =
    most > 0
      ? known.indexOf(most)
      : rows.findIndex(({ cells }) => filled(cells) === wide && wide > 1 && cells.every(isName));
  const row = rows[index];
  return row ? { row, known: most, width: filled(row.cells) } : null;
}

/** A row below a header that only says how a database stores each column, as Cisco's call records have it. */
export function isTypeRow(cells: readonly string[]): boolean {
  const isType = (cell: string) =>
    /^(?:(?:big|small|tiny)?int(?:eger)?|(?:n?var)?char|text|uniqueidentifier|datetime|timestamp|boolean|float|decimal)(?:\s?\(\d+(?:,\d+)?\))?$/i.test(
      cell.trim(),
    );
  return filled(cells) > 1 && cells.every((cell) => cell.trim() === '' || isType(cell));
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;

/** Rows of data hold numbers and dates. */
function isMostlyNames(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '' && isName(cell)).length >= filled(cells) * 0.7;
}

/** A name has letters, and is not a sentence. */
function isName(cell: string): boolean {
  return cell.trim() === '' || (/\p{L}/u.test(cell) && cell.length < 80);
}

function isKnownName(cell: string): boolean {
  return (
    cell.trim() !== '' && isName(cell) && !/\d{2}[:/.-]\d{2}/.test(cell) && senseOf(cell) !== null
  );
}
