import { encodeCell, separators, type CsvDialect } from '../../../base/csv/encode-row';
import type { Locale } from '../../../base/i18n/locales';
import { pickText } from '../../../base/i18n/text-schema';
import type { FigureRecord } from '../../../domain/figures/figure-record-schema';
import { periodOf, type Figure } from '../../../domain/figures/figure-schema';
import { figureCsvColumns, fileColumns, labelWriter } from './label-columns';
import { marginOf, sampleSizeOf } from '../../../domain/figures/sample-summary';
import { indicatorOf, type Vocabulary } from '../../../domain/figures/vocabulary-schema';
import type { SelectionRequest } from '../../responses/figures-response';
import { publicUrl } from '../../../base/settings/settings';
import { streamOf } from '../../../base/http/stream';
import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { streamFigures } from '../../../database/queries/figures/figure-queries';
import { fileHeaders } from '../file-headers';

const csvFile = { type: 'text/csv; charset=utf-8; header=present', extension: 'csv' };

/** Clients refuse answers whose headers are too long; without this link only a hint is missing. */
const longestLink = 4_000;

/** The whole selection as CSV, written while it is read; its CSVW description is one link away. */
export async function respondWithCsv(asked: SelectionRequest<CsvDialect>) {
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
  const write = csvWriter(selection.vocabulary, dialect);
  yield Buffer.from(csvHeader(dialect));
  for await (const page of streamFigures(selection)) yield bytesOf(write(page));
}

/** Lines as bytes, one after the other: most have one byte a character, and a page with one other would have two. */
function bytesOf(lines: readonly string[]): Buffer {
  const most = lines.reduce((sum, { length }) => sum + 3 * length, 0);
  const bytes = Buffer.allocUnsafe(most);
  let at = 0;
  for (const line of lines) at += bytes.write(line, at);
  return bytes.subarray(0, at);
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
    period: periodOf(figure),
    organisation: figure.organisation,
    locator: figure.locator,
    countries_covered: figure.countries_covered,
    evidence: figure.evidence,
    seen_in: figure.seen_in,
  };
}

/** The header line. Semicolon files begin with a byte-order mark: without it Excel misreads accents. */
export function csvHeader({ delimiter }: CsvDialect): string {
  const mark = delimiter === 'semicolon' ? '\uFEFF' : '';
  return mark + fileColumns.join(separators[delimiter]) + '\r\n';
}

/**
 * A function that writes figures as lines, one each, under the columns of the header. One serves a whole file: what
 * is written of a code is worked out once.
 */
export function csvWriter(
  vocabulary: Vocabulary,
  dialect: CsvDialect,
): (figures: readonly Figure[]) => string[] {
  const separator = separators[dialect.delimiter];
  const labelsOf = labelWriter(vocabulary, dialect.lang, (label) => encodeCell(label, dialect));
  return (figures) =>
    figures.map((figure) => {
      const record = toFigureRecord(figure, vocabulary, dialect.lang);
      // Half of the cells are empty.
      const cells = figureCsvColumns.map((column) => {
        const cell = record[column];
        return cell === null ? '' : encodeCell(cell, dialect);
      });
      // Joined at once: a text that grows by each cell is put together again when it is sent.
      return `${[...cells, ...labelsOf(record)].join(separator)}\r\n`;
    });
}
