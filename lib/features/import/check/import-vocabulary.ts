import type { Figure } from '../../../domain/figures/figure-schema';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';
import type { Indicator } from '../../../domain/indicators/indicator-schema';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import type { ReadableFile } from '../../../domain/survey-files/readable-file-schema';
import type { SeriesBreak } from '../../../domain/surveys/series-break-schema';

/** The words that figures are compared and drawn with: those that stand, as the files define them anew. */
export function vocabularyWith(files: readonly ReadableFile[], known: KnownContent): Vocabulary {
  const indicators = new Map<string, Indicator>(known.indicators);
  const surveys = new Map(known.surveys);
  for (const file of files) {
    for (const one of file.indicators) if (one !== null) indicators.set(one.id, one);
    for (const one of file.surveys) if (one !== null) surveys.set(one.id, one);
  }
  const none = new Map<string, never>();
  return {
    ...{ indicators, surveys, sources: known.sources, countries: [] },
    ...{ organisations: known.organisations, breaks: breaksWith(files, known), standards: [] },
    codes: { sector: none, channel: none, aspect: none, provider: none, segment: none },
  };
}

function breaksWith(files: readonly ReadableFile[], known: KnownContent): SeriesBreak[] {
  const breaks = new Map(known.breaks);
  for (const one of files.flatMap((file) => file.breaks)) if (one !== null) breaks.set(one.id, one);
  return [...breaks.values()];
}

/** Figures of files whose indicator is known, with the source that each file speaks of. */
export function broughtFigures(
  files: readonly ReadableFile[],
  { indicators }: Vocabulary,
): Figure[] {
  return files.flatMap(({ figures, source }) =>
    figures.flatMap((figure) =>
      figure !== null && indicators.has(figure.indicator)
        ? [{ ...figure, source: source?.id ?? '' }]
        : [],
    ),
  );
}
