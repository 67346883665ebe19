import type { Sheet } from '../../../base/spreadsheet/write-sheet';
import { workbookBytes } from '../../../base/spreadsheet/write-workbook';
import { encodeRow } from '../../../base/csv/encode-row';
import type { Figure } from '../../../domain/figures/figure-schema';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';
import type { Locale } from '../../../base/i18n/locales';
import { sheetFields } from '../../../domain/imports/sheet-columns';
import { spreadsheetDialect } from '../file/spreadsheet-dialect';
import { formSheet } from './template-form';
import { templateLists } from './template-lists';
import { figuresSheet, optionalSheets } from './template-sheets';

/**
 * A workbook to fill in: figures, the form of their survey and source, the words to choose from, and the
 * sheets that only some need.
 */
export function importTemplateXlsx(
  vocabulary: Vocabulary,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const lists = templateLists(vocabulary, locale);
  const sheets: Sheet[] = [
    ...[figuresSheet(lists, locale), formSheet(lists, locale), lists.sheet],
    ...optionalSheets(locale),
  ];
  return workbookBytes(sheets);
}

/** A CSV of figures to fill in; its example is a figure that stands, so that its words are known. */
export function importTemplateCsv(example: Figure | undefined, locale: Locale): string {
  const fields = sheetFields('figures');
  const cells = fields.map(({ field, lang }) => {
    const value: unknown = example && Reflect.get(example, field);
    const shown: unknown =
      typeof value === 'object' && value !== null && lang !== null
        ? Reflect.get(value, lang)
        : value;
    return typeof shown === 'string' || typeof shown === 'number' ? shown : null;
  });
  const dialect = spreadsheetDialect(locale);
  const rows = [fields.map(({ header }) => header), ...(example ? [cells] : [])];
  return `\ufeff${rows.map((row) => encodeRow(row, dialect)).join('')}`;
}
