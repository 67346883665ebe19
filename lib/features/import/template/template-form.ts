import type { CellChoices, Sheet, SheetRow } from '../../../base/spreadsheet/write-sheet';
import type { Locale } from '../../../base/i18n/locales';
import { getTranslator, type Translator } from '../../../base/i18n/translations';
import { formParts, type FormPart } from '../rows/form-sheet';
import { isNeeded } from '../rows/record-fields';
import type { TemplateLists } from './template-lists';
import { cellChoices, commonFields, explanationOf, ownFields } from './template-sheets';

/** Languages that publications are mostly in; others may be typed. */
const languages = ['fr', 'nl', 'en', 'de'];

/** A line of the form: `source.title`, with its explanation and what may be chosen. */
type FormLine = { part: FormPart; field: string; header: string };

/** The form of a file's survey and source: a line each, with a place to fill in and an explanation. */
export function formSheet(lists: TemplateLists, locale: Locale): Sheet {
  const t = getTranslator(locale);
  const heads = ['field', 'value', 'explanation'] as const;
  const rows: SheetRow[] = [
    { style: 'heading', cells: heads.map((head) => t(`import.template.${head}`)) },
  ];
  const choices: CellChoices[] = [];
  for (const part of ['source', 'survey', 'figures'] as const) {
    rows.push({ style: 'plain', cells: [] });
    rows.push({ style: 'heading', cells: [t(`import.template.parts.${part}`)] });
    for (const line of linesOf(part, locale)) {
      rows.push(toRow(line, locale, t));
      choices.push(...choicesOfLine(line, `B${rows.length}`, lists));
    }
  }
  rows.push({ style: 'plain', cells: [] });
  rows.push({ style: 'plain', cells: [t('import.template.requiredMark')] });
  const name = t('import.template.formTab');
  return { name, widths: [30, 44, 90], isHeaderFrozen: true, choices, pages: [rows] };
}

/** What cannot be left out first, the id last. */
function linesOf(part: FormPart, locale: Locale): FormLine[] {
  const isCommon = (field: string) => commonFields.some((one) => one === field);
  const place = ({ field }: { field: string }) => {
    if (part === 'figures') return 0;
    if (field === 'id') return 2;
    return isNeeded(formParts[part], field) ? 0 : 1;
  };
  return ownFields(formParts[part], locale)
    .filter(({ field }) => part !== 'figures' || isCommon(field))
    .sort((a, b) => place(a) - place(b))
    .map(({ field, header }) => ({ part, field, header }));
}

function toRow({ part, field, header }: FormLine, locale: Locale, t: Translator): SheetRow {
  const isRequired =
    field !== 'id' && (part === 'figures' || (part === 'source' && isNeeded('sources', field)));
  const name = `${part}.${header}`;
  const explanation = explanationOf(formParts[part], field, locale, hintOf(part, field, t));
  return {
    style: 'prose',
    cells: [isRequired ? `${name} *` : name, null, explanation],
    styles: [isRequired ? 'required' : 'plain', 'input', 'prose'],
  };
}

function hintOf(part: FormPart, field: string, t: Translator): string {
  if (part === 'figures') return t('import.template.hints.here');
  if (field === 'id') return t('import.template.hints.madeId');
  return field === 'countries_covered' ? t('import.template.hints.oneCountry') : '';
}

function choicesOfLine({ part, field }: FormLine, cells: string, lists: TemplateLists) {
  if (part === 'source' && field === 'language') return [{ cells, from: languages, isOpen: true }];
  return cellChoices(formParts[part], field, cells, part === 'figures' ? lists : null);
}
