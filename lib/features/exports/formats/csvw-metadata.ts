import type { CsvDialect } from '../../../base/csv/encode-row';
import {
  baseSchema,
  evidenceSchema,
  kindSchema,
  seenInSchema,
  yearSchema,
} from '../../../domain/figures/figure-schema';
import { columnMeaning, fileColumns, type FileColumn } from './label-columns';
import type { Translator } from '../../../base/i18n/translations';
import { themes, unitSchema } from '../../../domain/indicators/indicator-schema';

// Metadata Vocabulary for Tabular Data (W3C Recommendation, 2015): https://www.w3.org/TR/tabular-metadata/

const slug = { base: 'string', format: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const oneOf = (values: readonly string[]) => ({
  base: 'string',
  format: `^(${values.join('|')})$`,
});

/** Columns that every row fills. */
const required: ReadonlySet<FileColumn> = new Set([
  ...(['id', 'theme', 'indicator', 'indicator_label', 'year', 'value', 'unit'] as const),
  ...(['kind', 'source', 'stated_as', 'year_basis', 'period'] as const),
  ...(['theme_label', 'kind_label', 'unit_label', 'source_label'] as const),
]);

/** What each column holds; the others hold any text. */
function datatypes(decimalChar: string): Partial<Record<FileColumn, string | object>> {
  const number = { base: 'number', format: { decimalChar } };
  const share = { ...number, minimum: 0, maximum: 100 };
  const count = { base: 'integer', minimum: 1 };
  return {
    id: slug,
    theme: oneOf(themes),
    indicator: slug,
    country: { base: 'string', format: '^[A-Z]{2}$' },
    year: { base: 'integer', minimum: yearSchema.minValue, maximum: yearSchema.maxValue },
    value: number,
    unit: oneOf(unitSchema.options),
    kind: oneOf(kindSchema.options),
    ...{ sector: slug, channel: slug, aspect: slug, provider: slug, segment: slug },
    survey: slug,
    source: slug,
    paragraph: count,
    year_basis: oneOf(['stated', 'inferred']),
    sample_size: count,
    margin_low: share,
    margin_high: share,
    base: oneOf(baseSchema.options),
    organisation: slug,
    countries_covered: { base: 'integer', minimum: 0 },
    evidence: oneOf(evidenceSchema.options),
    seen_in: oneOf(seenInSchema.options),
  };
}

/** What the description says beside the columns, in the words of Dublin Core. */
export type CsvwAbout = {
  title: string;
  description: string;
  publisher: string;
  license: string;
  /** ISO 8601 date of the release. */
  modified: string;
  /** One line a source. */
  sources: readonly string[];
};

/** The CSVW description of a CSV of figures, found at `url`, in its dialect and language. */
export function toCsvwMetadata(
  url: string,
  { delimiter, decimal, lang }: CsvDialect,
  about: CsvwAbout,
  t: Translator,
) {
  const types = datatypes(decimal === 'comma' ? ',' : '.');
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': lang }],
    url,
    'dc:title': about.title,
    'dc:description': about.description,
    'dc:publisher': about.publisher,
    'dc:license': { '@id': about.license },
    'dc:modified': { '@value': about.modified, '@type': 'date' },
    'dc:source': about.sources,
    dialect: {
      delimiter: delimiter === 'semicolon' ? ';' : ',',
      encoding: 'utf-8',
      header: true,
      lineTerminators: ['\r\n'],
      quoteChar: '"',
      doubleQuote: true,
    },
    tableSchema: {
      primaryKey: 'id',
      columns: fileColumns.map((name) => ({
        name,
        titles: name,
        'dc:description': columnMeaning(name, t),
        datatype: types[name] ?? 'string',
        null: '',
        required: required.has(name),
      })),
    },
  };
}
