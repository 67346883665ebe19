import type { Locale } from '../i18n/locales';
import { pickText } from '../i18n/text-schema';
import type { FigureRecord } from './figure-record-schema';
import type { Figure } from './figure-schema';
import { figureCsvColumns, fileColumns, labelWriter } from './label-columns';
import { marginOf, sampleSizeOf } from './sample-summary';
import { indicatorOf, type Vocabulary } from './vocabulary-schema';

export type CsvDialect = {
  delimiter: 'comma' | 'semicolon';
  decimal: 'point' | 'comma';
  lang: Locale;
};

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

/** A cell that a spreadsheet would run as a formula. A plain negative number is only a number. */
const formula = /^(?:[=+@\t\r\n]|-(?!\d+(?:[.,]\d+)?$))/;

/** Whether a spreadsheet would run this text as a formula. */
export function looksLikeFormula(text: string): boolean {
  return formula.test(text);
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

/**
 * A row as a line of RFC 4180, ended; text that looks like a formula gets a leading `'`. Our own,
 * because it takes a quarter of a library's time, and a file may have millions of lines.
 */
export function encodeRow(row: readonly Cell[], dialect: CellDialect): string {
  return `${encodeCells(row, dialect)}\r\n`;
}

function encodeCells(row: readonly Cell[], dialect: CellDialect): string {
  const separator = separators[dialect.delimiter];
  let line = '';
  for (let column = 0; column < row.length; column += 1) {
    if (column > 0) line += separator;
    line += encodeCell(row[column] ?? '', dialect);
  }
  return line;
}

type Cell = string | number | null;

type CellDialect = Pick<CsvDialect, 'delimiter' | 'decimal'>;

const separators = { comma: ',', semicolon: ';' } as const;

/** What cannot be written as it is: most cells can, and are looked at once. */
const special = { comma: specialFor(','), semicolon: specialFor(';') } as const;

function specialFor(separator: string): RegExp {
  return new RegExp(`["${separator}\\r\\n\\uFEFF]|^ | $|${formula.source}`);
}

function encodeCell(cell: string | number, { delimiter, decimal }: CellDialect): string {
  if (typeof cell === 'number') {
    const text = String(cell);
    if (decimal === 'point' || !text.includes('.')) return text;
    return delimiter === 'comma' ? `"${text.replace('.', ',')}"` : text.replace('.', ',');
  }
  if (!special[delimiter].test(cell)) return cell;
  return `"${looksLikeFormula(cell) ? "'" : ''}${cell.replaceAll('"', '""')}"`;
}
