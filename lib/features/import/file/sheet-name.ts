import { locales } from '../../../base/i18n/locales';
import { foldText } from '../../../base/i18n/text-schema';
import { getTranslator, type Translator } from '../../../base/i18n/translations';
import { sheetNames, type SheetName } from '../../../domain/imports/sheet-columns';

const t = locales.map(getTranslator);

/** What people call the sheets: the contract's name, and the words of the three languages. */
const known = new Map<string, SheetName>(
  sheetNames.flatMap((name) =>
    [name, ...t.flatMap((words) => sheetTitles(name, words))].map((word) => [foldText(word), name]),
  ),
);

const about = new Set(
  t.flatMap((words) =>
    [words('exports.aboutSheet'), words('import.template.listsTab')].map(foldText),
  ),
);

/** A sheet's name, as it is and in a template that says that nobody needs it. */
function sheetTitles(name: SheetName, words: Translator): string[] {
  const title = words(`import.sheets.${name}`);
  return [title, words('import.template.optional', { sheet: title })];
}

/** What a tab holds; null for one whose name says nothing. A number behind the name does not matter. */
export function sheetMeaning(tab: string): SheetName | null {
  const name = foldText(tab);
  return known.get(name) ?? known.get(name.replace(/[ _]*\(?\d*\)?$/, '')) ?? null;
}

/** Whether a tab only says what a workbook of ours is, or what may be chosen in it. */
export function isAboutSheet(tab: string): boolean {
  return about.has(foldText(tab));
}
