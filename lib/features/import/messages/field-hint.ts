import type { Locale } from '../../../base/i18n/locales';
import { getMessages } from '../../../base/i18n/translations';
import type { SheetName } from '../../../domain/imports/sheet-columns';

/** What is to be known of a column, in a reader's words: charts have some that mean something else elsewhere. */
export function fieldHint(sheet: SheetName, field: string, locale: Locale): string {
  const { fields, chartFields } = getMessages(locale).import;
  const own: Readonly<Record<string, string>> = sheet === 'charts' ? chartFields : {};
  const shared: Readonly<Record<string, string>> = fields;
  return own[field] ?? shared[field] ?? '';
}
