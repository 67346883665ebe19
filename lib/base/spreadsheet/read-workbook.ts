import { FileError, type FileRow } from '../text/row-schema';
import { SheetReader, type CellForm } from './read-sheet';
import { openPackage } from './workbook-package';
import { readSharedTexts, readStyles, readWorkbookParts } from './workbook-parts';

/** Bytes that a workbook may unfold to. */
const MAX_UNFOLDED_BYTES = 400_000_000;

/** Sheets that a workbook may have: each is looked for among all parts. */
const MAX_SHEETS = 500;

/** A sheet whose rows are read as they are asked for, once. */
export type WorkbookSheet<C> = {
  name: string;
  isHidden: boolean;
  rows: () => Generator<FileRow<C>>;
  /** Columns that are hidden, counted from 0; known once the first row has been read. */
  isHiddenColumn: (column: number) => boolean;
};

/**
 * All sheets of an XLSX workbook (ECMA-376), in the order of their tabs, hidden ones included.
 * Days and times are written as such whatever their format on the screen: `2024-03-01 09:15:22`,
 * and `0:01:23` for a time without a day. Other numbers stay as they are stored.
 * @throws FileError for a file that is no workbook, or a too large one.
 */
export function* readSheetsOf<C>(
  archive: Uint8Array,
  form: CellForm<C>,
  maxUnfoldedBytes = MAX_UNFOLDED_BYTES,
): Generator<WorkbookSheet<C>> {
  const parts = openPackage(archive, maxUnfoldedBytes);
  const workbook = readWorkbookParts(parts);
  if (workbook === null) {
    const isOther = ['xl/workbook.bin', 'content.xml'].some((path) => parts.has(path));
    throw new FileError(isOther ? 'workbook-other-format' : 'workbook-broken');
  }
  if (workbook.sheets.length > MAX_SHEETS) throw new FileError('workbook-too-large');
  const { sheets, textsPath, stylesPath, startsIn1904, isToCompute } = workbook;
  const book = {
    texts: readSharedTexts(parts.part(textsPath)),
    formats: readStyles(parts.part(stylesPath)),
    ...{ startsIn1904, isToCompute },
  };
  for (const { name, path, isHidden } of sheets) {
    const bytes = parts.part(path);
    if (!bytes) continue;
    const reader = new SheetReader(book, form);
    yield {
      ...{ name, isHidden },
      rows: () => reader.rows(bytes),
      isHiddenColumn: (column) => reader.isHiddenColumn(column),
    };
  }
}

/**
 * The visible sheets of a workbook with their rows, as `readSheetsOf` gives them.
 * @throws FileError also where every sheet is hidden
 */
export function* readWorkbook<C>(
  archive: Uint8Array,
  form: CellForm<C>,
  maxUnfoldedBytes = MAX_UNFOLDED_BYTES,
): Generator<{ name: string; rows: Iterable<FileRow<C>> }> {
  let isEmpty = true;
  for (const { name, isHidden, rows } of readSheetsOf(archive, form, maxUnfoldedBytes)) {
    if (isHidden) continue;
    isEmpty = false;
    yield { name, rows: rows() };
  }
  if (isEmpty) throw new FileError('workbook-broken');
}
