import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import Database, { type Statement } from 'better-sqlite3';
import { encodeRow } from '@/lib/base/csv/encode-row';
import { workbookEntries } from '@/lib/base/spreadsheet/write-workbook';
import type { SheetCell } from '@/lib/base/spreadsheet/write-sheet';
import { zipOf } from '@/lib/base/spreadsheet/zip-stream';
import { generateDatabase, type Shape } from './generate';

/** What an import of many figures is measured with. */
export type ImportFiles = {
  /** A database that has every word of the figures, and none of the figures. */
  database: string;
  csv: string;
  xlsx: string;
};

/** As many notes as leave the CSV within 20 MB: one figure in five, in three languages. */
const SELECT = `
  SELECT id, indicator, country, year, value, kind, sector, channel, aspect, provider, segment, survey,
    source, paragraph, stated_as, year_basis, sample_size,
    iif(key % 5 = 0, note ->> 'fr', NULL) AS note_fr, iif(key % 5 = 0, note ->> 'nl', NULL) AS note_nl,
    iif(key % 5 = 0, note ->> 'en', NULL) AS note_en
  FROM Figure ORDER BY key`;

/** The figures of a generated database as a CSV and as a workbook, kept beside it. */
export async function generateImportFiles(shape: Shape): Promise<ImportFiles> {
  const generated = await generateDatabase(shape);
  const files = {
    database: `${generated}-words.db`,
    csv: `${generated}.figures.csv`,
    xlsx: `${generated}.figures.xlsx`,
  };
  if (Object.values(files).every((file) => existsSync(file))) return files;
  copyFileSync(generated, files.database);
  const database = new Database(files.database);
  const rows = toTable(database.prepare<[], SheetCell[]>(SELECT));
  writeFileSync(files.csv, toCsv(rows));
  writeFileSync(files.xlsx, await toWorkbook(rows));
  database.exec(`
    DELETE FROM Figure;
    INSERT INTO FigureSearch (FigureSearch) VALUES ('rebuild');
    VACUUM;
    PRAGMA wal_checkpoint(TRUNCATE)`);
  database.close();
  return files;
}

/** What a question answers, below the names of its columns. */
export function toTable(question: Statement<[], SheetCell[]>): SheetCell[][] {
  const answered = question.raw();
  return [answered.columns().map(({ name }) => name), ...answered.all()];
}

export function toCsv(rows: readonly (readonly SheetCell[])[]): string {
  const dialect = { delimiter: 'comma', decimal: 'point', lang: 'en' } as const;
  return rows.map((cells) => encodeRow(cells, dialect)).join('');
}

async function toWorkbook(rows: readonly (readonly SheetCell[])[]): Promise<Buffer> {
  const pages = [rows.map((cells) => ({ style: 'plain' as const, cells }))];
  const sheet = { name: 'figures', widths: [], isHeaderFrozen: true, pages };
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(workbookEntries([sheet]), new Date(Date.UTC(2026, 0, 1))))
    pieces.push(piece);
  return Buffer.concat(pieces);
}
