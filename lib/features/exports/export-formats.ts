import { formatQuery, joinQueries, withQuery } from '../../base/http/query';
import type { Locale } from '../../base/i18n/locales';

/** Every file a selection can be taken away as, in the order in which they are offered. */
export const exportFormats = {
  csv: { file: 'figures.csv', query: '', type: 'text/csv' },
  'csv-excel': {
    file: 'figures.csv',
    query: 'delimiter=semicolon&decimal=comma',
    type: 'text/csv',
  },
  xlsx: {
    file: 'figures.xlsx',
    query: '',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  json: { file: 'figures.json', query: '', type: 'application/json' },
  'sdmx-csv': {
    file: 'figures.sdmx.csv',
    query: '',
    type: 'application/vnd.sdmx.data+csv; version=2.0.0',
  },
  zip: { file: 'figures.zip', query: '', type: 'application/zip' },
} as const;

export type ExportFormat = keyof typeof exportFormats;

/** The formats as a list, in their order. */
export const exportFormatNames = [
  'csv',
  'csv-excel',
  'xlsx',
  'json',
  'sdmx-csv',
  'zip',
] as const satisfies readonly ExportFormat[];

/** Where a selection is found in a format, from the root of the site. */
export function exportHref(format: ExportFormat, selection: string, locale: Locale): string {
  const { file, query } = exportFormats[format];
  const own = formatQuery({ lang: locale });
  return withQuery(`/api/v1/${file}`, joinQueries(selection, own, query));
}

/** Where the site says what may be done with the figures, from its root. */
export function licenceHref(locale: Locale): string {
  return `/${locale}/about#licence`;
}
