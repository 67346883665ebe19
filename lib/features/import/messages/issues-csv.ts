import { encodeRow } from '../../../base/csv/encode-row';
import type { Locale } from '../../../base/i18n/locales';
import { getTranslator } from '../../../base/i18n/translations';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import { issueText } from './issue-text';
import { spreadsheetDialect } from '../file/spreadsheet-dialect';

const columns = [
  ...(['severity', 'place', 'sheet', 'row', 'column'] as const),
  ...(['found', 'problem', 'expected', 'example', 'mend'] as const),
] as const;

/** Issues as a CSV to work through in a spreadsheet, in a reader's language. */
export function issuesCsv(issues: readonly SurveyFileIssue[], locale: Locale): string {
  const t = getTranslator(locale);
  const dialect = spreadsheetDialect(locale);
  const header = columns.map((name) => t(`import.columns.${name}`));
  const rows = issues.map((issue) => {
    const { sheet, row, column, found, severity } = issue;
    const { place, problem, expected, example, mend } = issueText(issue, locale);
    const cells = { sheet, row, column, found, place, problem, expected, example, mend };
    const all = { ...cells, severity: t(`import.severity.${severity}`) };
    return columns.map((name) => all[name]);
  });
  return `\ufeff${[header, ...rows].map((row) => encodeRow(row, dialect)).join('')}`;
}
