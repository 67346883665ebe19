import { z } from 'zod';
import { indicatorSchema, type Indicator } from '../../../domain/indicators/indicator-schema';
import { importOptionsSchema, type ImportOptions } from '../../../domain/imports/import-schema';

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
  const described = describedIn(form);
  if (now === null || described === 'incomplete') return null;
  const others = (before.indicators ?? []).filter(({ id }) => id !== described?.id);
  return {
    ...{ ...before, ...now, complete: before.complete },
    ...(described && { indicators: [...others, described] }),
  };
}

/** Fields of a form that describes a new indicator begin so: `indicator.theme`. */
export const INDICATOR = 'indicator.';

/** The indicator that a form describes, in the language of its page; null for a form that describes none. */
function describedIn(form: FormData): Indicator | 'incomplete' | null {
  if (!form.has(`${INDICATOR}id`)) return null;
  const text = (name: string) => {
    const said = form.get(`${INDICATOR}${name}`);
    return typeof said === 'string' && said.trim() !== '' ? said.trim() : null;
  };
  const number = (name: string) => {
    const said = text(name);
    return said !== null && /^-?\d+(?:\.\d+)?$/.test(said) ? Number(said) : said;
  };
  const language = text('language') ?? '';
  const read = indicatorSchema.safeParse({
    ...{ id: text('id'), theme: text('theme'), unit: text('unit'), high_is: text('high_is') },
    ...{ scale_min: number('scale_min'), scale_max: number('scale_max') },
    ...{ label: { [language]: text('label') }, definition: { [language]: text('definition') } },
  });
  return read.success ? read.data : 'incomplete';
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
