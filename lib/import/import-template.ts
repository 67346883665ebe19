import type { Sheet } from '../exports/sheet-xml';
import { workbookEntries } from '../exports/workbook';
import { zipOf } from '../exports/zip-stream';
import { encodeRow } from '../figures/figure-csv';
import type { Figure } from '../figures/figure-schema';
import type { Locale } from '../i18n/locales';
import { getMessages, getTranslator } from '../i18n/translations';
import { fieldsOf, sheetNames, type SheetName } from './sheet-columns';
import { spreadsheetDialect } from './spreadsheet-dialect';
import { templateOf } from './template-rows';

/** Every archive is made at the same moment, so that the same template has the same bytes. */
const made = new Date(Date.UTC(2026, 0, 1));

/** A workbook to fill in: a sheet for each kind of row, an example in each, a comment on each column. */
export async function importTemplateXlsx(locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(
    workbookEntries(sheetNames.map((name) => toSheet(name, locale))),
    made,
  ))
    pieces.push(piece);
  return Uint8Array.from(Buffer.concat(pieces));
}

/** A CSV of figures to fill in; its example is a figure that stands, so that its words are known. */
export function importTemplateCsv(example: Figure | undefined, locale: Locale): string {
  const fields = fieldsOf('figures');
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

function toSheet(name: SheetName, locale: Locale): Sheet {
  const comments: Readonly<Record<string, string>> = getMessages(locale).import.fields;
  const { fields, example } = templateOf(name);
  return {
    name: getTranslator(locale)(`import.sheets.${name}`),
    widths: fields.map(({ header }) => Math.max(12, header.length + 2)),
    isHeaderFrozen: true,
    comments: fields.map(({ field }) => comments[field] ?? ''),
    pages: [
      [
        { style: 'heading', cells: fields.map(({ header }) => header) },
        { style: 'plain', cells: example },
      ],
    ],
  };
}
