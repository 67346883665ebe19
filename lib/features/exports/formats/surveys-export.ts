import { getComposedCharts } from '../../../database/queries/content/chart-queries';
import { getPromises } from '../../../database/queries/content/commitment-queries';
import { getContent } from '../../../database/queries/content/content-queries';
import type { SelectionRequest } from '../../responses/figures-response';
import { streamFigures } from '../../../database/queries/figures/figure-queries';
import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { attachment } from '../../../base/http/download';
import { streamOf } from '../../../base/http/stream';
import { locales } from '../../../base/i18n/locales';
import type { SurveyFile } from '../../../domain/survey-files/survey-file-schema';

/**
 * Everything that stands at a release, as survey files: what the import reads. Imported into an empty
 * barometer and exported again, it is the same, byte for byte.
 */
export async function respondWithSurveys({ selection, release }: SelectionRequest<null>) {
  const name = `service-barometer_surveys_release-${release.number}`;
  return {
    body: streamOf(encodeSurveys(selection)),
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': attachment(name, '.json'),
      'Content-Language': locales.join(', '),
    },
  };
}

/** Words first, in a file that has no source, since every source may use them; then source by source. */
async function* encodeSurveys(selection: FigureSelection): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { statements, references } = await getContent(selection.release);
  const charts = await getComposedCharts(selection.release);
  const { charters, commitments, signatures } = await getPromises(selection.release);
  const { sources, surveys, breaks, organisations, indicators, codes, standards } =
    selection.vocabulary;
  const owned = <T extends { source: string | null }>(items: readonly T[], id: string | null) =>
    items.filter(({ source }) => source === id).map(({ source: _, ...item }) => item);
  const words: SurveyFile = {
    ...{ source: null, surveys: [...surveys.values()], breaks: [...breaks] },
    ...{ organisations: [...organisations.values()], indicators: [...indicators.values()] },
    codes: Object.values(codes).flatMap((ofBreakdown) => [...ofBreakdown.values()]),
    ...{ figures: [], statements: [], standards: [...standards] },
    references: owned(references, null),
    ...{ charters: [], commitments: [], signatures: [], charts: [...charts] },
  };
  yield encoder.encode(`[\n${JSON.stringify(words)}`);
  for (const source of sources.values()) {
    const said = {
      statements: owned(statements, source.id),
      ...{ standards: [], references: owned(references, source.id) },
      charters: owned([...charters.values()], source.id),
      commitments: owned(commitments, source.id),
      ...{ signatures: owned(signatures, source.id), charts: [] },
    };
    yield encoder.encode(`,\n${openFile(source)}`);
    yield* encodeFigures(selection, source.id, encoder);
    yield encoder.encode(`],${JSON.stringify(said).slice(1)}`);
  }
  yield encoder.encode('\n]\n');
}

function openFile(source: SurveyFile['source']): string {
  const none = { surveys: [], breaks: [], organisations: [], indicators: [], codes: [] };
  const head = JSON.stringify({ source, ...none });
  return `${head.slice(0, -1)},"figures":[`;
}

async function* encodeFigures(selection: FigureSelection, source: string, encoder: TextEncoder) {
  const filters = { source: [source] };
  let separator = '\n';
  for await (const page of streamFigures({ ...selection, filters })) {
    const lines = page.map(({ source: _, ...figure }) => JSON.stringify(figure));
    yield encoder.encode(separator + lines.join(',\n'));
    separator = ',\n';
  }
}
