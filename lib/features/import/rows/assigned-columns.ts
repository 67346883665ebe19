import { foldText } from '../../../base/i18n/text-schema';
import type { FileRow } from '../../../base/text/row-schema';
import {
  isAssigned,
  assignedColumns,
  toConstants,
  type ColumnAnswers,
} from '../../../domain/imports/column-answers';
import { unguardedText, type ImportCell, type ImportCells } from '../cells/import-cell';
import { figureIdOf } from '../cells/made-ids';
import { columnTitle, headerKey, readHeader, type Header } from '../file/sheet-header';

type HeadedTable = { head: FileRow<ImportCell>; rows: readonly FileRow<ImportCell>[] };

/** A column that is put beside those of a table. */
type Added = { header: string; cellOf: (cells: ImportCells) => ImportCell };

/**
 * A table of figures as if its columns had the headers that they were said to mean, with a column more for
 * what was said of all rows: that takes the place of a column of the table. Where none says how a figure is
 * printed, its value as the file writes it does.
 */
export function assignColumns(
  { head, rows }: HeadedTable,
  answers: ColumnAnswers,
): HeadedTable & { header: Header } {
  const constants = toConstants(answers);
  const said = assignedColumns(answers);
  const width = head.cells.length;
  const keyOf = (cell: ImportCell, index: number) => {
    if (index >= width) return headerKey(cell);
    const own = said.get(foldText(columnTitle(cell, index)));
    const key = own ?? headerKey(cell);
    return own === '' || constants.has(key) ? null : key;
  };
  const header = readHeader('figures', head.cells, keyOf);
  if (!isAssigned(answers)) return { head, rows, header };
  const added = addedColumns(header, constants);
  const widened = rows.map(({ row, cells }): FileRow<ImportCell> => {
    const own = Array.from({ length: width }, (_, index) => cells[index] ?? '');
    const more = added.map(({ cellOf }) => cellOf(own));
    return { row, cells: [...own, ...more, ...cells.slice(width)] };
  });
  const cells = [...head.cells, ...added.map((one) => one.header)];
  return {
    ...{ head: { ...head, cells }, rows: widened },
    header: readHeader('figures', cells, keyOf),
  };
}

function addedColumns(header: Header, constants: ReadonlyMap<string, string>): Added[] {
  const textOf = (field: string, cells: ImportCells) => {
    const column = header.fields.get(field);
    return constants.get(field) ?? (column ? unguardedText(cells[column.index]) : '');
  };
  const added = Array.from(constants, ([name, value]): Added => ({
    header: name,
    cellOf: (cells) => (name === 'id' ? figureIdOf(value, (field) => textOf(field, cells)) : value),
  }));
  const value = header.fields.get('value');
  if (!value || header.fields.has('stated_as') || constants.has('stated_as')) return added;
  return [...added, { header: 'stated_as', cellOf: (cells) => unguardedText(cells[value.index]) }];
}
