import Papa from 'papaparse';
import type { FileText } from '../text/file-text';
import { hasOpenQuote, withPlainLineEnds } from '../text/line-ends';
import type { FileRow } from '../text/row-schema';
import type { RowParser } from './delimited-rows';

/** A cell of several lines is a note of some lines; one of more begins with a quote that nobody closed. */
const MOST_LINES = 20;
/** A row longer than this is taken apart into its lines. */
const LONGEST_ROW = 100_000;

/** Rows, what is left behind the last whole one, whether quotes are broken, and whether a cell has several lines. */
type ParsedRows = { rows: string[][]; rest: string; isBroken: boolean; isFolded: boolean };

/**
 * The rows of delimited text, without empty ones. A row whose quotes are broken loses itself alone: it is given
 * as `isBroken`, and the line below it is a row again.
 * @param after the row below which to begin
 * @param onRead told the share of the text that has been read
 */
export function* mendedRows(
  text: FileText,
  delimiter: string,
  { after = 0, onRead }: { after?: number; onRead?: (share: number) => void } = {},
): Generator<FileRow> {
  const parse = rowParser(delimiter);
  let row = 0;
  let rest = '';
  let width = 0;
  for (const piece of text.pieces()) {
    const isLast = piece.share === 1;
    const whole = rest + piece.text;
    // The line end may go on in the next piece.
    const cut = !isLast && whole.endsWith('\r') ? '\r' : '';
    const input = withPlainLineEnds(cut === '' ? whole : whole.slice(0, -1), delimiter);
    const parsed = parse(input, isLast);
    width ||= usualWidth(parsed.rows);
    const isTooLong = !isLast && parsed.rest.length > LONGEST_ROW;
    const isSwallowing = parsed.isFolded && parsed.rows.some((cells) => hasRowInside(cells, width));
    if (parsed.isBroken || isTooLong || isSwallowing) {
      const lines = input.split(/\r?\n/);
      const found = mendLines(lines, { delimiter, width, isLast, parse });
      for (const { cells, isBroken } of found.rows) {
        row += 1;
        if (row <= after || !hasText(cells)) continue;
        yield isBroken ? { row, cells, isBroken } : { row, cells };
      }
      rest = found.rest + cut;
    } else {
      for (const cells of parsed.rows) {
        row += 1;
        if (row > after && hasText(cells)) yield { row, cells };
      }
      rest = parsed.rest + cut;
    }
    onRead?.(piece.share);
  }

  /** Whether a cell holds what looks like rows of its own. */
  function hasRowInside(cells: readonly string[], usual: number): boolean {
    return cells.some(
      (cell) =>
        cell.includes('\n') &&
        (cells.length !== usual || cell.split('\n').some((line) => isRow(line, delimiter, usual))),
    );
  }
}

type Parse = (input: string, isLast: boolean) => ParsedRows;

function rowParser(delimiter: string): Parse {
  const parser: RowParser = new Papa.Parser({ delimiter, newline: '\n' });
  return (input, isLast) => {
    const { data, errors, meta } = parser.parse(input, 0, !isLast);
    const isBroken = errors.some(({ type }) => type === 'Quotes');
    const rest = input.slice(meta.cursor);
    // Only a quote can keep a line end within a cell.
    const isFolded =
      input.includes('"') && countLineEnds(input) - countLineEnds(rest) > data.length;
    return { rows: data, rest, isBroken, isFolded };
  };
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The width of most rows. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[width] = [0]] = [...counts].sort(([, a], [, b]) => b - a);
  return width;
}

/** Whether a line has the cells of a whole row. */
function isRow(line: string, delimiter: string, width: number): boolean {
  return width > 2 && line.split(delimiter).length === width;
}

type MendedRow = { cells: readonly string[]; isBroken?: true };

/** Reads rows line by line: a cell goes on in the next lines only where that makes a whole row. */
function mendLines(
  lines: readonly string[],
  {
    delimiter,
    width,
    isLast,
    parse,
  }: { delimiter: string; width: number; isLast: boolean; parse: Parse },
): { rows: MendedRow[]; rest: string } {
  const rows: MendedRow[] = [];
  // The last line of a piece goes on in the next one.
  const end = isLast ? lines.length : lines.length - 1;
  for (let at = 0; at < end;) {
    const line = lines[at] ?? '';
    let [text, count] = [line, 1];
    while (hasOpenQuote(text, delimiter) && count < MOST_LINES && at + count < end) {
      text += `\n${lines[at + count] ?? ''}`;
      count += 1;
    }
    const isOpen = hasOpenQuote(text, delimiter);
    if (isOpen && !isLast && count < MOST_LINES && at + count >= end)
      return { rows, rest: lines.slice(at).join('\n') };
    const parsed = isOpen ? null : parse(text, true);
    const cells = parsed?.rows[0] ?? [];
    const goesOn =
      !parsed?.isBroken &&
      cells.length === width &&
      !text
        .split('\n')
        .slice(1)
        .some((one) => isRow(one, delimiter, width));
    if (!isOpen && (count === 1 || goesOn)) {
      rows.push({ cells });
      at += count;
    } else {
      rows.push({ cells: line.split(delimiter), isBroken: true });
      at += 1;
    }
  }
  return { rows, rest: isLast ? '' : (lines.at(-1) ?? '') };
}

function hasText(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}
