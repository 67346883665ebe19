import type { SelectionRequest } from '../../responses/figures-response';
import { fileHeaders } from '../file-headers';
import { streamFigures } from '../../../database/queries/figures/figure-queries';
import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { streamOf } from '../../../base/http/stream';
import type { Locale } from '../../../base/i18n/locales';
import { exportFormats } from '../export-formats';
import { sdmxCsvHeader, sdmxCsvLines } from './sdmx-csv';

/** The whole selection as SDMX-CSV 2.0, written while it is read. */
export async function respondWithSdmxCsv(asked: SelectionRequest<Locale>) {
  const { selection, options: lang } = asked;
  const file = { type: exportFormats['sdmx-csv'].type, extension: 'sdmx.csv', lang };
  return {
    body: streamOf(encodeSdmxCsv(selection, lang)),
    headers: await fileHeaders(asked, file),
  };
}

async function* encodeSdmxCsv(
  selection: FigureSelection,
  lang: Locale,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(sdmxCsvHeader());
  for await (const page of streamFigures(selection)) {
    yield encoder.encode(sdmxCsvLines(page, selection.vocabulary, lang));
  }
}
