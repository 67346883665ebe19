import Papa from 'papaparse';
import type { FileText } from '../text/file-text';
import { withPlainLineEnds } from '../text/line-ends';
import { FileFault, type Row } from '../text/row-schema';

/** A row longer than this has a quote that never closes. */
const LONGEST_ROW = 4_000_000;

type RowParser = {
  parse: (
    input: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ) => {
    data: string[][];
    errors: { code: string; row?: number }[];
    meta: { cursor: number };
  };
};

/**
 * The rows of delimited text, without empty ones.
 * @param after the row below which to begin
 * @param onRead told the share of the text that has been read
 * @param isStrict whether a quote that is still open at the end is refused, too: what stands after it is
 *   one cell, whatever it was meant to be
 * @throws FileFault for a quote that is opened and never closed.
 */
export function* delimitedRows(
  text: FileText,
  delimiter: string,
  {
    after = 0,
    onRead,
    isStrict = false,
  }: { after?: number; onRead?: (share: number) => void; isStrict?: boolean } = {},
): Generator<Row> {
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
    if (unclosed) throw new FileFault('quote-unclosed', row + 1 + (unclosed.row ?? 0));
    rest = input.slice(meta.cursor) + cut;
    if (rest.length > LONGEST_ROW && !isLast) throw new FileFault('quote-unclosed', row + 1);
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
