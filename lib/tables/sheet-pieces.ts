import { FileFault } from './row-schema';

const PIECE_BYTES = 1 << 21;

/**
 * The XML of a sheet's rows in pieces of whole rows, each under one root: the text of a large sheet, all
 * at once, would take several times the room of its rows.
 * @throws FileFault for a sheet that breaks off
 */
export function* rowPieces(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    const stream = start + PIECE_BYTES < bytes.length;
    const text = rest + decoder.decode(bytes.subarray(start, start + PIECE_BYTES), { stream });
    const end = lastRowEnd(text);
    const begin = text.search(rowStart);
    if (begin >= 0 && begin < end) yield `<rows>${text.slice(begin, end)}</rows>`;
    rest = text.slice(end);
  }
  if (openRow.test(rest) || !sheetEnd.test(rest)) throw new FileFault('workbook-broken');
}

const rowStart = /<(?:\w+:)?row[\s>/]/;
const openRow = /<(?:\w+:)?row(?![^>]*\/>)[\s>]/;
const sheetEnd = /<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/;

/** The place behind the last row that ends in a text; 0 where none does. */
function lastRowEnd(text: string): number {
  for (let at = text.lastIndexOf('row>'); at > 0; at = text.lastIndexOf('row>', at - 1))
    if (/<\/(?:\w+:)?$/.test(text.slice(Math.max(0, at - 40), at))) return at + 'row>'.length;
  return 0;
}
