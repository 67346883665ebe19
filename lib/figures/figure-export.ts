import { create as contentDisposition } from 'content-disposition';
import type { Asked } from './figure-answer';
import { streamOf } from '../http/stream';
import { csvHeader, csvLines, type CsvDialect } from './figure-csv';
import { listFilters, type FigureFilters } from './figure-filters';
import { streamFigures } from './figure-queries';
import type { FigureSelection } from './figure-sql';

/** The whole selection as CSV, written while it is read. */
export async function respondWithCsv({ selection, options, release }: Asked<CsvDialect>) {
  const name = exportName(selection.filters, release.number);
  return {
    body: streamOf(encodeCsv(selection, options)),
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': contentDisposition(`${name}.csv`),
      'Content-Language': options.lang,
    },
  };
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

/** A file name that says the selection: `service-barometer_BE_2010_release-1`. */
export function exportName(filters: FigureFilters, release: number): string {
  const chosen = listFilters.flatMap((name) => filters[name]?.join('-') ?? []);
  const q = filters.q === undefined ? [] : [filters.q.replace(/[^\p{L}\p{N}]+/gu, '-')];
  const name = ['service-barometer', ...chosen, ...q].join('_');
  // Cut between characters, never inside one: half of a surrogate pair cannot be sent in a header.
  return `${[...name].slice(0, 60).join('')}_release-${release}`;
}
