import type { Figure } from '../../../domain/figures/figure-schema';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';
import type { Indicator } from '../../../domain/indicators/indicator-schema';
import type { FigureParts, KnownWords } from '../../../domain/survey-files/figure-issues';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import type { ReadableFile } from '../../../domain/survey-files/readable-file-schema';
import type { SeriesBreak } from '../../../domain/surveys/series-break-schema';

/** What files bring, and the words that tell what it means. */
export type Brought = { vocabulary: Vocabulary; figures: readonly Figure[] };

/** The figures that files bring, with the words that they are compared and drawn with. */
export function toBrought(files: readonly ReadableFile[], known: KnownContent): Brought {
  const vocabulary = vocabularyWith(files, known);
  return { vocabulary, figures: broughtFigures(files, vocabulary) };
}

/** The words that figures are compared and drawn with: those that stand, as the files define them anew. */
function vocabularyWith(files: readonly ReadableFile[], known: KnownContent): Vocabulary {
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
function broughtFigures(files: readonly ReadableFile[], { indicators }: Vocabulary): Figure[] {
  return files.flatMap(({ figures, source }) =>
    figures.flatMap((figure) =>
      figure !== null && indicators.has(figure.indicator)
        ? [{ ...figure, source: source?.id ?? '' }]
        : [],
    ),
  );
}

/** What tells one figure of ratings from another, its value with it. */
const ofRating = [
  ...(['kind', 'indicator', 'country', 'year', 'period', 'value', 'organisation'] as const),
  ...(['channel', 'sample_size'] as const),
] as const;

function isSameRating(brought: FigureParts, standing: Figure | undefined): boolean {
  return standing !== undefined && ofRating.every((name) => brought[name] === standing[name]);
}

/** What the meaning of files is checked against: the ids of what stands, and what belongs to whom. */
export function toWords(known: KnownContent): KnownWords {
  const { indicators, surveys, organisations, codes, figures, statements, references } = known;
  const { charts, charters, commitments, signatures } = known;
  return {
    ...{ indicators, organisations, charts },
    ...{ charters: new Set(charters.keys()), promises: { charters, commitments, signatures } },
    surveys: new Set(surveys.keys()),
    series: new Set([...surveys.values()].flatMap(({ series }) => series ?? [])),
    codes: new Set(codes.keys()),
    figureSources: new Map(Array.from(figures, ([id, { source }]) => [id, source])),
    isStandingRating: (figure) =>
      known.isEmpty || isSameRating(figure, figures.get(figure.id ?? '')),
    statementSources: new Map(Array.from(statements, ([id, { source }]) => [id, source])),
    referenceSources: new Map(Array.from(references, ([id, { source }]) => [id, source])),
  };
}
