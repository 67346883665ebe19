import type { Localised } from '../i18n/text-schema';
import type { Survey } from '../surveys/survey-schema';
import type { Figure } from './figure-schema';
import type { Vocabulary } from './vocabulary-schema';

/** Why two figures may not be compared; each has its words in three languages. */
export const obstacles = ['question', 'kind', 'survey', 'population', 'mode'] as const;
export type Obstacle = (typeof obstacles)[number];

/**
 * What stands between two figures. Charts join nothing that this keeps apart.
 * - `question`: they are figures of different indicators, so people were asked different things
 * - `kind`: a promise, a survey's answer, a lived case and a counted fact are not one sort of number
 * - `survey`: they come from different studies, not from editions of one series
 * - `population`: the indicators, or the editions of the series, ask different people
 * - `mode`: the series changed how it asks, which changes what people answer
 * What is not reported is no proof of a difference.
 * @returns no obstacle where the two may be compared
 */
export function findObstacles(a: Figure, b: Figure, vocabulary: Vocabulary): Obstacle[] {
  const found: Record<Obstacle, boolean> = {
    question: a.indicator !== b.indicator,
    kind: a.kind !== b.kind,
    survey: seriesOf(a, vocabulary) !== seriesOf(b, vocabulary),
    population: hasOtherPopulation(a, b, vocabulary),
    mode: differ(a, b, (figure) => surveyOf(figure, vocabulary)?.mode ?? null),
  };
  return obstacles.filter((obstacle) => found[obstacle]);
}

/**
 * Whether other people gave the two answers, so that chance played on each by itself: they come from
 * two editions, or from two countries of one. Answers that the same people gave are tied together.
 */
export function haveOwnSamples(a: Figure, b: Figure): boolean {
  return a.survey !== b.survey || a.country !== b.country;
}

/** The surveys whose figures may be compared with a figure's: its own and the other editions. */
export function surveysOfSeries({ survey }: Figure, { surveys }: Vocabulary): string[] {
  if (survey === null) return [];
  const series = surveys.get(survey)?.series ?? null;
  if (series === null) return [survey];
  return [...surveys.values()].filter((other) => other.series === series).map(({ id }) => id);
}

/** A survey's series; a survey without one stands alone, and so does a source without a survey. */
function seriesOf(figure: Figure, vocabulary: Vocabulary): string {
  if (figure.survey === null) return `source ${figure.source}`;
  return surveyOf(figure, vocabulary)?.series ?? `survey ${figure.survey}`;
}

function surveyOf({ survey }: Figure, { surveys }: Vocabulary): Survey | undefined {
  return surveys.get(survey ?? '');
}

function hasOtherPopulation(a: Figure, b: Figure, vocabulary: Vocabulary): boolean {
  const ofIndicator = ({ indicator }: Figure) => vocabulary.indicators.get(indicator)?.population;
  const ofSurvey = (figure: Figure) => surveyOf(figure, vocabulary)?.population;
  return [ofIndicator, ofSurvey].some((populationOf) =>
    differ(a, b, (figure) => textOf(populationOf(figure))),
  );
}

function textOf(population: Localised | null | undefined): string | null {
  return population ? JSON.stringify(population) : null;
}

function differ(a: Figure, b: Figure, valueOf: (figure: Figure) => string | null): boolean {
  const [one, other] = [valueOf(a), valueOf(b)];
  return one !== null && other !== null && one !== other;
}
