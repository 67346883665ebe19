import { foldText } from '../../../base/i18n/text-schema';
import {
  isAssigned,
  toConstants,
  type ColumnAnswers,
} from '../../../domain/imports/column-answers';
import { proposeColumns, type TheirColumn } from './column-proposals';
import { unguardedText } from '../cells/import-cell';
import type { ImportQuestion, TableColumns } from '../../../domain/imports/import-schema';
import type { FiguresTable } from '../file/sheet-header';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import { assignableColumns } from '../../../domain/imports/sheet-columns';
import { columnTitle } from '../file/sheet-header';

/** Values by which somebody tells a column, and their characters. */
const [SHOWN, LONGEST] = [3, 80];
/** Rows that a column is told by. */
const LOOKED_AT = 2_000;

/**
 * What the columns of a table are, for whoever has to say it or may want to say it otherwise; null where all
 * of them are called as ours and nothing was said.
 */
export function describeColumns(
  table: FiguresTable,
  answers: ColumnAnswers,
  known: KnownContent,
): TableColumns | null {
  const { tab, head, header, isForeign } = table;
  const isPlain = header.unknown.every((index) => unguardedText(head.cells[index]) === '');
  if (isPlain && !isForeign && !isAssigned(answers)) return null;
  const theirs = theirColumns(table);
  const meanings = new Map<number, string>([
    ...header.columns.map(({ index, header: ours }): [number, string] => [index, ours]),
    ...Array.from(header.derived, ([ours, index]): [number, string] => [index, ours]),
  ]);
  const foreign = theirs.filter((_, index) => header.unknown.includes(index));
  const proposals = isForeign
    ? proposeColumns(foreign, new Set(meanings.values()), known)
    : new Map<string, string>();
  const meaningOf = (name: string, index: number) =>
    meanings.get(index) ?? proposals.get(name) ?? '';
  return {
    ...{ sheet: tab, row: head.row, isAsked: isForeign },
    columns: theirs.map(({ name, values }, index) => ({
      name,
      examples: values.slice(0, SHOWN).map((value) => value.slice(0, LONGEST).toWellFormed()),
      meaning: assignable(meaningOf(name, index)),
    })),
    constants: Object.fromEntries(toConstants(answers)),
  };
}

/** Labels and margins of an export follow from its other columns: nobody has to say so. */
function assignable(meaning: string): string {
  return assignableColumns.includes(meaning) ? meaning : '';
}

function theirColumns({ head, rows }: FiguresTable): TheirColumn[] {
  const values = head.cells.map(() => new Map<string, string>());
  for (const { cells } of rows.slice(0, LOOKED_AT))
    for (const [index, cell] of cells.entries()) {
      const text = unguardedText(cell);
      if (text !== '') values[index]?.set(foldText(text), text);
    }
  return head.cells.map((cell, index) => ({
    name: columnTitle(cell, index),
    values: [...(values[index]?.values() ?? [])],
  }));
}

/** Asks which of ours the columns are, in the form of all questions. */
export function askColumns({ sheet, row, columns }: TableColumns): ImportQuestion {
  return {
    ...{ option: 'column', choices: [...assignableColumns], sheet, column: null },
    examples: columns.map(({ name }) => ({ row, found: name })),
  };
}
