import type { Figure } from './figure-schema';
import type { Vocabulary } from './vocabulary-schema';

/** Why two figures may not be compared; each has its sentence in three languages. */
export type Obstacle = 'question' | 'kind' | 'survey' | 'mode';

/**
 * What stands between two figures. Charts join nothing that this keeps apart.
 * - `question`: they are figures of different indicators, so people were asked different things
 * - `kind`: a promise, a survey's answer, a lived case and a counted fact are not one sort of number
 * - `survey`: they come from different studies, not from editions of one series
 * - `mode`: the series changed how it asks, which changes what people answer
 * @returns no obstacle where the two may be compared
 */
export function findObstacles(a: Figure, b: Figure, vocabulary: Vocabulary): Obstacle[] {
  return [
    ...(a.indicator === b.indicator ? [] : ['question' as const]),
    ...(a.kind === b.kind ? [] : ['kind' as const]),
    ...(seriesOf(a, vocabulary) === seriesOf(b, vocabulary) ? [] : ['survey' as const]),
    ...(hasModeBreak(a, b, vocabulary) ? ['mode' as const] : []),
  ];
}

/** A survey's series; a survey without one stands alone, and so does a source without a survey. */
function seriesOf(figure: Figure, { surveys }: Vocabulary): string {
  if (figure.survey === null) return `source ${figure.source}`;
  return surveys.get(figure.survey)?.series ?? `survey ${figure.survey}`;
}

/** An unknown mode is no proof of a change. */
function hasModeBreak(a: Figure, b: Figure, { surveys }: Vocabulary): boolean {
  const [one, other] = [a, b].map(({ survey }) => surveys.get(survey ?? '')?.mode ?? null);
  return one !== null && other !== null && one !== other;
}
