import Papa from 'papaparse';
import { delimitedRows, headRows, likelyDelimiter } from '../../../base/csv/delimited-rows';
import type { FileText } from '../../../base/text/file-text';
import { namedDelimiter } from '../../../base/text/line-ends';
import type { FileRow } from '../../../base/text/row-schema';
import { SHEET_HEAD_ROWS } from './find-table';
import { knownColumns } from './sheet-header';

/** The rows of a CSV, whatever parts its cells, without the line in which Excel says what does. */
export function* textRows(text: FileText): Generator<FileRow> {
  const named = namedDelimiter(headOf(text));
  const after = named === null ? 0 : 1;
  const delimiter = named ?? delimiterOf(text);
  for (const row of delimitedRows(text, delimiter, { after, isStrict: true }))
    yield withoutLineQuotes(row, delimiter);
}

function headOf(text: FileText): string {
  for (const piece of text.pieces()) return piece.text;
  return '';
}

/** The delimiter under which a row has the most known columns, else the most columns. */
function delimiterOf(text: FileText): string {
  const likely = likelyDelimiter((delimiter) => {
    let [known, width] = [0, 0];
    for (const row of headRows(text, delimiter, SHEET_HEAD_ROWS)) {
      const { cells } = withoutLineQuotes(row, delimiter);
      known = Math.max(known, knownColumns('figures', cells));
      width = Math.max(width, cells.length);
    }
    return { known, width };
  });
  return likely?.delimiter ?? ',';
}

/** Some programs write each line as one cell in quotes, with all of its cells in it. */
function withoutLineQuotes(row: FileRow, delimiter: string): FileRow {
  const [line = '', ...others] = row.cells;
  if (!line.includes(delimiter) || others.some((cell) => cell !== '')) return row;
  const { data } = Papa.parse<string[]>(line, { delimiter, newline: '\n' });
  const [cells, ...more] = data;
  return cells === undefined || more.length > 0 ? row : { ...row, cells };
}
