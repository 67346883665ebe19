import type { Asked } from '../figures/figure-answer';
import type { CsvDialect } from '../figures/figure-csv';
import { encodeCsv, fileHeaders } from '../figures/figure-export';
import { streamOf } from '../http/stream';
import { pickText } from '../i18n/text-schema';
import { getTranslator } from '../i18n/translations';
import { toBibtex } from '../sources/source-bibtex';
import { getAbout, getSources } from './about-queries';
import { describeCsv } from './csvw-export';
import { exportFormats } from './export-formats';
import { readmeText } from './readme-text';
import { zipOf, type ZipEntry } from './zip-stream';

/** Everything in one archive: the CSV, its description for programs and for people, its sources. */
export async function respondWithZip(asked: Asked<CsvDialect>) {
  const { lang } = asked.options;
  const file = { type: exportFormats.zip.type, extension: 'zip', lang };
  const headers = await fileHeaders(asked, file);
  const entries = await zipEntries(asked);
  return { body: streamOf(zipOf(entries, asked.release.published_at)), headers };
}

async function zipEntries(asked: Asked<CsvDialect>): Promise<ZipEntry[]> {
  const { selection, options } = asked;
  const metadata = await describeCsv('figures.csv', asked, options);
  const readme = readmeText(await getAbout(asked, options.lang), getTranslator(options.lang));
  const sources = await getSources(selection);
  const bibtex = sources.map((one) => toBibtex(one, pickText(one.label, options.lang).text));
  return [
    { name: 'README.txt', pieces: [readme] },
    { name: 'figures.csv', pieces: encodeCsv(selection, options) },
    { name: 'figures.csv-metadata.json', pieces: [metadata] },
    { name: 'sources.bib', pieces: [bibtex.join('\n')] },
  ];
}
