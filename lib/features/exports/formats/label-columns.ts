import type { Locale } from '../../../base/i18n/locales';
import { pickText } from '../../../base/i18n/text-schema';
import { getTranslator, type Translator } from '../../../base/i18n/translations';
import { unitSchema } from '../../../domain/indicators/indicator-schema';
import {
  figureRecordSchema,
  labelColumns,
  labelledFields,
  type FigureRecord,
} from '../../../domain/figures/figure-record-schema';
import { filterValueLabel } from '../../../domain/filters/value-label';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';

type Labelled = (typeof labelledFields)[number];

/** The columns of the contract, in its order: what every format holds. */
export const figureCsvColumns = figureRecordSchema.keyof().options;

/** Every column of CSV and XLSX, in order. */
export const fileColumns = [...figureCsvColumns, ...labelColumns];

export type FileColumn = (typeof fileColumns)[number];

/** What a column holds, in the reader's language. */
export function columnMeaning(column: FileColumn, t: Translator): string {
  const code = labelledFields.find((name) => `${name}_label` === column);
  if (code) return t('about.columns.inWords', { column: code });
  const own = figureCsvColumns.find((name) => name === column) ?? 'id';
  return t(`about.columns.${own}`);
}

/**
 * A function that says the codes of a figure in one language, in the order of `labelColumns`; null where
 * a figure has no such code. A file has millions of figures but few codes: each is looked up once.
 * @param write makes of a label what its file needs
 */
export function labelWriter<T>(
  vocabulary: Vocabulary,
  lang: Locale,
  write: (label: string) => T,
): (record: FigureRecord) => (T | null)[] {
  const words = { vocabulary, locale: lang, t: getTranslator(lang) };
  const columns = labelledFields.map((name) => ({ name, written: new Map<string, T>() }));
  return (record) =>
    columns.map(({ name, written }) => {
      const code = record[name];
      if (code === null) return null;
      const known = written.get(code);
      if (known !== undefined) return known;
      const label = write(codeInWords(name, code, words));
      written.set(code, label);
      return label;
    });
}

function codeInWords(
  name: Labelled,
  code: string,
  words: { vocabulary: Vocabulary; locale: Locale; t: Translator },
): string {
  if (name === 'unit') return words.t(`units.${unitSchema.parse(code)}`);
  if (name !== 'survey') return filterValueLabel(name, code, words);
  const survey = words.vocabulary.surveys.get(code);
  return survey ? pickText(survey.label, words.locale).text : code;
}
