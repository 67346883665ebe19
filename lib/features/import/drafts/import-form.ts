import { z } from 'zod';
import { importOptionsSchema, type ImportOptions } from '../../../domain/imports/import-schema';
import { addDefinitions, FORGET, LANGUAGE, USE } from './definition-form';

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
  if (now === null) return null;
  const said = { ...before, ...now, complete: before.complete, ...addDefinitions(before, form) };
  // More than may be said of a file is no answer.
  return importOptionsSchema.safeParse(said).data ?? null;
}

/** Whether a form that describes what is new left nothing of it open; its other buttons ask for no description. */
export function isAnswered({ unfinished = [] }: ImportOptions, form: FormData): boolean {
  const describes = form.has(LANGUAGE) && !form.has(USE) && !form.has(FORGET);
  return !describes || unfinished.length === 0;
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
