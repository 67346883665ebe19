import { publicUrl } from '../../../base/settings/settings';
import type { SelectionRequest } from '../../responses/figures-response';
import type { CsvDialect } from '../../../base/csv/encode-row';
import { fileHeaders } from '../file-headers';
import type { ResolvedSelection } from '../../../database/queries/figures/selection-queries';
import { getTranslator } from '../../../base/i18n/translations';
import { getSources } from '../about-queries';
import { toCsvwMetadata } from './csvw-metadata';
import { licenceHref } from '../export-formats';
import { sourceLine } from '../source-line';

/** The CSVW description of the CSV of the same query, which names it in its `Link` header. */
export async function respondWithCsvw(asked: SelectionRequest<CsvDialect>) {
  const file = {
    ...{ type: 'application/csvm+json', extension: 'csv-metadata.json' },
    ...asked.options,
  };
  const url = `${publicUrl()}/api/v1/figures.csv${asked.search}`;
  return {
    body: await describeCsv(url, asked, asked.options),
    headers: await fileHeaders(asked, file),
  };
}

/** The CSVW description of a selection's CSV that is found at `url`, as text. */
export async function describeCsv(
  url: string,
  selected: Pick<ResolvedSelection, 'selection' | 'release'>,
  dialect: CsvDialect,
): Promise<string> {
  const t = getTranslator(dialect.lang);
  const sources = await getSources(selected.selection);
  const about = {
    title: t('exports.dataset'),
    description: t('exports.description'),
    publisher: t('site.name'),
    license: publicUrl() + licenceHref(dialect.lang),
    modified: selected.release.published_at.toISOString().slice(0, 10),
    sources: sources.map((source) => sourceLine(source, dialect.lang, t)),
  };
  return JSON.stringify(toCsvwMetadata(url, dialect, about, t), null, 2) + '\n';
}
