import type { Locale } from '../../../base/i18n/locales';
import { getMessages } from '../../../base/i18n/translations';
import type { SheetName } from '../../../domain/imports/sheet-columns';

/** What is to be known of a column, in a reader's words: some sheets have words that mean something else elsewhere. */
export function fieldHint(sheet: SheetName, field: string, locale: Locale): string {
  const { fields, chartFields, breakFields, organisationFields, commitmentFields } =
    getMessages(locale).import;
  const ofSheet: { [name in SheetName]?: Readonly<Record<string, string>> } = {
    ...{ charts: chartFields, breaks: breakFields, organisations: organisationFields },
    ...{ charters: commitmentFields, commitments: commitmentFields, signatures: commitmentFields },
  };
  const own = ofSheet[sheet] ?? {};
  const shared: Readonly<Record<string, string>> = fields;
  return own[field] ?? shared[field] ?? '';
}
