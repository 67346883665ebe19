import Papa from 'papaparse';
import type { FileText } from '../text/file-text';
import { withPlainLineEnds } from '../text/line-ends';
import { FileError, type FileRow } from '../text/row-schema';

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * The delimiter under which the head of a file has the most names that are known, else the most columns.
 * @param judge what the head is under a delimiter; null where that cannot be it
 */
export function likelyDelimiter<Head extends { known: number; width: number }>(
  judge: (delimiter: string) => Head | null,
): { delimiter: string; head: Head } | null {
  const found = delimiters.flatMap((delimiter) => {
    const head = judge(delimiter);
    return head ? [{ delimiter, head }] : [];
  });
  found.sort((a, b) => b.head.known - a.head.known || b.head.width - a.head.width);
  return found[0] ?? null;
}

/** The first delimiter under which the head of a file is what somebody looks for, and what it is. */
export function firstDelimiter<Found>(
  find: (delimiter: string) => Found | null,
): { delimiter: string; found: Found } | null {
  for (const delimiter of delimiters) {
    const found = find(delimiter);
    if (found !== null) return { delimiter, found };
  }
  return null;
}

/** The first rows of a text. A quote that nobody closes further below is no matter of its head. */
export function headRows(text: FileText, delimiter: string, count: number): FileRow[] {
  const rows: FileRow[] = [];
  for (const row of delimitedRows(firstPieceOf(text), delimiter)) {
    rows.push(row);
    if (rows.length === count) break;
  }
  return rows;
}

function firstPieceOf({ encoding, pieces }: FileText): FileText {
  return {
    encoding,
    *pieces() {
      for (const piece of pieces()) {
        yield { ...piece, share: 1 };
        return;
      }
    },
  };
}

/** A row longer than this has a quote that never closes. */
const LONGEST_ROW = 4_000_000;

/** What Papa Parse offers beneath its types: rows of a piece of text, and where the last whole one ended. */
export type RowParser = {
  parse: (
    input: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ) => {
    data: string[][];
    errors: { type: string; code: string; row?: number }[];
    meta: { cursor: number };
  };
};

/**
 * The rows of delimited text, without empty ones.
 * @param after the row below which to begin
 * @param onRead told the share of the text that has been read
 * @param isStrict whether a quote that is still open at the end is refused, too: what stands after it is
 *   one cell, whatever it was meant to be
 * @throws FileError for a quote that is opened and never closed.
 */
export function* delimitedRows(
  text: FileText,
  delimiter: string,
  {
    after = 0,
    onRead,
    isStrict = false,
  }: { after?: number; onRead?: (share: number) => void; isStrict?: boolean } = {},
): Generator<FileRow> {
  let row = 0;
  let rest = '';
  let parser: RowParser | null = null;
  for (const piece of text.pieces()) {
    const isLast = piece.share === 1;
    const { whole, cut } = isLast
      ? { whole: rest + piece.text, cut: '' }
      : cutLineEnd(rest + piece.text);
    const input = withPlainLineEnds(whole, delimiter);
    parser ??= new Papa.Parser({ delimiter, newline: '\n' });
    const { data, errors, meta } = parser.parse(input, 0, !isLast);
    const unclosed =
      isLast && isStrict ? errors.find(({ code }) => code === 'MissingQuotes') : undefined;
    if (unclosed) throw new FileError('quote-unclosed', row + 1 + (unclosed.row ?? 0));
    rest = input.slice(meta.cursor) + cut;
    if (rest.length > LONGEST_ROW && !isLast) throw new FileError('quote-unclosed', row + 1);
    for (const cells of data) {
      row += 1;
      if (row > after && hasText(cells)) yield { row, cells };
    }
    onRead?.(piece.share);
  }
}

function hasText(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** Text without a `\r` at its end, whose `\n` may be in the next piece. */
function cutLineEnd(text: string): { whole: string; cut: string } {
  return text.endsWith('\r') ? { whole: text.slice(0, -1), cut: '\r' } : { whole: text, cut: '' };
}
