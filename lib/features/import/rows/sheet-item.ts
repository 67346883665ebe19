import type { Locale } from '../../../base/i18n/locales';
import { pickText, writtenTextsSchema } from '../../../base/i18n/text-schema';
import type { IssueCode } from '../../../domain/issues/issue-schema';
import { readCountry } from '../cells/cell-country';
import { readDate } from '../cells/cell-date';
import { readCount, readWritten, toNumber, type Decimal } from '../../../base/text/parse-number';
import { readSizes } from '../cells/cell-sizes';
import { readPeriodCell, readWrittenYear } from '../cells/cell-year';
import { ungarbled } from '../../../base/spreadsheet/single-byte';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import { withAddedNote } from '../cells/added-note';
import type { DateOrders } from './column-date-order';
import { cellNumber, unguardedText, type ImportCell, type ImportCells } from '../cells/import-cell';
import type { ImportSheet } from '../file/sheet-header';
import type { CellKind } from '../../../domain/imports/sheet-columns';
import type { SheetColumn } from '../file/sheet-header';
import type { FileRow } from '../../../base/text/row-schema';
import type { SheetName } from '../../../domain/imports/sheet-columns';
import type { ImportQuestion } from '../../../domain/imports/import-schema';
import type { PathIssue } from '../../../domain/issues/issue-place';

/** An item with the row it was read from. */
export type SheetItem = { sheet: ImportSheet; row: FileRow<ImportCell> } & ReadRow;

export type SheetItems = { [name in SheetName]?: SheetItem[] };

/** What was found about a cell of an item while it was read. */
export type ItemFinding = {
  item: SheetItem;
  severity: SurveyFileIssue['severity'];
  issue: PathIssue;
};

/** Takes what the reading of sheets left open or found wrong. */
export type SheetFindings = { questions: ImportQuestion[]; tell: (finding: ItemFinding) => void };

/** An item of a survey file as it was read from a row: fields with what they hold, not yet checked. */
export type Item = Record<string, unknown>;

/** What is wrong with a cell that the schema could not tell. */
export type CellIssue = {
  field: string;
  code: IssueCode;
  found: string;
  severity?: SurveyFileIssue['severity'];
  values?: SurveyFileIssue['values'];
};

/** How the cells of a sheet are to be read. */
export type RowReading = {
  /** What a mark that may be either is, in columns of numbers. */
  decimal: Decimal;
  /** The language of a text whose column names none. */
  lang: Locale;
  /** Whether `2010-11` is a financial year or a month. */
  yearAs: 'financial' | 'month';
  /** Whether the day or the month stands first, in each column of dates. */
  dateOrders: DateOrders;
};

/** What a row says, with the source that it belongs to: a survey file says that once. */
export type ReadRow = { item: Item; owner: unknown };

/**
 * Reads a row. A field that has no column stays what it is in the row that stands under this id.
 * What cannot be read is left as it stands, for the schema to refuse.
 */
export function readItem(
  { header }: Pick<ImportSheet, 'header'>,
  cells: ImportCells,
  standing: Readonly<Item> | undefined,
  reading: RowReading,
): ReadRow & { issues: CellIssue[] } {
  const { source, ...item }: Item = { ...standing };
  let owner = source;
  const issues: CellIssue[] = [];
  for (const column of header.columns) {
    const { field, kind, index } = column;
    const cell = cells[index] ?? '';
    if (typeof cell === 'object' && 'formula' in cell)
      issues.push({ field, code: 'formula', found: unguardedText(cell) });
    else if (typeof cell === 'object' && 'error' in cell)
      issues.push({ field, code: 'cell-error', found: cell.error });
    else if (kind === 'texts')
      item[field] = withText(item[field], column, unguardedText(cell), reading);
    else if (field === 'source') owner = readCell({ ...column, kind }, cell, reading);
    else item[field] = readCell({ ...column, kind }, cell, reading);
    if (typeof cell === 'string') issues.push(...garbledIssue(field, cell));
  }
  issues.push(...readYear(item, reading));
  if (typeof item.country_sample_size === 'string') issues.push(notSizes(item.country_sample_size));
  return { item, owner, issues };
}

/**
 * A year that is written as two, as its end; a month, quarter or half-year as a period. A period that is the
 * calendar year says nothing more than the year.
 */
function readYear(item: Item, { yearAs }: RowReading): CellIssue[] {
  if (item.period === String(item.year)) item.period = null;
  if (typeof item.year !== 'string') return [];
  const found = item.year;
  const written = readWrittenYear(found);
  if (written === null)
    return mayBePeriod.test(found) ? [{ field: 'year', code: 'not-a-period', found }] : [];
  const isMonth = written.kind === 'financial' && written.isOpen && yearAs === 'month';
  const period = isMonth ? found : written.period;
  if (written.kind === 'part' || isMonth) {
    if (period === null) return [{ field: 'year', code: 'part-of-a-year', found }];
    item.year = Number(period.slice(0, 4));
    item.period ??= period;
    return [];
  }
  item.year = written.ends;
  if (period !== null) item.period ??= period;
  item.note = withAddedNote(item.note, 'financialYearNote', found);
  const values = { year: String(written.ends) };
  return [{ field: 'year', code: 'financial-year', found, severity: 'warning', values }];
}

/** What was meant as a period and is none: a number with more than a number, as `2024-Q5`, `2010–2012`, `Mar-21`. */
const mayBePeriod = /^(?=.*\d).*[^\d\s.,]/m;

function garbledIssue(field: string, found: string): CellIssue[] {
  const meant = ungarbled(found);
  return meant === null
    ? []
    : [{ field, code: 'garbled', found, severity: 'warning', values: { meant } }];
}

function notSizes(found: string): CellIssue {
  return { field: 'country_sample_size', code: 'not-sizes', found };
}

/** A text in languages with one of them set, or taken away; null where none is left. */
function withText(
  before: unknown,
  { lang }: SheetColumn,
  text: string,
  reading: RowReading,
): Record<string, unknown> | null {
  const texts = writtenTextsSchema.safeParse(before).data ?? {};
  if (lang === null) {
    // An export writes the language there is: the same text again is no change, and none is none.
    if (text === '') return null;
    if (pickText(texts, reading.lang).text === text) return texts;
  }
  const language = lang ?? reading.lang;
  const { [language]: _, ...others } = texts;
  const all = text === '' ? others : { ...others, [language]: text };
  return Object.keys(all).length === 0 ? null : all;
}

type ReadColumn = Pick<SheetColumn, 'index'> & { kind: Exclude<CellKind, 'texts'> };

function readCell({ kind, index }: ReadColumn, cell: ImportCell, reading: RowReading) {
  const number = cellNumber(cell);
  if (number !== null && kind !== 'text' && kind !== 'period' && kind !== 'date') return number;
  const text = unguardedText(cell);
  if (text === '') return null;
  if (kind === 'date') return readDate(text, reading.dateOrders.get(index) ?? 'dmy');
  return cellReaders[kind](text, reading.decimal);
}

/** What a cell says of a figure that is told of all whom its survey asked: nothing is kept of it. */
export const wholeBase = 'all';

const cellReaders: Record<
  Exclude<CellKind, 'texts' | 'date'>,
  (text: string, decimal: Decimal) => unknown
> = {
  text: (text) => text,
  period: (text) => readPeriodCell(text) ?? text,
  choice: (text) => text.toLowerCase(),
  base: (text) => (text.toLowerCase() === wholeBase ? null : text.toLowerCase()),
  list: (text) => itemsOf(text.toLowerCase()),
  items: (text) => itemsOf(text.replace(spaceWithin, '')),
  country: (text) => readCountry(text) ?? text,
  sizes: (text) => readSizes(text) ?? text,
  count: (text) => readCount(text) ?? text,
  number: readNumber,
  // Values are read as a column, in figure-values.ts.
  value: (text) => text,
};

/** Numbers of registers are often written in groups: `fr-siren:732 829 320` is one. */
const spaceWithin = /(?<=[:\d])[ \u00a0\u202f]+(?=\d)/g;

function itemsOf(text: string): string[] {
  return text.match(/[^,;\s]+/g) ?? [];
}

function readNumber(text: string, decimal: Decimal): number | string {
  const written = readWritten(text);
  return (written && toNumber(written, decimal)) ?? text;
}
