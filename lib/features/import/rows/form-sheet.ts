import type { FileRow } from '../../../base/text/row-schema';
import { findTable } from '../file/find-table';
import { unguardedText, type ImportCell } from '../cells/import-cell';
import type { SheetIssue } from '../file/sheet-header';
import { figureIdOf, slugOf } from '../cells/made-ids';
import type { ImportTable } from '../file/read-import-file';
import type { SheetName } from '../../../domain/imports/sheet-columns';
import { readHeader } from '../file/sheet-header';
import { sheetMeaning } from '../file/sheet-name';

// A form is a sheet of lines, `source.title | Les chiffres du mois`, in place of tables with one row each:
// the one source and the one survey of a file, and what all of its figures have in common.

/** What a line may begin with, and the sheet whose columns it names. */
export const formParts = { source: 'sources', survey: 'surveys', figures: 'figures' } as const;
export type FormPart = keyof typeof formParts;

/** A line, filled in or not; `key` is a column of its part's sheet. */
type Line = { part: FormPart; key: string; cell: ImportCell; row: number };

type FormSheet = { tab: string | null; lines: Line[]; issues: SheetIssue[] };

/** Lines from which on a sheet is a form. */
const FEWEST = 3;

/**
 * Reads the form of a file, if it has one: its source and its survey become tables, and cells that are
 * empty in its figures become what the form says of all figures. Figures without an id get one.
 */
export function applyForm(tables: readonly ImportTable[]): {
  tables: readonly ImportTable[];
  issues: SheetIssue[];
} {
  const table = tables.find((one) => !one.isHidden && isForm(one));
  if (!table) return { tables, issues: [] };
  const form = readFormSheet(table);
  const [source, survey] = [withId(form, 'source'), withId(form, 'survey')];
  const made = [source, survey].flatMap((lines) => toTable(table, lines));
  const isMade = (one: ImportTable) =>
    made.some(({ holds }) => holds === sheetMeaning(one.tab ?? '')) && one.rows.length <= 1;
  const others = tables.filter((one) => one !== table && !isMade(one));
  const common = commonOf(form, source, survey);
  const hasFigures = (one: ImportTable) =>
    !one.isHidden && sheetMeaning(one.tab ?? '') === 'figures';
  const filled = others.map((one) => (hasFigures(one) ? fillFigures(one, common) : one));
  return {
    tables: [...made, ...filled],
    issues: [...form.issues, ...unsaidBase(form, filled.filter(hasFigures))],
  };
}

function isForm({ rows }: ImportTable): boolean {
  return rows.filter(({ cells }) => lineName(cells) !== null).length >= FEWEST;
}

/** What a line names: `survey.label_fr *` → the column `label_fr` of the sheet of surveys. */
function lineName(cells: readonly ImportCell[]): { part: FormPart; key: string } | null {
  const [, prefix, key = ''] = /^(source|survey|figures)\.([a-z_]+)/.exec(nameOf(cells)) ?? [];
  const part = prefix === 'source' || prefix === 'survey' || prefix === 'figures' ? prefix : null;
  if (part === null) return null;
  return readHeader(formParts[part], [key]).columns.length > 0 ? { part, key } : null;
}

const isFilled = ({ cell }: Line) => unguardedText(cell) !== '';

const nameOf = ([cell]: readonly ImportCell[]) => unguardedText(cell).trim().toLowerCase();

/** Reads line by line. Columns to the right of the values are notes where the first row names them. */
function readFormSheet({ tab, rows }: ImportTable): FormSheet {
  const lines: Line[] = [];
  const issues: SheetIssue[] = [];
  const [head] = rows;
  const isNamed = (index: number) =>
    head !== undefined && lineName(head.cells) === null && unguardedText(head.cells[index]) !== '';
  const seen = new Set<string>();
  for (const { row, cells } of rows) {
    if (row === head?.row && lineName(cells) === null) continue;
    const found = unguardedText(cells[0]);
    const cell = cells[1] ?? '';
    const value = unguardedText(cell);
    const name = lineName(cells);
    const place = { sheet: tab, row, column: null } as const;
    const beside = cells.slice(2).filter((_, index) => !isNamed(index + 2));
    const stray = beside.map(unguardedText).filter((text) => text !== '');
    if (name === null && value !== '')
      issues.push({ ...place, severity: 'warning', code: 'column-unknown', found: found || value });
    if (stray.length > 0) issues.push(outside(place, stray));
    if (name === null) continue;
    const key = `${name.part}.${name.key}`;
    if (seen.has(key) && value !== '') {
      issues.push({ ...place, severity: 'error', code: 'line-twice', found });
    } else if (!seen.has(key)) lines.push({ ...name, cell, row });
    seen.add(key);
  }
  return { tab, lines, issues };
}

function outside(place: { sheet: string | null; row: number }, texts: string[]): SheetIssue {
  const values = { count: 1, rows: String(place.row) };
  const found = texts.join(' · ');
  return { ...place, severity: 'warning', code: 'outside-table', found, values };
}

/** The lines of a part; one without an id is called after its label. */
function withId({ lines }: FormSheet, part: FormPart): Line[] {
  const own = lines.filter((line) => line.part === part);
  const label = own.find((line) => line.key.startsWith('label') && isFilled(line));
  const id = slugOf(unguardedText(label?.cell));
  const said = own.find(({ key }) => key === 'id');
  if (!label || id === '' || (said && isFilled(said))) return own;
  return [{ ...label, key: 'id', cell: id }, ...own.filter((line) => line !== said)];
}

/** A table of one row, of which each column stands in a line of its own. */
function toTable({ tab, hidden }: ImportTable, lines: readonly Line[]): ImportTable[] {
  const [first] = lines;
  if (!first || !lines.some(isFilled)) return [];
  const rowOf = (cells: ImportCell[]): FileRow<ImportCell> => ({ row: first.row, cells });
  const head = rowOf(lines.map(({ key }) => key));
  const rows = [head, rowOf(lines.map(({ cell }) => cell))];
  const holds: SheetName = formParts[first.part];
  return [{ tab, rows, hidden, isHidden: false, holds, lines: lines.map(({ row }) => row) }];
}

/** What all figures have where their rows do not say otherwise: column → cell. */
type Common = { cells: ReadonlyMap<string, ImportCell>; survey: ImportCell };

function commonOf({ lines }: FormSheet, source: readonly Line[], survey: readonly Line[]): Common {
  const idIn = (own: readonly Line[]) => own.find(({ key }) => key === 'id')?.cell ?? '';
  const said = lines.filter((line) => line.part === 'figures' && isFilled(line));
  const cells = new Map([
    ['source', idIn(source)],
    ...said.map(({ key, cell }): [string, ImportCell] => [key, cell]),
  ]);
  return { cells, survey: idIn(survey) };
}

/** A table of figures with what the form says in the cells that are empty, and columns for it where there are none. */
function fillFigures(table: ImportTable, { cells: common, survey }: Common): ImportTable {
  const { head, rows } = findTable('figures', table.rows);
  const { fields } = readHeader('figures', head.cells);
  const added = ['id', 'survey', 'stated_as', ...common.keys()].filter((key) => !fields.has(key));
  const headed = [...head.cells, ...added];
  const { columns } = readHeader('figures', headed);
  const indexOf = new Map(columns.toReversed().map(({ header, index }) => [header, index]));
  const isFigure = new Set(rows);
  const fill = (row: FileRow<ImportCell>): FileRow<ImportCell> => {
    if (row === head) return { ...row, cells: headed };
    if (!isFigure.has(row) || row.cells.every((cell) => unguardedText(cell) === '')) return row;
    const cells = [...row.cells];
    while (cells.length < headed.length) cells.push('');
    const textOf = (field: string) => unguardedText(cells[indexOf.get(field) ?? -1]);
    const set = (field: string, cell: ImportCell) => {
      const index = indexOf.get(field);
      if (index !== undefined && textOf(field) === '') cells[index] = cell;
    };
    for (const [field, cell] of common) set(field, cell);
    if (textOf('kind').toLowerCase() === 'survey') set('survey', survey);
    set('id', figureIdOf(textOf('source'), textOf));
    return { row: row.row, cells };
  };
  return { ...table, rows: table.rows.map(fill) };
}

/**
 * Of whom the answers are told is said, never assumed: for the survey's sample size holds only for answers
 * of all whom it asked.
 */
function unsaidBase({ tab, lines }: FormSheet, figures: readonly ImportTable[]): SheetIssue[] {
  const line = lines.find(({ part, key }) => part === 'figures' && key === 'base');
  if (line && isFilled(line)) return [];
  const isUnsaid = figures.some((table) => {
    const { head, rows } = findTable('figures', table.rows);
    const { fields } = readHeader('figures', head.cells);
    const text = ({ cells }: FileRow<ImportCell>, field: string) =>
      unguardedText(cells[fields.get(field)?.index ?? -1]).toLowerCase();
    return rows.some((row) => text(row, 'kind') === 'survey' && text(row, 'base') === '');
  });
  const place = { sheet: tab, row: line?.row ?? 1, column: 'figures.base' };
  return isUnsaid ? [{ ...place, severity: 'error', code: 'missing', found: '' }] : [];
}
