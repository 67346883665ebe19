import { importLimits } from '../../base/settings/settings';
import type { FileRow } from '../../base/text/row-schema';
import { unguardedText, type ImportCell } from '../import/cells/import-cell';
import { ImportRefused, readImportFile } from '../import/file/read-import-file';

/**
 * The rows of a campaign's file, CSV or XLSX, read by the reader of imports: of a workbook, those of its first sheet
 * that is not hidden.
 * @throws ImportRefused for a file that cannot be read
 */
export function readCampaignFile(bytes: Uint8Array): FileRow[] {
  const file = readImportFile(bytes, importLimits(), {}, () => {});
  if ('json' in file) throw new ImportRefused('not-a-table');
  const table = file.tables.find(({ isHidden, rows }) => !isHidden && rows.length > 0);
  if (table === undefined) throw new ImportRefused('file-empty');
  return table.rows.map(({ row, cells }) => ({ row, cells: cells.map(textOf) }));
}

/** What a cell says; of a formula, the value it gave last. */
function textOf(cell: ImportCell): string {
  return unguardedText(typeof cell === 'object' && 'formula' in cell ? cell.last : cell);
}
