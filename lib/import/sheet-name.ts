import { locales } from '../i18n/locales';
import { foldText } from '../i18n/text-schema';
import { getTranslator } from '../i18n/translations';
import { sheetNames, type SheetName } from './sheet-columns';

const t = locales.map(getTranslator);

/** What people call the sheets: the contract's name, and the words of the three languages. */
const known = new Map<string, SheetName>(
  sheetNames.flatMap((name) =>
    [name, ...t.map((words) => words(`import.sheets.${name}`))].map((word) => [
      foldText(word),
      name,
    ]),
  ),
);

const about = new Set(t.map((words) => foldText(words('exports.aboutSheet'))));

/** What a tab holds; null for one whose name says nothing. A number behind the name does not matter. */
export function sheetMeaning(tab: string): SheetName | null {
  return known.get(foldText(tab).replace(/[ _]*\(?\d*\)?$/, '')) ?? null;
}

/** Whether a tab only says what a workbook of ours is. */
export function isAboutSheet(tab: string): boolean {
  return about.has(foldText(tab));
}
