import type { Figure } from '../figures/figure-schema';
import { foldText } from '../../base/i18n/text-schema';
import type { ContentRows } from '../releases/content-schema';
import type { SurveyFile } from './survey-file-schema';

/** The rows that survey files ask to stand, with what is worked out from them: ids and search text. */
export function toContentRows(files: readonly SurveyFile[]): ContentRows {
  const ofSource = <T>(list: (file: SurveyFile) => readonly T[]) =>
    files.flatMap((file) => {
      const { source } = file;
      return source === null ? [] : list(file).map((row) => ({ ...row, source: source.id }));
    });
  return {
    Source: files.flatMap(({ source }) => source ?? []),
    Survey: files.flatMap(({ surveys }) => surveys),
    SeriesBreak: files.flatMap(({ breaks }) => breaks),
    Organisation: files.flatMap(({ organisations }) => organisations),
    Indicator: files.flatMap(({ indicators }) => indicators),
    Code: files.flatMap(({ codes }) =>
      codes.map((code) => ({ ...code, id: `${code.breakdown}/${code.code}` })),
    ),
    Standard: files.flatMap(({ standards }) => standards),
    Reference: files.flatMap(({ references, source }) =>
      references.map((row) => ({ ...row, source: source?.id ?? null })),
    ),
    Chart: files.flatMap(({ charts }) => charts),
    Charter: ofSource(({ charters }) => charters),
    Commitment: ofSource(({ commitments }) => commitments),
    Signature: ofSource(({ signatures }) => signatures),
    Statement: ofSource(({ statements }) => statements),
    Figure: files.flatMap(({ source, figures }) =>
      source === null ? [] : figures.map((figure) => toFigureRow(figure, source.id)),
    ),
  };
}

function toFigureRow(figure: Omit<Figure, 'source'>, source: string) {
  const text = [figure.id, figure.stated_as, ...Object.values(figure.note ?? {})].join(' ');
  // A calendar year is its year alone, however it is said.
  const period = figure.period === String(figure.year) ? null : figure.period;
  return { source, search: foldText(text), ...figure, period };
}
