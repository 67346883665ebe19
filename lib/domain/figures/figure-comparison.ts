import { textWithLanguage, type ForeignText } from '../../base/i18n/foreign-texts';
import { formatPoints } from '../../base/i18n/format';
import { formatValue } from '../indicators/format-value';
import { pickText } from '../../base/i18n/text-schema';
import {
  breaksBetween,
  findObstacles,
  haveOwnSamples,
  type Obstacle,
} from './figure-comparability';
import { placeAndPeriod } from './figure-context';
import { figureHref } from './figure-links';
import { toMeaning, type FigureWords } from './figure-meaning';
import type { Figure } from './figure-schema';
import { sampleSizeOf } from './sample-summary';
import {
  exceedsChance,
  newcombeInterval,
  type Interval,
} from '../../base/statistics/share-interval';
import { foreignOf, indicatorOf, type Vocabulary } from './vocabulary-schema';

/** Another figure beside the one a page is about: every text is finished. */
export type OtherFigure = {
  id: string;
  href: string;
  label: string;
  /** ISO code. */
  /** Null where it is of several. */
  country: string | null;
  place: string;
  value: string;
  source: string;
  /** What of these texts is not in the reader's language. */
  foreign: readonly ForeignText[];
};

/** A figure that may be compared: how far it is away, and whether that is more than chance. */
export type Comparison = OtherFigure & { difference: string; verdict: string };

/** A figure that may not be compared, with the reasons. */
export type SimilarFigure = OtherFigure & { reasons: readonly string[] };

/** What is known of the difference of two figures: its interval in points, or why chance cannot be judged. */
export type ChanceJudgement =
  Interval | 'notSampled' | 'notAShare' | 'samePeople' | 'samplesUnknown';

/** Chance can only be judged for shares of known samples that were drawn separately. */
export function judgeChance(a: Figure, b: Figure, vocabulary: Vocabulary): ChanceJudgement {
  if (a.kind !== 'survey') return 'notSampled';
  if (indicatorOf(vocabulary, a).unit !== 'percent') return 'notAShare';
  if (!haveOwnSamples(a, b)) return 'samePeople';
  const [sizeOfA, sizeOfB] = [sampleSizeOf(a, vocabulary), sampleSizeOf(b, vocabulary)];
  if (sizeOfA === null || sizeOfB === null) return 'samplesUnknown';
  return newcombeInterval(
    { percent: a.value, sampleSize: sizeOfA },
    { percent: b.value, sampleSize: sizeOfB },
  );
}

/** How one figure stands to another: what the numbers carry, and no more. */
export type FigureStanding = 'higher' | 'lower' | 'equal' | 'chance' | 'unknown';

/**
 * Whether one figure is higher or lower than another that it may be compared with. Answers of a sample are
 * so only where their difference exceeds chance; what nobody sampled is as its number is.
 */
export function standingOf(a: Figure, b: Figure, vocabulary: Vocabulary): FigureStanding {
  if (a.value === b.value) return 'equal';
  // Nobody sampled those who rate, and most of them rated before, too.
  if (a.kind === 'rating') return 'unknown';
  const asCounted = a.value > b.value ? 'higher' : 'lower';
  if (a.kind !== 'survey') return asCounted;
  const found = judgeChance(a, b, vocabulary);
  if (typeof found === 'string') return 'unknown';
  return exceedsChance(found) ? asCounted : 'chance';
}

/** Whether chance can explain that two figures differ, in words. */
export function judgeDifference(
  a: Figure,
  b: Figure,
  { vocabulary, locale, t }: FigureWords,
): string {
  const found = judgeChance(a, b, vocabulary);
  if (typeof found === 'string') return t(`figure.verdicts.${found}`);
  return t(`figure.verdicts.${exceedsChance(found) ? 'beyond' : 'within'}`, {
    low: formatPoints(found.low, locale),
    high: formatPoints(found.high, locale),
  });
}

/**
 * How far two figures are apart (the one minus the other), and whether chance can explain it:
 * `−16 percentage points. Cannot be established: …`.
 */
export function describeDifference(a: Figure, b: Figure, words: FigureWords): string {
  const points = differenceText(a, b, words);
  const verdict = judgeDifference(a, b, words);
  return words.t('charts.difference', { points, question: words.t('figure.chance'), verdict });
}

/** The figures that may be compared with one, each with its difference from it (the one minus the other). */
export function toComparisons(
  figure: Figure,
  others: readonly Figure[],
  words: FigureWords,
): Comparison[] {
  return others.map((other) => ({
    ...toOtherFigure(other, words),
    difference: differenceText(figure, other, words),
    verdict: judgeDifference(figure, other, words),
  }));
}

/** The figures that look like one but may not be compared with it, each with every reason. */
export function toSimilarFigures(
  figure: Figure,
  others: readonly Figure[],
  words: FigureWords,
): SimilarFigure[] {
  return others.map((other) => ({
    ...toOtherFigure(other, words),
    reasons: findObstacles(figure, other, words.vocabulary).flatMap((obstacle) =>
      nameObstacle(obstacle, figure, other, words),
    ),
  }));
}

/** An obstacle in a few words; a break of the series with its own reason. */
function nameObstacle(obstacle: Obstacle, a: Figure, b: Figure, words: FigureWords): string[] {
  const { t } = words;
  if (obstacle !== 'break') return [t(`figure.obstacles.${obstacle}`)];
  return breaksBetween(a, b, words.vocabulary).map(({ reason }) =>
    t('figure.obstacles.break', { reason: textWithLanguage(reason, words) }),
  );
}

/** How far two figures of one unit are apart, the one minus the other: `−16 percentage points`, `+2 min`, `+0.1 points`. */
export function differenceText(a: Figure, b: Figure, words: FigureWords): string {
  const { unit } = indicatorOf(words.vocabulary, a);
  return unit === 'percent' ? pointsBetween(a, b, words) : valueBetween(a, b, words);
}

function pointsBetween(a: Figure, b: Figure, { locale, t }: FigureWords): string {
  const points = Math.round((a.value - b.value) * 10) / 10;
  return t('figure.points', { count: Math.abs(points), points: formatPoints(points, locale) });
}

function valueBetween(a: Figure, b: Figure, { vocabulary, locale }: FigureWords): string {
  const difference = Math.round((a.value - b.value) * 1e6) / 1e6;
  const indicator = indicatorOf(vocabulary, a);
  // A mark has an end, a difference between two of them has none.
  const isOfPoints = indicator.unit === 'score' || indicator.unit === 'index';
  const scale = isOfPoints ? { ...indicator, unit: 'points' as const } : indicator;
  const value = formatValue(Math.abs(difference), scale, locale);
  return difference === 0 ? value : `${difference > 0 ? '+' : '−'}${value}`;
}

/** A figure as it stands beside another, in words. */
export function toOtherFigure(figure: Figure, words: FigureWords): OtherFigure {
  const { vocabulary, locale, query } = words;
  const { label, value } = toMeaning(figure, words);
  const origin =
    vocabulary.surveys.get(figure.survey ?? '') ?? vocabulary.sources.get(figure.source);
  return {
    id: figure.id,
    href: figureHref(figure, locale, query),
    label,
    country: figure.country,
    place: placeAndPeriod(figure, words),
    value,
    source: origin ? pickText(origin.label, locale).text : figure.source,
    foreign: foreignOf(vocabulary, figure, locale),
  };
}
