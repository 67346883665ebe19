import type { Query } from '../../base/http/query';
import { toReferenceRecord, toSourceRecord, toSurveyRecord } from './to-record';
import { parseCsvDialect } from '../../domain/filters/api-filters';
import type { ParsedParameter } from '../../domain/filters/parameters';
import type { SelectionRequest } from '../responses/figures-response';
import { csvHeader, csvWriter, toFigureRecord } from '../exports/formats/figure-csv';
import type { CsvDialect } from '../../base/csv/encode-row';
import { getFigure } from '../../database/queries/figures/figure-queries';
import { dialectName } from '../exports/file-headers';
import type { Figure } from '../../domain/figures/figure-schema';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { attachment } from '../../base/http/download';
import type { Locale } from '../../base/i18n/locales';
import { getComparable, getFigureReferences } from '../figure/figure-page';
import type { FigureDetail } from './figure-detail-schema';

/** Which figure is asked for, and as what: `be-2010-told-friends` or `be-2010-told-friends.csv`. */
export type DetailOptions = { id: string; isCsv: boolean; dialect: CsvDialect };

/** Of more siblings than these, nobody is told which may be compared. */
const comparableLimit = 100;

/** Reads the last part of the path with the query's language and CSV dialect. */
export function parseDetailOptions(name: string, query: Query): ParsedParameter<DetailOptions> {
  const { value: dialect, problems } = parseCsvDialect(query);
  const isCsv = name.endsWith('.csv');
  return { value: { id: isCsv ? name.slice(0, -'.csv'.length) : name, isCsv, dialect }, problems };
}

/**
 * One figure as JSON with its source, survey and references, or as a CSV of one line; null where the
 * release has no such figure.
 */
export async function respondWithFigure({
  selection,
  options,
  release,
}: SelectionRequest<DetailOptions>) {
  const { id, isCsv, dialect } = options;
  const figure = await getFigure(id, selection);
  if (!figure) return null;
  const language = { 'Content-Language': dialect.lang };
  if (!isCsv) {
    const body = JSON.stringify(await toDetail(figure, selection, dialect.lang));
    return { body, headers: { ...language, 'Content-Type': 'application/json' } };
  }
  return {
    body: [csvHeader(dialect), ...csvWriter(selection.vocabulary, dialect)([figure])].join(''),
    headers: {
      ...language,
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': attachment(
        `service-barometer_${id}`,
        `_release-${release.number}${dialectName(dialect)}.csv`,
      ),
    },
  };
}

async function toDetail(
  figure: Figure,
  selection: FigureSelection,
  lang: Locale,
): Promise<FigureDetail> {
  const { vocabulary } = selection;
  const source = vocabulary.sources.get(figure.source);
  if (!source) throw new Error(`Figure ${figure.id} has no source ${figure.source}`);
  const survey = vocabulary.surveys.get(figure.survey ?? '');
  const { references } = await getFigureReferences(figure, selection);
  const comparable = await getComparable(figure, selection, comparableLimit);
  return {
    figure: toFigureRecord(figure, vocabulary, lang),
    source: toSourceRecord(source, lang),
    survey: survey ? toSurveyRecord(survey, lang) : null,
    references: references.map((reference) => toReferenceRecord(reference, lang)),
    comparable: comparable.map(({ id }) => id),
  };
}
