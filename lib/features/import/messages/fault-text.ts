import { languageName } from '../../../base/i18n/country-schema';
import type { Locale } from '../../../base/i18n/locales';
import { getTranslator, type Translator } from '../../../base/i18n/translations';
import { unitSchema } from '../../../domain/indicators/indicator-schema';
import type { SurveyFileFault } from '../../../domain/issues/fault-schema';
import { exampleOf } from './fault-examples';

/** A fault in a reader's words. */
export type FaultText = {
  /** `sheet figures, row 12, column year`, or the place in a survey file: `figures[3].year`. */
  place: string;
  /** What is wrong, with what was found. */
  problem: string;
  expected: string;
  /** A value that would do; empty where none can be named. */
  example: string;
  mend: string;
};

/** Says a fault in a language. */
export function faultText(fault: SurveyFileFault, locale: Locale): FaultText {
  const t = getTranslator(locale);
  const { code, found, values } = fault;
  const column = fault.column ?? fault.place;
  const all = { ...values, ...wordsIn(values, locale), ...firstIn(values, t), found, column };
  const { near } = values;
  const nearText = near === undefined ? [] : [t('import.didYouMean', { near })];
  return {
    place: placeText(fault, t),
    problem: t(`import.faults.${code}.problem`, all),
    expected: t(`import.faults.${code}.expected`, all),
    example: exampleOf(fault),
    mend: [...nearText, t(`import.faults.${code}.mend`, all)].join(' '),
  };
}

/** A fault as one line, as a shell prints it: `a.json: figures[3].year: The value is missing. …` */
export function faultLine(fault: SurveyFileFault, locale: Locale): string {
  const { place, problem, expected, example, mend } = faultText(fault, locale);
  const t = getTranslator(locale);
  const shown = example === '' ? '' : ` ${t('import.forExample', { example })}`;
  const where = [fault.file, place].filter((part) => part !== '').join(': ');
  return `${where}: ${problem} ${t('import.expected', { expected })}${shown} ${mend}`;
}

function placeText({ sheet, row, column, place }: SurveyFileFault, t: Translator): string {
  if (row === null && sheet === null) return place;
  return [
    ...(sheet === null ? [] : [t('import.place.sheet', { sheet })]),
    ...(row === null ? [] : [t('import.place.row', { row: String(row) })]),
    ...(column === null ? [] : [t('import.place.column', { column })]),
  ].join(', ');
}

/** Where the first of two stands, as a reader calls it. */
function firstIn(
  { first_row: row, first_sheet: sheet }: SurveyFileFault['values'],
  t: Translator,
): Record<string, string> {
  if (row === undefined) return {};
  const tab = sheet === undefined ? [] : [t('import.place.sheet', { sheet: String(sheet) })];
  return { first: [...tab, t('import.place.row', { row: String(row) })].join(', ') };
}

/** Codes of units and languages among the values, as a reader calls them. */
function wordsIn({ unit, languages }: SurveyFileFault['values'], locale: Locale) {
  const known = unitSchema.safeParse(unit);
  return {
    ...(known.success ? { unit: getTranslator(locale)(`units.${known.data}`) } : {}),
    ...(typeof languages === 'string'
      ? { languages: languages.replace(/\w+/g, (code) => languageName(code, locale)) }
      : {}),
  };
}
