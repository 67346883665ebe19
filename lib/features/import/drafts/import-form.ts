import { z } from 'zod';
import { importOptionsSchema, type ImportOptions } from '../../../domain/imports/import-schema';
import { addDefinition } from './definition-form';

const said = z.string().trim().min(1).optional().catch(undefined);

const formSchema = z
  .object({
    encoding: said,
    hidden: said,
    formulas: said,
    percent_as: said,
    clock_as: said,
    year_as: said,
    date_order: said,
    decimal: said,
    source: said,
    survey: said,
    note_language: said,
    complete: z.literal('yes').optional().catch(undefined),
  })
  .transform(({ complete, ...rest }) => ({ ...rest, complete: complete === 'yes' }));

/**
 * What a form says of a file: fields left empty say nothing.
 * @returns null for values that no form of ours sends
 */
export function parseImportForm(form: FormData): ImportOptions | null {
  const fields = formSchema.parse(Object.fromEntries(form));
  const known = Object.entries({ ...fields, ...columnsOf(form) }).filter(
    ([, value]) => value !== undefined,
  );
  const read = importOptionsSchema.safeParse(Object.fromEntries(known));
  return read.success ? read.data : null;
}

/** What was said before, with the answers of a form to what was asked. */
export function addFormAnswers(before: ImportOptions, form: FormData): ImportOptions | null {
  const now = parseImportForm(form);
  const defined = addDefinition(before, form);
  if (now === null || defined === null) return null;
  return { ...before, ...now, complete: before.complete, ...defined };
}

/** Fields of a form that say what all rows have begin so: `constant.country`. */
export const CONSTANT = 'constant.';

/** What a form says of the columns of a table: each column, and what all rows have. */
function columnsOf(form: FormData): Pick<ImportOptions, 'column' | 'constant'> {
  const column = form.getAll('column').filter((said) => typeof said === 'string');
  if (column.length === 0) return {};
  const constant = [...form].flatMap(([name, said]) =>
    name.startsWith(CONSTANT) && typeof said === 'string' && said.trim() !== ''
      ? [`${name.slice(CONSTANT.length)}=${said.trim()}`]
      : [],
  );
  return { column, constant };
}
