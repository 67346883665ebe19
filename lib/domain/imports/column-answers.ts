import { z } from 'zod';
import { foldText } from '../../base/i18n/text-schema';
import { assignableColumns } from './sheet-columns';

// What somebody says of the columns of a table of figures: `Pays=country` and `country=BE`, in the same form
// wherever it is said – on a page, in a shell, in a query.

const MARK = '=';
const isOurs = (name: string) => assignableColumns.includes(name);
/** Headers that are longer are called by their beginning. */
const LONGEST = 400;

const answerSchema = z
  .string()
  .max(LONGEST)
  .refine((said) => said.isWellFormed());

/** `Pays=country`: which of ours a column of a table is; nothing behind the mark leaves it out. */
export const columnAnswerSchema = answerSchema.refine((said) => {
  const { before, after } = split(said, said.lastIndexOf(MARK));
  return before !== '' && (after === '' || isOurs(after));
});

/** `country=BE`: what each row of a table has in one of our columns; of `id` how each begins. */
export const constantAnswerSchema = answerSchema.refine((said) => {
  const { before, after } = split(said, said.indexOf(MARK));
  return isOurs(before) && after !== '';
});

/** What was said of the columns of a table. */
export type ColumnAnswers = { column?: readonly string[]; constant?: readonly string[] };

/** Whether somebody said what the columns of a table are. */
export function isAssigned({ column = [], constant = [] }: ColumnAnswers): boolean {
  return column.length + constant.length > 0;
}

/** Their header, folded → ours; `''` for one that is left out. */
export function assignedColumns({ column = [] }: ColumnAnswers): Map<string, string> {
  return new Map(
    column.map((one) => {
      const { before, after } = split(one, one.lastIndexOf(MARK));
      return [foldText(before), after];
    }),
  );
}

/** Our header → what stands under it in each row. */
export function toConstants({ constant = [] }: ColumnAnswers): Map<string, string> {
  return new Map(
    constant.map((one) => {
      const { before, after } = split(one, one.indexOf(MARK));
      return [before, after];
    }),
  );
}

/** The answer that says a column of a table to be one of ours. */
export function columnAnswer(theirs: string, ours: string): string {
  return `${theirs}${MARK}${ours}`;
}

function split(said: string, at: number): { before: string; after: string } {
  if (at < 0) return { before: '', after: '' };
  return { before: said.slice(0, at).trim(), after: said.slice(at + MARK.length).trim() };
}
