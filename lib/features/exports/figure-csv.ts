import { encodeCell, encodeCells, separators, type CsvDialect } from '../../base/csv/encode-row';
import type { Locale } from '../../base/i18n/locales';
import { pickText } from '../../base/i18n/text-schema';
import type { FigureRecord } from '../../domain/figures/figure-record-schema';
import type { Figure } from '../../domain/figures/figure-schema';
import { figureCsvColumns, fileColumns, labelWriter } from './label-columns';
import { marginOf, sampleSizeOf } from '../../domain/figures/sample-summary';
import { indicatorOf, type Vocabulary } from '../../domain/figures/vocabulary-schema';

/** A figure with its labels in one language. */
export function toFigureRecord(figure: Figure, vocabulary: Vocabulary, lang: Locale): FigureRecord {
  const { theme, unit, label } = indicatorOf(vocabulary, figure);
  const margin = marginOf(figure, vocabulary);
  return {
    id: figure.id,
    theme,
    indicator: figure.indicator,
    indicator_label: pickText(label, lang).text,
    country: figure.country,
    year: figure.year,
    value: figure.value,
    unit,
    kind: figure.kind,
    sector: figure.sector,
    channel: figure.channel,
    aspect: figure.aspect,
    provider: figure.provider,
    segment: figure.segment,
    survey: figure.survey,
    source: figure.source,
    paragraph: figure.paragraph,
    stated_as: figure.stated_as,
    year_basis: figure.year_basis,
    sample_size: sampleSizeOf(figure, vocabulary),
    margin_low: margin?.low ?? null,
    margin_high: margin?.high ?? null,
    note: figure.note === null ? null : pickText(figure.note, lang).text,
    base: figure.base,
  };
}

/** The header line. Semicolon files begin with a byte-order mark: without it Excel misreads accents. */
export function csvHeader({ delimiter }: CsvDialect): string {
  const mark = delimiter === 'semicolon' ? '\uFEFF' : '';
  return mark + fileColumns.join(separators[delimiter]) + '\r\n';
}

/** The figures as lines, one each, under the columns of the header. */
export function csvLines(
  figures: readonly Figure[],
  vocabulary: Vocabulary,
  dialect: CsvDialect,
): string {
  const separator = separators[dialect.delimiter];
  const labelsOf = labelWriter(vocabulary, dialect.lang, (label) => encodeCell(label, dialect));
  let lines = '';
  for (const figure of figures) {
    const record = toFigureRecord(figure, vocabulary, dialect.lang);
    const row = figureCsvColumns.map((column) => record[column]);
    lines += `${encodeCells(row, dialect)}${separator}${labelsOf(record).join(separator)}\r\n`;
  }
  return lines;
}
