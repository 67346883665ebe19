import type { SelectionRequest } from '../responses/figures-response';
import { attachment } from '../../base/http/download';
import type { Locale } from '../../base/i18n/locales';
import type { CsvDialect } from '../../base/csv/encode-row';
import type { FigureFilters } from '../../domain/filters/figure-filters';
import { listFilters } from '../../domain/filters/filter-value-schema';
import { countFigures } from '../../database/queries/figures/count-queries';

type FileOptions = { type: string; extension: string; lang: Locale } & Partial<CsvDialect>;

/**
 * Headers of a file of figures. `Figure-Count` says beforehand how many figures a whole one holds, so
 * that a reader of lines can tell a whole file from one that was cut.
 */
export async function fileHeaders(
  { selection, release }: Pick<SelectionRequest<unknown>, 'selection' | 'release'>,
  { type, extension, ...options }: FileOptions,
): Promise<Record<string, string>> {
  const name = exportName(selection.filters, release.number) + dialectName(options);
  return {
    'Content-Type': type,
    'Content-Disposition': attachment(name, `.${extension}`),
    'Content-Language': options.lang,
    'Figure-Count': String(await countFigures(selection)),
  };
}

/** A file name that says the selection: `service-barometer_BE_2010_release-1`. */
export function exportName(filters: FigureFilters, release: number): string {
  const chosen = listFilters.flatMap((name) => filters[name]?.join('-') ?? []);
  const q = filters.q === undefined ? [] : [filters.q.replace(/[^\p{L}\p{N}]+/gu, '-')];
  const name = ['service-barometer', ...chosen, ...q].join('_');
  // Cut between characters, never inside one: half of a surrogate pair cannot be sent in a header.
  return `${[...name].slice(0, 60).join('')}_release-${release}`;
}

/** Files of one selection are told apart by their names: `_en`, `_fr_semicolon`, `_nl_decimal-comma`. */
export function dialectName({
  lang,
  delimiter = 'comma',
  decimal,
}: Pick<CsvDialect, 'lang'> & Partial<CsvDialect>): string {
  const usual = delimiter === 'semicolon' ? 'comma' : 'point';
  return [
    `_${lang}`,
    ...(delimiter === 'semicolon' ? ['semicolon'] : []),
    ...(decimal === undefined || decimal === usual ? [] : [`decimal-${decimal}`]),
  ].join('_');
}
