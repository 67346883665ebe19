import { workbookBytes } from '../../../base/spreadsheet/write-workbook';
import type { RecordKind, RecordRow } from './record-fields';

/** A workbook with the one row that a form says, as the bytes of a draft. */
export function toRecordFile(
  kind: RecordKind,
  { header, cells }: RecordRow,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = [header, cells].map((row) => ({ style: 'plain' as const, cells: row }));
  const sheet = { name: kind, widths: [], isHeaderFrozen: true, pages: [rows] };
  return workbookBytes([sheet]);
}
