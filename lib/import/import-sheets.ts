import type { Row } from '../tables/row-schema';
import type { Origin } from '../surveys/fault-place';
import type { FaultCode, SurveyFileFault } from '../surveys/fault-schema';
import { cellText, plainText, type ImportCell } from './import-cell';
import type { ImportTable } from './read-import-file';
import { sheetColumns, sheetNames, type SheetName } from './sheet-columns';
import { readHeader, type Header } from './sheet-header';
import { isAboutSheet, sheetMeaning } from './sheet-name';

/** A sheet whose meaning is known: its header, and the rows below. */
export type ImportSheet = {
  name: SheetName;
  tab: string | null;
  head: Row<ImportCell>;
  header: Header;
  rows: readonly Row<ImportCell>[];
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
export function readSheets(tables: readonly ImportTable[]): {
  sheets: ImportSheet[];
  faults: SheetFault[];
} {
  const faults: SheetFault[] = [];
  const sheets = new Map<SheetName, ImportSheet>();
  const isAlone = tables.length === 1;
  for (const table of tables) {
    const { tab } = table;
    const name = sheetMeaning(tab ?? 'figures') ?? (isAlone ? 'figures' : null);
    const first = name === null ? undefined : sheets.get(name);
    if (name === null || first) {
      if (first) faults.push(sheetFault('sheet-twice', 'error', tab, { first: first.tab ?? '' }));
      else if (!isAboutSheet(tab ?? ''))
        faults.push(
          sheetFault('sheet-unknown', 'warning', tab, { choices: sheetNames.join(', ') }),
        );
      continue;
    }
    const sheet = toSheet(name, table);
    const ragged = sheet.rows.filter((row) => isRagged(sheet, row));
    // Cells of such a row may stand under any column: more than that cannot be said of it.
    sheets.set(name, { ...sheet, rows: sheet.rows.filter((row) => !isRagged(sheet, row)) });
    faults.push(...headerFaults(sheet), ...ragged.map((row) => raggedFault(sheet, row)));
  }
  const found = [...sheets.values()];
  // A sheet that was not read is worth a word, unless none was: then nothing of the file was.
  if (found.length === 0)
    return { sheets: [], faults: faults.map((fault) => ({ ...fault, severity: 'error' })) };
  const isEmpty = found.every(({ rows }) => rows.length === 0);
  if (isEmpty && faults.every(({ severity }) => severity === 'warning'))
    faults.push({ severity: 'error', code: 'rows-missing', sheet: found[0]?.tab ?? null });
  return { sheets: found, faults };
}

function sheetFault(
  code: FaultCode,
  severity: SheetFault['severity'],
  tab: string | null,
  values: SheetFault['values'],
): SheetFault {
  return { severity, code, sheet: tab, found: tab ?? '', values };
}

/** The first row that is not empty is the header. */
function toSheet(name: SheetName, { tab, rows }: ImportTable): ImportSheet {
  const [head = { row: 1, cells: [] }, ...below] = rows;
  return { name, tab, head, header: readHeader(name, head.cells), rows: below };
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
      return isNamed || isFilled(index)
        ? [{ severity: 'warning', code: 'column-unknown', ...place }]
        : [];
    }),
  ];
}

/** Whether a row of text has more or fewer cells than the header; a workbook leaves empty cells out. */
function isRagged({ tab, head }: ImportSheet, { cells }: Row<ImportCell>): boolean {
  return tab === null ? cells.length !== head.cells.length : cells.length > head.cells.length;
}

function raggedFault({ tab, head }: ImportSheet, { row, cells }: Row<ImportCell>): SheetFault {
  const values = { cells: cells.length, columns: head.cells.length };
  return { severity: 'error', code: 'row-ragged', sheet: tab, row, column: null, values };
}
