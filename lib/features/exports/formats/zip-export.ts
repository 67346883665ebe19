import type { SelectionRequest } from '../../responses/figures-response';
import type { CsvDialect } from '../../../base/csv/encode-row';
import { encodeCsv } from './figure-csv';
import { fileHeaders } from '../file-headers';
import { streamOf } from '../../../base/http/stream';
import { pickText } from '../../../base/i18n/text-schema';
import { getTranslator } from '../../../base/i18n/translations';
import { sourceBibtex } from '../../../domain/sources/source-bibtex';
import { getAbout, getSources } from '../about-queries';
import { describeCsv } from './csvw-export';
import { exportFormats } from '../export-formats';
import { readmeText } from './readme-text';
import { zipOf } from '../../../base/spreadsheet/zip-stream';

/** Everything in one archive: the CSV, its description for programs and for people, its sources. */
export async function respondWithZip(asked: SelectionRequest<CsvDialect>) {
  const { selection, release, options } = asked;
  const file = { type: exportFormats.zip.type, extension: 'zip', ...options };
  const entries = [
    { name: 'figures.csv', pieces: encodeCsv(selection, options) },
    {
      name: 'figures.csv-metadata.json',
      pieces: whenReached(() => describeCsv('figures.csv', asked, options)),
    },
    { name: 'README.txt', pieces: whenReached(() => readme(asked)) },
    { name: 'sources.bib', pieces: whenReached(() => bibtex(asked)) },
  ];
  return {
    body: streamOf(zipOf(entries, release.published_at)),
    headers: await fileHeaders(asked, file),
  };
}

async function readme(asked: SelectionRequest<CsvDialect>): Promise<string> {
  const { lang } = asked.options;
  return readmeText(await getAbout(asked, lang), getTranslator(lang));
}

async function bibtex({ selection, options }: SelectionRequest<CsvDialect>): Promise<string> {
  const sources = await getSources(selection);
  return sources.map((one) => sourceBibtex(one, pickText(one.label, options.lang).text)).join('\n');
}

/** Nothing is made for a reader who leaves before. */
async function* whenReached(make: () => Promise<string>): AsyncGenerator<string> {
  yield await make();
}
