import { locales, type Locale } from '../../base/i18n/locales';
import { localisedSchema, type Localised } from '../../base/i18n/text-schema';
import type { ContentTable } from './content-schema';

/** The columns of each table that hold a text in languages. */
export const localisedColumns = {
  Indicator: ['label', 'definition', 'question', 'population', 'percent_of'],
  Survey: ['label', 'edition', 'population', 'weighting', 'limits'],
  SeriesBreak: ['reason'],
  Organisation: ['name'],
  Source: ['label', 'summary'],
  Code: ['label'],
  Statement: ['text'],
  Standard: ['label', 'rule'],
  Reference: ['text', 'article_says'],
  Chart: ['label', 'title'],
  Charter: ['label', 'note'],
  Commitment: ['label'],
  Signature: [],
  Figure: ['note'],
} as const satisfies { [table in ContentTable]: readonly string[] };

/** A text that stands without one or two languages. */
export type MissingText = { id: string; field: string; text: Localised; missing: Locale[] };

/** What a table has of them: how many lack each language, and the first. */
export type MissingTexts = {
  table: ContentTable;
  counts: { [language in Locale]: number };
  texts: MissingText[];
};

/** The texts of a row that lack a language. */
export function missingInRow(
  table: ContentTable,
  row: { id: string } & Readonly<Record<string, unknown>>,
): MissingText[] {
  return localisedColumns[table].flatMap((field: string) => {
    const text = localisedSchema.safeParse(row[field]).data;
    const missing = text ? locales.filter((language) => text[language] === undefined) : [];
    return text && missing.length > 0 ? [{ id: row.id, field, text, missing }] : [];
  });
}
