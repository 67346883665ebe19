import type { SelectionRequest } from '../../responses/figures-response';
import { toFigureRecord } from './figure-csv';
import { fileHeaders } from '../file-headers';
import { countFigures } from '../../../database/queries/figures/count-queries';
import { streamFigures } from '../../../database/queries/figures/figure-queries';
import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { streamOf } from '../../../base/http/stream';
import type { Locale } from '../../../base/i18n/locales';

/** The whole selection in one JSON object, written while it is read. */
export async function respondWithJson(asked: SelectionRequest<Locale>) {
  const { selection, options: lang } = asked;
  const file = { type: 'application/json', extension: 'json', lang };
  return {
    body: streamOf(encodeJson(selection, lang)),
    headers: await fileHeaders(asked, file),
  };
}

/** `{ figures, total, next }` as the list of the API has them, with all figures on one page. */
async function* encodeJson(selection: FigureSelection, lang: Locale): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let separator = '{"figures":[\n';
  for await (const page of streamFigures(selection)) {
    const records = page.map((figure) => toFigureRecord(figure, selection.vocabulary, lang));
    yield encoder.encode(separator + records.map((one) => JSON.stringify(one)).join(',\n'));
    separator = ',\n';
  }
  const start = separator === ',\n' ? '' : separator;
  yield encoder.encode(`${start}\n],"total":${await countFigures(selection)},"next":null}\n`);
}
