import { z } from 'zod';
import { unguardedText } from '../cells/import-cell';
import type { ImportOptions } from '../../../domain/imports/import-schema';
import type { ImportSheet } from '../file/sheet-header';
import type { Mentioned } from '../../../domain/survey-files/known-content-schema';
import { columnOfField } from '../rows/sheet-origin';

// Read before anything is checked: what cannot be read here is refused later.

const figure = z.object({ id: z.string() }).nullable().catch(null);
const contentSchema = z
  .object({
    source: z.object({ id: z.string() }).nullable().catch(null),
    figures: z.array(figure).catch([]),
    withdrawals: z.array(z.string()).catch([]),
  })
  .catch({ source: null, figures: [], withdrawals: [] });

/** What survey files speak of. */
export function mentionedInFiles(contents: readonly unknown[]): Mentioned {
  const files = contents.map((content) => contentSchema.parse(content));
  const figures = files.flatMap((file) => file.figures.filter((one) => one !== null));
  return {
    figures: [...figures.map(({ id }) => id), ...files.flatMap((file) => file.withdrawals)],
    sources: files.flatMap(({ source }) => source?.id ?? []),
  };
}

/** What sheets speak of. */
export function mentionedInSheets(
  sheets: readonly ImportSheet[],
  options: ImportOptions,
): Mentioned {
  const figures = sheets.filter(({ name }) => name === 'figures');
  const ids = (sheet: ImportSheet, field: string) =>
    sheet.rows.map((row) => text(sheet, row, field));
  const owned = sheets
    .filter(({ name }) => name !== 'sources')
    .flatMap((one) => ids(one, 'source'));
  const defined = sheets.filter(({ name }) => name === 'sources').flatMap((one) => ids(one, 'id'));
  const meant = (options.names ?? []).flatMap(({ field, id }) => (field === 'source' ? [id] : []));
  const sources = new Set([...owned, ...defined, ...meant, options.source ?? '']);
  sources.delete('');
  return {
    figures: figures.flatMap((sheet) => ids(sheet, 'id')),
    sources: [...sources],
  };
}

function text(sheet: ImportSheet, row: ImportSheet['rows'][number], field: string): string {
  const column = columnOfField(sheet, field);
  return column ? unguardedText(row.cells[column.index]) : '';
}
