import { encodeRow } from '../../../base/csv/encode-row';
import type { Locale } from '../../../base/i18n/locales';
import { getTranslator } from '../../../base/i18n/translations';
import type { SurveyFileFault } from '../../../domain/issues/fault-schema';
import { faultText } from './fault-text';
import { spreadsheetDialect } from '../file/spreadsheet-dialect';

const columns = [
  ...(['severity', 'place', 'sheet', 'row', 'column'] as const),
  ...(['found', 'problem', 'expected', 'example', 'mend'] as const),
] as const;

/** Faults as a CSV to work through in a spreadsheet, in a reader's language. */
export function faultsCsv(faults: readonly SurveyFileFault[], locale: Locale): string {
  const t = getTranslator(locale);
  const dialect = spreadsheetDialect(locale);
  const header = columns.map((name) => t(`import.columns.${name}`));
  const rows = faults.map((fault) => {
    const { sheet, row, column, found, severity } = fault;
    const { place, problem, expected, example, mend } = faultText(fault, locale);
    const cells = { sheet, row, column, found, place, problem, expected, example, mend };
    const all = { ...cells, severity: t(`import.severity.${severity}`) };
    return columns.map((name) => all[name]);
  });
  return `\ufeff${[header, ...rows].map((row) => encodeRow(row, dialect)).join('')}`;
}
