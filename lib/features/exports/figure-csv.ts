import { encodeCell, encodeCells, separators, type CsvDialect } from '../../base/csv/encode-row';
import type { Locale } from '../../base/i18n/locales';
import { pickText } from '../../base/i18n/text-schema';
import type { FigureRecord } from '../../domain/figures/figure-record-schema';
import type { Figure } from '../../domain/figures/figure-schema';
import { figureCsvColumns, fileColumns, labelWriter } from './label-columns';
import { marginOf, sampleSizeOf } from '../../domain/figures/sample-summary';
import { indicatorOf, type Vocabulary } from '../../domain/figures/vocabulary-schema';
import type { Asked } from '../responses/figures-response';
import { publicUrl } from '../../base/settings/settings';
import { streamOf } from '../../base/http/stream';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { streamFigures } from '../../database/queries/figures/figure-queries';
import { fileHeaders } from './file-headers';

const csvFile = { type: 'text/csv; charset=utf-8; header=present', extension: 'csv' };

/** Clients refuse answers whose headers are too long; without this link only a hint is missing. */
const longestLink = 4_000;

/** The whole selection as CSV, written while it is read; its CSVW description is one link away. */
export async function respondWithCsv(asked: Asked<CsvDialect>) {
  const { selection, options } = asked;
  const headers = await fileHeaders(asked, { ...csvFile, ...options });
  const description = `${publicUrl()}/api/v1/figures.csv-metadata.json${asked.search}`;
  if (description.length <= longestLink) {
    headers.Link = `<${description}>; rel="describedby"; type="application/csvm+json"`;
  }
  return { body: streamOf(encodeCsv(selection, options)), headers };
}

/** The CSV in pieces of bytes; reading stops when nobody takes them any more. */
export async function* encodeCsv(
  selection: FigureSelection,
  dialect: CsvDialect,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvHeader(dialect));
  for await (const page of streamFigures(selection)) {
    yield encoder.encode(csvLines(page, selection.vocabulary, dialect));
  }
}

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
