import { looksLikeFormula } from '../csv/encode-row';

// SpreadsheetML (ECMA-376 part 1), only as much of it as sheets of text and numbers need.

export type SheetCell = string | number | null;

type CellStyle = keyof typeof cellStyles;

/**
 * A heading is bold, that of what must be filled in is shaded, and so is a cell to be filled in; prose wraps
 * within its column. `styles` are of single cells.
 */
export type SheetRow = {
  style: CellStyle;
  cells: readonly SheetCell[];
  styles?: readonly CellStyle[];
};

/** Cells that offer a list to choose from. */
export type CellChoices = {
  /** `B2:B1000` */
  cells: string;
  /** The values themselves, at most 255 characters with a comma between two; or the cells that hold them. */
  from: readonly string[] | { sheet: string; cells: string };
  /** Whether another value may be typed, after a warning. */
  isOpen: boolean;
};

export type Sheet = {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  name: string;
  /** Column widths in characters. */
  widths: readonly number[];
  /** Whether the first row stays in sight. */
  isHeaderFrozen: boolean;
  /** Whether its rows can be filtered by the cells of the first. */
  isFiltered?: boolean;
  /** What to say about each cell of the first row, where a sheet explains its columns. */
  comments?: readonly string[];
  /** Cells that offer a list to choose from. */
  choices?: readonly CellChoices[];
  /** Rows in pages, which may be read while they are written. */
  pages: AsyncIterable<readonly SheetRow[]> | Iterable<readonly SheetRow[]>;
};

export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a sheet with comments points to for their boxes, a part of their own. */
const legacyDrawing = `<legacyDrawing xmlns:r="${relationships}" r:id="rId1"/>`;

/** The formats of `cellXfs` in a workbook's styles, by their numbers. */
export const cellStyles = { plain: 0, heading: 1, prose: 2, required: 3, input: 4 } as const;

/** Added to a style's number: text stays text, also when somebody edits the cell. */
const quotedOffset = Object.keys(cellStyles).length;

/** A sheet's XML in pieces, one a page of rows. */
export async function* sheetXml(sheet: Sheet): AsyncGenerator<string> {
  yield sheetHead(sheet);
  let number = 0;
  for await (const page of sheet.pages) {
    yield page.map((row) => rowXml(row, (number += 1))).join('');
  }
  // Programs refuse a sheet whose parts stand in another order than the standard's.
  const filter = sheet.isFiltered ? filterXml(sheet, number) : '';
  const choices = choicesXml(sheet.choices ?? []);
  yield `</sheetData>${filter}${choices}${sheet.comments ? legacyDrawing : ''}</worksheet>`;
}

function filterXml({ widths }: Sheet, rows: number): string {
  return `<autoFilter ref="A1:${columnLetters(widths.length - 1)}${Math.max(1, rows)}"/>`;
}

function choicesXml(choices: readonly CellChoices[]): string {
  if (choices.length === 0) return '';
  const lists = choices.map(({ cells, from, isOpen }) => {
    const values =
      'cells' in from
        ? `'${from.sheet.replaceAll("'", "''")}'!${from.cells}`
        : `"${from.join(',')}"`;
    return `<dataValidation type="list" errorStyle="${isOpen ? 'warning' : 'stop'}" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>${escapeSheetText(values)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function sheetHead({ widths, isHeaderFrozen }: Sheet): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${spreadsheetNamespace}">`,
    `<sheetViews><sheetView workbookViewId="0">${isHeaderFrozen ? pane : ''}</sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

function rowXml({ style, cells, styles = [] }: SheetRow, number: number): string {
  const written = cells.map((cell, index) =>
    cellXml(cell, `${columnLetters(index)}${number}`, styles[index] ?? style),
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

/** Text is written in its cell and typed as text: no program computes it, whatever it begins with. */
function cellXml(cell: SheetCell, place: string, style: CellStyle): string {
  if (cell === null) return style === 'input' ? `<c r="${place}" s="${cellStyles[style]}"/>` : '';
  if (typeof cell === 'number')
    return `<c r="${place}" s="${cellStyles[style]}"><v>${cell}</v></c>`;
  const format = cellStyles[style] + (looksLikeFormula(cell) ? quotedOffset : 0);
  const text = `<t xml:space="preserve">${escapeSheetText(cell)}</t>`;
  return `<c r="${place}" s="${format}" t="inlineStr"><is>${text}</is></c>`;
}

/** `A` to `Z`, then `AA` and so on, counted from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text for XML. Spreadsheets read `_x0041_` as a code for `A`: its underscore is written as one itself. */
export function escapeSheetText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"\r]/g, (character) => entities[character] ?? character)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}
