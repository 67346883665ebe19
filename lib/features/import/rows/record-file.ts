import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { workbookEntries } from '../../../base/spreadsheet/write-workbook';
import { zipOf } from '../../../base/spreadsheet/zip-stream';
import type { RecordKind, RecordRow } from './record-fields';

/** The same row makes the same bytes, whenever it is written. */
const written = new Date(Date.UTC(2026, 0, 1));

/** A workbook with the one row that a form says, as the bytes of a draft. */
export async function toRecordFile(
  kind: RecordKind,
  { header, cells }: RecordRow,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = [header, cells].map((row) => ({ style: 'plain' as const, cells: row }));
  const sheet = { name: kind, widths: [], isHeaderFrozen: true, pages: [rows] };
  return buffer(Readable.from(zipOf(workbookEntries([sheet]), written)));
}
