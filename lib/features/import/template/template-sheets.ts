import { columnLetters, type CellChoices, type Sheet } from '../../../base/spreadsheet/write-sheet';
import type { Locale } from '../../../base/i18n/locales';
import { getTranslator } from '../../../base/i18n/translations';
import { fieldHint } from '../messages/field-hint';
import { propertyChoices, isNeeded } from '../rows/record-fields';
import {
  sheetFields,
  sheetNames,
  type SheetField,
  type SheetName,
} from '../../../domain/imports/sheet-columns';
import { wholeBase } from '../rows/sheet-item';
import type { TemplateLists } from './template-lists';
import { templateExample } from './template-rows';

/** Rows of a template that offer lists. */
const ROWS = 1_000;

/** What the form of a file may say once for all figures. */
export const commonFields = ['kind', 'country', 'year', 'year_basis', 'base'] as const;

/** Columns of the common case, in the order in which one fills them; the rest follow. */
const firstFields = ['indicator', 'value', 'stated_as', 'paragraph'];
const lastFields = ['id', 'survey', 'source'];

/** The sheet of figures: first what every row needs, then what a row may say otherwise than the form. */
export function figuresSheet(lists: TemplateLists, locale: Locale): Sheet {
  const t = getTranslator(locale);
  const place = ({ field }: SheetField) => {
    const order = [...firstFields, ...commonFields];
    if (lastFields.includes(field)) return order.length + 1 + lastFields.indexOf(field);
    return order.includes(field) ? order.indexOf(field) : order.length;
  };
  const fields = ownFields('figures', locale).sort((a, b) => place(a) - place(b));
  const sheet = t('import.template.formTab');
  const hints: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      [...commonFields, 'survey', 'source'].map((field) => [
        field,
        t('import.template.hints.fromForm', { sheet }),
      ]),
    ),
    id: t('import.template.hints.madeId'),
    stated_as: t('import.template.hints.printed'),
    sample_size: t('import.template.hints.ownSize'),
  };
  const required = new Set(['indicator', 'value', 'paragraph']);
  return {
    ...tableSheet('figures', fields, required, hints, locale),
    name: t('import.sheets.figures'),
    choices: fields.flatMap(({ field }, index) => {
      const letter = columnLetters(index);
      return cellChoices('figures', field, `${letter}2:${letter}${ROWS}`, lists);
    }),
  };
}

/** The sheets that the common case does without, named so. */
export function optionalSheets(locale: Locale): Sheet[] {
  const t = getTranslator(locale);
  const names = sheetNames.filter((name) => name !== 'figures');
  return names.map((name) => {
    const fields = ownFields(name, locale);
    const required = new Set(
      fields.map(({ field }) => field).filter((field) => isNeeded(name, field)),
    );
    return {
      ...tableSheet(name, fields, required, {}, locale),
      name: t('import.template.optional', { sheet: t(`import.sheets.${name}`) }),
      choices: fields.flatMap(({ field }, index) => {
        const letter = columnLetters(index);
        return cellChoices(name, field, `${letter}2:${letter}${ROWS}`, null);
      }),
    };
  });
}

/** The columns of a sheet, of texts those in the editor's language: the others can be added later. */
export function ownFields(sheet: SheetName, locale: Locale): SheetField[] {
  return sheetFields(sheet).filter(({ lang }) => lang === null || lang === locale);
}

/** The list that a cell offers; none for cells that may hold anything. */
export function cellChoices(
  sheet: SheetName,
  field: string,
  cells: string,
  lists: TemplateLists | null,
): CellChoices[] {
  const open = lists?.of(field);
  if (open) return [{ cells, from: open, isOpen: true }];
  const choices = propertyChoices(sheet, field);
  if (choices.length === 0) return [];
  return [{ cells, from: field === 'base' ? [wholeBase, ...choices] : choices, isOpen: false }];
}

/** What is to be known of a column, with an example. */
export function explanationOf(sheet: SheetName, field: string, locale: Locale, hint = ''): string {
  const t = getTranslator(locale);
  const example = templateExample(sheet, field, locale);
  // An example that is a sentence ends the explanation by itself.
  const shown =
    example === null
      ? ''
      : t('import.forExample', { example: String(example) }).replace(/(?<=[.?!])\.$/, '');
  const own =
    field === 'base' ? t('import.template.hints.wholeBase') : fieldHint(sheet, field, locale);
  return [own, hint, shown].filter((text) => text !== '').join(' ');
}

/** A header to write below, with an explanation of each column. */
function tableSheet(
  sheet: SheetName,
  fields: readonly SheetField[],
  required: ReadonlySet<string>,
  hints: Readonly<Record<string, string>>,
  locale: Locale,
): Omit<Sheet, 'name'> {
  const isRequired = ({ field }: SheetField) => required.has(field);
  const cells = fields.map((one) => (isRequired(one) ? `${one.header} *` : one.header));
  const styles = fields.map((one) => (isRequired(one) ? 'required' : 'heading'));
  return {
    widths: cells.map((header) => Math.max(12, header.length + 2)),
    isHeaderFrozen: true,
    comments: fields.map(({ field }) => explanationOf(sheet, field, locale, hints[field])),
    pages: [[{ style: 'heading', cells, styles }]],
  };
}
