import type { ImportCell } from './import-cell';

/** Texts that are remembered at a time: the words of a table are few, its ids are not. */
const REMEMBERED = 20_000;

const [encoder, decoder] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })];

/**
 * Keeps one text for all cells that say the same, and of that only what is in the cell: V8 keeps a part
 * of a text as a view of the whole, so that a file's cells would hold the file in memory, too.
 */
export function shareTexts(): (cell: ImportCell) => ImportCell {
  const kept = new Map<string, string>();
  return (cell) => {
    if (typeof cell !== 'string' || cell === '') return cell;
    const known = kept.get(cell);
    if (known !== undefined) return known;
    if (kept.size === REMEMBERED) kept.clear();
    const own = decoder.decode(encoder.encode(cell));
    kept.set(own, own);
    return own;
  };
}
