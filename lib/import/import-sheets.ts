import type { Row } from '../tables/row-schema';
import type { Origin } from '../surveys/fault-place';
import type { FaultCode, SurveyFileFault } from '../surveys/fault-schema';
import { nearest } from '../base/text/nearest';
import { findTable, type FoundTable } from './header-row';
import { cellText, plainText, type ImportCell } from './import-cell';
import type { ImportOptions } from './import-schema';
import type { ImportTable } from './read-import-file';
import { fieldsOf, sheetColumns, sheetNames, type SheetName } from './sheet-columns';
import { readHeader, type Header, type SheetColumn } from './sheet-header';
import { isAboutSheet, sheetMeaning } from './sheet-name';

/** A sheet whose meaning is known: its header, and the rows below. */
export type ImportSheet = {
  name: SheetName;
  tab: string | null;
  head: Row<ImportCell>;
  header: Header;
  rows: readonly Row<ImportCell>[];
  /** The row of each column, where one row of it stands as a form, line by line. */
  lines?: readonly number[];
};

/** What is wrong with a sheet itself. */
export type SheetFault = Origin & {
  severity: SurveyFileFault['severity'];
  code: FaultCode;
  values?: SurveyFileFault['values'];
};

/**
 * Tells the sheets of a file by the names of their tabs, and their columns by their headers. A table
 * that is alone needs no name: it holds figures. Sheets of a template that were left empty are no fault.
 */
export function readSheets(
  tables: readonly ImportTable[],
  options: Pick<ImportOptions, 'formulas'>,
): {
  sheets: ImportSheet[];
  faults: SheetFault[];
} {
  const faults: SheetFault[] = [];
  const sheets = new Map<SheetName, ImportSheet>();
  const isAlone = tables.length === 1;
  for (const table of tables) {
    if (table.isHidden) {
      if (sheetMeaning(table.tab ?? '') !== null)
        faults.push(sheetFault('hidden-sheet', 'warning', table.tab, {}));
      continue;
    }
    const { tab } = table;
    const name = table.holds ?? sheetMeaning(tab ?? 'figures') ?? (isAlone ? 'figures' : null);
    const first = name === null ? undefined : sheets.get(name);
    if (name === null || first) {
      if (first) faults.push(sheetFault('sheet-twice', 'error', tab, { first: first.tab ?? '' }));
      else if (!isAboutSheet(tab ?? ''))
        faults.push(
          sheetFault('sheet-unknown', 'warning', tab, { choices: sheetNames.join(', ') }),
        );
      continue;
    }
    const { sheet, faults: found } = toSheet(name, table, options);
    sheets.set(name, sheet);
    faults.push(...found);
  }
  const found = [...sheets.values()];
  // A sheet that was not read is worth a word, unless none was: then nothing of the file was.
  if (found.length === 0) return { sheets: [], faults: faults.map(asError) };
  const isEmpty = found.every(({ rows }) => rows.length === 0);
  if (isEmpty && faults.every(({ severity }) => severity === 'warning'))
    faults.push({ severity: 'error', code: 'rows-missing', sheet: found[0]?.tab ?? null });
  return { sheets: found, faults };
}

/** Hidden sheets are asked about where nothing else is to be read. */
function asError(fault: SheetFault): SheetFault {
  return fault.code === 'hidden-sheet' ? fault : { ...fault, severity: 'error' };
}

function sheetFault(
  code: FaultCode,
  severity: SheetFault['severity'],
  tab: string | null,
  values: SheetFault['values'],
): SheetFault {
  return { severity, code, sheet: tab, found: tab ?? '', values };
}

/** A sheet as it is to be read, and what its form gives to say. */
function toSheet(
  name: SheetName,
  { tab, rows, hidden, lines }: ImportTable,
  options: Pick<ImportOptions, 'formulas'>,
): { sheet: ImportSheet; faults: SheetFault[] } {
  const table = lines ? lineTable(rows) : findTable(name, rows);
  const { head } = table;
  const header = readHeader(name, head.cells);
  const place = { name, tab, head, header, ...(lines && { lines }) };
  const sheet = { ...place, rows: table.rows };
  const foreign = foreignHeader(sheet);
  if (foreign) return { sheet: { ...place, rows: [] }, faults: [foreign, ...headerFaults(sheet)] };
  const formulas = readFormulas(sheet, options);
  const ragged = table.rows.filter((row) => isRagged(sheet, row));
  // Cells of such a row may stand under any column: more than that cannot be said of it.
  const isRead = (row: Row<ImportCell>) => tab !== null || !isRagged(sheet, row);
  const beside = tab === null ? [] : ragged;
  const faults = [
    ...headerFaults(sheet),
    ...leftOut(sheet, [...table.outside, ...beside.map((row) => besideTable(sheet, row))]),
    ...hiddenFaults(tab, hidden),
    ...(table.second ? [secondTable(sheet, table.second)] : []),
    ...(tab === null ? ragged.map((row) => raggedFault(sheet, row)) : []),
    ...formulas.faults,
  ];
  return { sheet: { ...place, rows: formulas.rows.filter(isRead) }, faults };
}

/** The table that a form was made into has its names first, and nothing outside. */
function lineTable([head = { row: 1, cells: [] }, ...rows]: ImportTable['rows']): FoundTable {
  return { head, rows, outside: [], second: null };
}

/** Missing columns from which on a table was made for something else. */
const FOREIGN = 3;

/** Where no row could be a figure of ours, that is said once, and not of each row. */
function foreignHeader({ name, tab, head, header, rows }: ImportSheet): SheetFault | null {
  if (name !== 'figures' || header.fields.has('id') || !isHeader(name, header)) return null;
  const lacking = [...needed].filter((field) => !header.fields.has(field));
  if (lacking.length < FOREIGN || rows.length === 0) return null;
  const columns = fieldsOf(name).map((field) => field.header);
  const values = {
    ...{ missing: lacking.join(', '), columns: columns.join(', ') },
    count: rows.length,
  };
  return {
    severity: 'error',
    code: 'header-foreign',
    sheet: tab,
    row: head.row,
    column: null,
    values,
  };
}

/** Cells of formulas as the last values they gave, each with a word, unless formulas are refused or gave none. */
function readFormulas(
  { tab, head, header, rows, lines }: ImportSheet,
  { formulas }: Pick<ImportOptions, 'formulas'>,
): { rows: Row<ImportCell>[]; faults: SheetFault[] } {
  const faults: SheetFault[] = [];
  const read = new Set([...header.columns.map(({ index }) => index), ...header.derived.values()]);
  const lastOf = (cell: ImportCell, row: number, index: number): ImportCell => {
    const isFormula = typeof cell === 'object' && 'formula' in cell;
    if (!isFormula || formulas === 'refuse' || cell.last === '' || !read.has(index)) return cell;
    const found = plainText(cell);
    const column = plainText(head.cells[index]);
    const values = { value: plainText(cell.last) };
    faults.push({
      severity: 'warning',
      code: 'formula-value',
      sheet: tab,
      row: lines?.[index] ?? row,
      column,
      found,
      values,
    });
    return cell.last;
  };
  const hasFormula = (cell: ImportCell) => typeof cell === 'object' && 'formula' in cell;
  const mended = rows.map((row) =>
    row.cells.some(hasFormula)
      ? { ...row, cells: row.cells.map((cell, index) => lastOf(cell, row.row, index)) }
      : row,
  );
  return { rows: mended, faults };
}

/** What stands outside of a table, told once: the first of it, and in which rows. */
function leftOut({ tab }: ImportSheet, outside: readonly Row<ImportCell>[]): SheetFault[] {
  const [first] = outside;
  if (!first) return [];
  const text = first.cells
    .map(plainText)
    .filter((one) => one !== '')
    .join(' · ');
  const values = { count: outside.length, rows: rowList(outside.map(({ row }) => row)) };
  return [
    {
      severity: 'warning',
      code: 'outside-table',
      sheet: tab,
      row: first.row,
      column: null,
      found: text,
      values,
    },
  ];
}

function besideTable({ head }: ImportSheet, { row, cells }: Row<ImportCell>): Row<ImportCell> {
  return { row, cells: cells.slice(head.cells.length) };
}

/** Rows that a message names. */
const NAMED = 10;

/** `3, 7, 8 …` */
function rowList(rows: readonly number[]): string {
  return rows.slice(0, NAMED).join(', ') + (rows.length > NAMED ? ' …' : '');
}

function hiddenFaults(tab: string | null, { rows, columns }: ImportTable['hidden']): SheetFault[] {
  const at = { severity: 'warning', sheet: tab } as const;
  const letters = columns.map(columnLetters).join(', ');
  return [
    ...(rows.length > 0
      ? [
          {
            ...at,
            code: 'hidden-rows' as const,
            values: { count: rows.length, rows: rowList(rows) },
          },
        ]
      : []),
    ...(columns.length > 0
      ? [
          {
            ...at,
            code: 'hidden-columns' as const,
            values: { count: columns.length, columns: letters },
          },
        ]
      : []),
  ];
}

/** 0 → `A`, 27 → `AB` */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

function secondTable({ tab }: ImportSheet, { row }: Row<ImportCell>): SheetFault {
  return { severity: 'error', code: 'second-table', sheet: tab, row, column: null };
}

/** One word that happens to be a column's name makes no header, except the one that all need. */
function isHeader(name: SheetName, { columns }: Header): boolean {
  const key = name === 'codes' ? 'code' : 'id';
  return columns.length > 1 || columns.some(({ field }) => field === key);
}

function headerFaults({ name, tab, head, header, rows }: ImportSheet): SheetFault[] {
  if (!isHeader(name, header)) {
    const columns = Object.keys(sheetColumns[name]).join(', ');
    return [
      { severity: 'error', code: 'header-missing', sheet: tab, row: head.row, values: { columns } },
    ];
  }
  const at = (index: number) => ({
    ...{ sheet: tab, row: head.row, column: plainText(head.cells[index]) },
    found: plainText(head.cells[index]),
  });
  const isFilled = (index: number) => rows.some(({ cells }) => cellText(cells[index]) !== '');
  return [
    ...header.twice.map(({ index, first }): SheetFault => ({
      ...{ severity: 'error', code: 'column-twice', ...at(index) },
      values: { first: plainText(head.cells[first]) },
    })),
    ...header.unknown.flatMap((index): SheetFault[] => {
      const isNamed = plainText(head.cells[index]) !== '';
      const place = isNamed ? at(index) : { ...at(index), found: `#${index + 1}`, column: null };
      const near = nearest(place.found, knownHeaders(name));
      const values: SheetFault['values'] = near === null ? {} : { near };
      return isNamed || isFilled(index)
        ? [{ severity: 'warning', code: 'column-unknown', ...place, values }]
        : [];
    }),
  ];
}

function knownHeaders(name: SheetName): [string, string][] {
  return fieldsOf(name).map(({ header }) => [header, header]);
}

/**
 * Whether a row has something beyond the header, or, in text, breaks off before a column that every row needs.
 * Other empty cells at the end may be left out, as Excel does.
 */
function isRagged(
  { tab, head, header }: Pick<ImportSheet, 'tab' | 'head' | 'header'>,
  { cells }: Row<ImportCell>,
): boolean {
  if (cells.slice(head.cells.length).some((cell) => plainText(cell) !== '')) return true;
  const breaksOff = ({ field, index }: SheetColumn) => index >= cells.length && needed.has(field);
  return tab === null && cells.length < head.cells.length && header.columns.some(breaksOff);
}

/** Columns of figures that no row can do without. */
const needed: ReadonlySet<string> = new Set([
  ...['id', 'indicator', 'country', 'year', 'value'],
  ...['kind', 'paragraph', 'stated_as', 'year_basis'],
]);

function raggedFault({ tab, head }: ImportSheet, { row, cells }: Row<ImportCell>): SheetFault {
  const values = { cells: cells.length, columns: head.cells.length };
  return { severity: 'error', code: 'row-ragged', sheet: tab, row, column: null, values };
}
