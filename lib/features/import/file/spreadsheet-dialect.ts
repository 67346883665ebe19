import type { CsvDialect } from '../../../base/csv/encode-row';
import type { Locale } from '../../../base/i18n/locales';

/** The CSV that a spreadsheet of a language opens right: French and Dutch ones expect semicolons. */
export function spreadsheetDialect(locale: Locale): Omit<CsvDialect, 'lang'> {
  return locale === 'en'
    ? { delimiter: 'comma', decimal: 'point' }
    : { delimiter: 'semicolon', decimal: 'comma' };
}
