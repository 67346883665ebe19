import { languageName } from '../../../base/i18n/country-schema';
import type { Locale } from '../../../base/i18n/locales';
import { getTranslator, type Translator } from '../../../base/i18n/translations';
import { themeSchema, unitSchema } from '../../../domain/indicators/indicator-schema';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import { expectedExample } from './issue-examples';

/** An issue in a reader's words. */
export type IssueText = {
  /** `sheet figures, row 12, column year`, or the place in a survey file: `figures[3].year`. */
  place: string;
  /** What is wrong, with what was found. */
  problem: string;
  expected: string;
  /** A value that would do; empty where none can be named. */
  example: string;
  mend: string;
};

/** Says an issue in a language. */
export function issueText(issue: SurveyFileIssue, locale: Locale): IssueText {
  const t = getTranslator(locale);
  const { code, found, values } = issue;
  const column = issue.column ?? issue.place;
  const all = { ...values, ...wordsIn(values, locale), ...firstIn(values, t), found, column };
  const { near } = values;
  const nearText = near === undefined ? [] : [t('problems.didYouMean', { near })];
  return {
    place: placeText(issue, t),
    problem: t(`import.issues.${code}.problem`, all),
    expected: t(`import.issues.${code}.expected`, all),
    example: expectedExample(issue),
    mend: [...nearText, t(`import.issues.${code}.mend`, all)].join(' '),
  };
}

/** An issue as one line, as a shell prints it: `a.json: figures[3].year: The value is missing. …` */
export function issueLine(issue: SurveyFileIssue, locale: Locale): string {
  const { place, problem, expected, example, mend } = issueText(issue, locale);
  const t = getTranslator(locale);
  const shown = example === '' ? '' : ` ${t('import.forExample', { example })}`;
  const where = [issue.file, place].filter((part) => part !== '').join(': ');
  const said = `${problem} ${t('import.expected', { expected })}${shown} ${mend}`;
  return t('labelled', { label: where, value: said });
}

function placeText({ sheet, row, column, place }: SurveyFileIssue, t: Translator): string {
  if (row === null && sheet === null) return place;
  return [
    ...(sheet === null ? [] : [t('import.place.sheet', { sheet })]),
    ...(row === null ? [] : [t('import.place.row', { row: String(row) })]),
    ...(column === null ? [] : [t('import.place.column', { column })]),
  ].join(', ');
}

/** Where the first of two stands, as a reader calls it. */
function firstIn(
  { first_row: row, first_sheet: sheet }: SurveyFileIssue['values'],
  t: Translator,
): Record<string, string> {
  if (row === undefined) return {};
  const tab = sheet === undefined ? [] : [t('import.place.sheet', { sheet: String(sheet) })];
  return { first: [...tab, t('import.place.row', { row: String(row) })].join(', ') };
}

/** Codes of units, themes and languages among the values, as a reader calls them. */
function wordsIn({ unit, theme, languages }: SurveyFileIssue['values'], locale: Locale) {
  const known = unitSchema.safeParse(unit);
  const chapter = themeSchema.safeParse(theme);
  return {
    ...(known.success ? { unit: getTranslator(locale)(`units.${known.data}`) } : {}),
    ...(chapter.success ? { theme: getTranslator(locale)(`themes.${chapter.data}.title`) } : {}),
    ...(typeof languages === 'string'
      ? { languages: languages.replace(/\w+/g, (code) => languageName(code, locale)) }
      : {}),
  };
}
