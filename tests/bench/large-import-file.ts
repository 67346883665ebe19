import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { generateDatabase, type Shape } from './generate';
import type { SheetCell } from '@/lib/base/spreadsheet/write-sheet';
import { toCsv, toTable } from './import-file';

/** An import into a database that holds many figures already. */
export type LargeImport = {
  /** A database of figures, with the words of those that the file brings. */
  database: string;
  csv: string;
};

/**
 * Figures about the same indicators, countries and years as those that stand, of surveys of their own: each is compared
 * with what stands, and none is the same.
 */
const BROUGHT = `
  SELECT 'brought-' || f.id AS id, f.indicator, f.country, f.year, b.value, f.kind, f.sector, f.channel, f.aspect,
    f.provider, f.segment, 'brought-' || f.survey AS survey, 'brought-' || f.source AS source, f.paragraph,
    b.value || ' %' AS stated_as, f.year_basis, f.sample_size
  FROM Figure f JOIN Indicator i ON i.id = f.indicator
  JOIN (SELECT f.key, round(f.value + iif(f.value < coalesce(i.scale_max, 100), 0.05, -0.05), 2) AS value
    FROM Figure f JOIN Indicator i ON i.id = f.indicator) b ON b.key = f.key
  ORDER BY f.key`;

/** The surveys and sources of the figures that are brought, which an import of a table knows already. */
const WORDS = `
  INSERT INTO Source (id, form, label, publisher, published_on, language, summary, since)
    SELECT 'brought-' || id, form, label, publisher, published_on, language, summary, since
    FROM brought.Source WHERE id IN (SELECT source FROM brought.Figure);
  INSERT INTO Survey (id, series, label, organiser, mode, fieldwork_start, since)
    SELECT 'brought-' || id, 'brought-' || series, label, organiser, mode, fieldwork_start, since
    FROM brought.Survey WHERE id IN (SELECT survey FROM brought.Figure)`;

/** The same for the same shapes, and kept beside the database of the figures that stand. */
export async function generateLargeImport(standing: Shape, brought: Shape): Promise<LargeImport> {
  const [file, other] = [await generateDatabase(standing), await generateDatabase(brought)];
  const files = { database: `${file}-importing.db`, csv: `${file}-brought.csv` };
  if (Object.values(files).every((made) => existsSync(made))) return files;
  const unfinished = `${files.database}-unfinished`;
  rmSync(unfinished, { force: true });
  copyFileSync(file, unfinished);
  const database = new Database(unfinished);
  database.prepare('ATTACH ? AS brought').run(other);
  database.exec(WORDS);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  const source = new Database(other, { readonly: true });
  writeFileSync(files.csv, toCsv(toTable(source.prepare<[], SheetCell[]>(BROUGHT))));
  source.close();
  renameSync(unfinished, files.database);
  return files;
}
