import { unzipSync } from 'fflate';
import { readSheet, type CellForm } from './sheet-xml';
import { FileFault, type Row } from './row-schema';
import { readSharedTexts, readSheets, readStyles } from './workbook-parts';

/** Bytes that a workbook may unfold to; a ZIP of a few kilobytes can hold terabytes. */
const MAX_UNFOLDED_BYTES = 400_000_000;

/**
 * The sheets of an XLSX workbook as rows (ECMA-376), in the order of their tabs.
 * Days and times are written as such whatever their format on the screen: `2024-03-01 09:15:22`,
 * and `0:01:23` for a time without a day. Other numbers stay as they are stored.
 * Rows are read as they are asked for.
 * @throws FileFault for a file that is no workbook, or a too large one.
 */
export function* readWorkbook<C>(
  archive: Uint8Array,
  form: CellForm<C>,
  maxUnfoldedBytes = MAX_UNFOLDED_BYTES,
): Generator<{ name: string; rows: Iterable<Row<C>> }> {
  const parts = unfold(archive, maxUnfoldedBytes);
  const book = {
    texts: readSharedTexts(parts.get('xl/sharedStrings.xml')),
    styles: readStyles(parts.get('xl/styles.xml')),
  };
  const { sheets, startsIn1904 } = readSheets(parts);
  if (sheets.length === 0) throw new FileFault('workbook-broken');
  for (const { name, path } of sheets) {
    const bytes = parts.get(path);
    // Its bytes are not needed beside its rows.
    parts.delete(path);
    if (bytes) yield { name, rows: readSheet(bytes, { ...book, startsIn1904 }, form) };
  }
}

function unfold(bytes: Uint8Array, maxUnfoldedBytes: number): Map<string, Uint8Array> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/.*\.(?:xml|rels)$/i.test(name)) return false;
        total += originalSize;
        // fflate gives each file just the room that its entry announces.
        if (total > maxUnfoldedBytes) throw new FileFault('workbook-too-large');
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault('workbook-broken');
  }
}
