import type { Figure } from './figure-schema';
import { wilsonInterval, type Interval } from '../../base/statistics/share-interval';
import { indicatorOf, type Vocabulary } from './vocabulary-schema';

/**
 * How many people a figure's answer comes from: its own number, else what its survey tells of that country.
 * The survey's number holds only for what is told of all whom it asked.
 * @returns null where it is not reported, and for what is no survey's answer and names no number of its own
 */
export function sampleSizeOf(
  figure: Omit<Figure, 'source'>,
  { surveys }: Pick<Vocabulary, 'surveys'>,
): number | null {
  if (figure.base === 'unknown') return null;
  if (figure.sample_size !== null) return figure.sample_size;
  const survey = surveys.get(figure.survey ?? '');
  if (!survey || figure.kind !== 'survey' || figure.base === 'part') return null;
  const ofCountry = survey.country_sample_size?.[figure.country ?? ''] ?? null;
  return (
    ofCountry ??
    (survey.countries_covered === 1 || figure.country === null ? survey.sample_size : null)
  );
}

/** A figure's margin in percent; null unless it is a share found by a survey, or by ratings, of known size. */
export function marginOf(figure: Figure, vocabulary: Vocabulary): Interval | null {
  const size = sampleSizeOf(figure, vocabulary);
  const isCounted = figure.kind === 'survey' || figure.kind === 'rating';
  const isShare = indicatorOf(vocabulary, figure).unit === 'percent' && isCounted;
  return isShare && size !== null ? wilsonInterval(figure.value, size) : null;
}
