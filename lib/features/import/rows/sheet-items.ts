import type { Unit } from '../../../domain/indicators/indicator-schema';
import { unitSchema } from '../../../domain/indicators/indicator-schema';
import type { FileRow } from '../../../base/text/row-schema';
import { decimalOfColumn, readWritten } from '../../../base/text/parse-number';
import { readWrittenYear } from '../cells/cell-year';
import { dateOrdersOf } from './column-date-order';
import { withValues } from './figure-items';
import { unguardedText, type ImportCell } from '../cells/import-cell';
import type { ImportOptions, ImportQuestion } from '../../../domain/imports/import-schema';
import type { ImportSheet } from '../file/sheet-header';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import {
  readItem,
  type Item,
  type RowReading,
  type SheetItem,
  type SheetItems,
  type SheetFindings,
} from './sheet-item';
import { resolveLabels } from './named-words';
import { columnOfField } from './sheet-origin';

/** The items of all sheets; `found` gathers what the reading of them left open or found wrong. */
export function readItems(
  sheets: readonly ImportSheet[],
  options: ImportOptions,
  known: KnownContent,
  found: SheetFindings,
): SheetItems {
  const items: SheetItems = {};
  const dates = dateOrdersOf(sheets, options.date_order);
  found.questions.push(...dates.questions);
  for (const sheet of sheets) {
    const dateOrders = dates.orders.get(sheet) ?? new Map();
    const reading = { ...readingOf(sheet, options, found), dateOrders };
    items[sheet.name] = readSheetItems(sheet, reading, known, found);
  }
  resolveLabels(items, known, options, found);
  withValues(items.figures ?? [], unitsOf(items, known), { options, known, found });
  return items;
}

function readSheetItems(
  sheet: ImportSheet,
  reading: RowReading,
  known: KnownContent,
  found: SheetFindings,
): SheetItem[] {
  const standing: ReadonlyMap<string, Readonly<Item>> = known[sheet.name];
  return sheet.rows.map((row) => {
    const before = standing.get(idIn(sheet, row));
    const { item, owner, issues } = readItem(sheet, row.cells, before, reading);
    const read = { sheet, row, item, owner };
    for (const { field, severity = 'error', ...issue } of issues)
      found.tell({ item: read, severity, issue: { ...issue, path: [field] } });
    return read;
  });
}

/** The id of a row's item, as the file writes it. */
export function idIn(sheet: ImportSheet, { cells }: FileRow<ImportCell>): string {
  const text = (field: string) => {
    const column = columnOfField(sheet, field);
    return column ? unguardedText(cells[column.index]) : '';
  };
  return sheet.name === 'codes' ? `${text('breakdown').toLowerCase()}/${text('code')}` : text('id');
}

/** How a sheet's cells are to be read; asks what neither they nor the options tell. */
function readingOf(
  sheet: ImportSheet,
  options: ImportOptions,
  { questions }: SheetFindings,
): Omit<RowReading, 'dateOrders'> {
  const { header, tab: at, head, rows } = sheet;
  const bare = header.columns.find(({ kind, lang }) => kind === 'texts' && lang === null);
  if (bare && options.note_language === undefined) {
    const examples = firstFilled(rows, bare.index);
    const column = unguardedText(head.cells[bare.index]);
    if (examples.length > 0)
      questions.push({
        ...{ option: 'note_language', choices: ['fr', 'nl', 'en'], sheet: at, column, examples },
      });
  }
  if (options.year_as === undefined) questions.push(...askYears(sheet));
  const numbers = header.columns.filter(({ kind }) => kind === 'number');
  const written = rows.flatMap(({ cells }) =>
    numbers.flatMap(({ index }) => readWritten(unguardedText(cells[index])) ?? []),
  );
  const decimal = decimalOfColumn(written);
  const [first] = numbers;
  if (decimal === null && options.decimal === undefined && first) {
    const examples = firstFilled(rows, first.index);
    const column = unguardedText(head.cells[first.index]);
    questions.push({
      ...{ option: 'decimal', choices: ['comma', 'point'], sheet: at, column, examples },
    });
  }
  const known = decimal === 'any' || decimal === null ? 'point' : decimal;
  return {
    decimal: options.decimal ?? known,
    lang: options.note_language ?? 'en',
    yearAs: options.year_as ?? 'financial',
  };
}

/** Asks of years such as `2010-11` whether they are financial years or months. */
function askYears({ header, tab, head, rows }: ImportSheet): ImportQuestion[] {
  const column = header.fields.get('year');
  if (!column) return [];
  const examples = firstFilled(rows, column.index, (text) => {
    const written = readWrittenYear(text);
    return written?.kind === 'financial' && written.isOpen;
  });
  if (examples.length === 0) return [];
  const choices = ['financial', 'month'];
  const name = unguardedText(head.cells[column.index]);
  return [{ option: 'year_as', choices, sheet: tab, column: name, examples }];
}

/** Cells that a question shows. */
const SHOWN = 5;

function firstFilled(
  rows: readonly FileRow<ImportCell>[],
  index: number,
  isAsked: (text: string) => boolean = (text) => text !== '',
) {
  const filled = rows.flatMap(({ row, cells }) => {
    const found = unguardedText(cells[index]);
    return isAsked(found) ? [{ row, found }] : [];
  });
  return filled.slice(0, SHOWN);
}

/** Indicator → the unit of its values, whether it stands or comes with the file. */
function unitsOf({ indicators = [] }: SheetItems, known: KnownContent): Map<string, Unit> {
  const units = new Map(Array.from(known.indicators, ([id, { unit }]) => [id, unit]));
  for (const { item } of indicators) {
    const unit = unitSchema.safeParse(item.unit);
    if (unit.success) units.set(String(item.id), unit.data);
  }
  return units;
}
