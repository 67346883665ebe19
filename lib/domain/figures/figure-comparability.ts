import { locales } from '../../base/i18n/locales';
import type { Localised } from '../../base/i18n/text-schema';
import { breakdowns } from '../indicators/indicator-schema';
import { seasonOf } from '../periods/reporting-period';
import { separates, type SeriesBreak } from '../surveys/series-break-schema';
import type { Survey } from '../surveys/survey-schema';
import { periodOf, readPeriod, type Figure } from './figure-schema';
import { indicatorOf, type Vocabulary } from './vocabulary-schema';

/** Why two figures may not be compared; each has its words in three languages. */
export const obstacles = [
  'question',
  'unit',
  'kind',
  'survey',
  'population',
  'whole',
  'base',
  'mode',
  'break',
  'season',
] as const;
export type Obstacle = (typeof obstacles)[number];

/**
 * What stands between two figures. Charts join nothing that this keeps apart.
 * - `question`: they are figures of different indicators, so they measure different things
 * - `unit`: they are not counted in the same thing, or not on the same scale
 * - `kind`: a promise, a survey's answer, a lived case, a counted fact and what the public rated are not one sort of number
 * - `survey`: they come from different studies, not from editions of one series
 * - `population`: the indicators, or the editions of the series, ask different people, or other people chose to rate
 * - `whole`: of one indicator, one is narrowed by a breakdown that the other is not: a part against the whole
 * - `base`: one is of all whom its survey asked, the other of some only, or nobody tells of whom
 * - `mode`: the series changed how it asks, which changes what people answer
 * - `break`: they lie on two sides of a break of their series, which tells why
 * - `season`: they speak of different parts of a year, or one of a part and one of a year
 * What is not reported is no proof of a difference, but for the base: where nobody tells of whom a share is,
 * it cannot be set against one of which it is known, nor against that of another sector or aspect.
 * @returns no obstacle where the two may be compared
 */
export function findObstacles(a: Figure, b: Figure, vocabulary: Vocabulary): Obstacle[] {
  const found: Record<Obstacle, boolean> = {
    question: a.indicator !== b.indicator,
    unit: unitOf(a, vocabulary) !== unitOf(b, vocabulary),
    kind: a.kind !== b.kind,
    survey: seriesOf(a, vocabulary) !== seriesOf(b, vocabulary),
    population: hasOtherPopulation(a, b, vocabulary) || haveOtherRaters(a, b),
    whole: a.indicator === b.indicator && !areNarrowedAlike(a, b),
    base: a.kind === 'survey' && b.kind === 'survey' && !haveSameBase(a, b),
    mode: hasOtherMode(a, b, vocabulary),
    break: breaksBetween(a, b, vocabulary).length > 0,
    season: isOfOtherSeason(a, b),
  };
  return obstacles.filter((obstacle) => found[obstacle]);
}

/** The breaks of their series that keep two figures apart: those that hit what one of them measures. */
export function breaksBetween(a: Figure, b: Figure, vocabulary: Vocabulary): SeriesBreak[] {
  const series = surveyOf(a, vocabulary)?.series ?? null;
  if (series === null || series !== surveyOf(b, vocabulary)?.series) return [];
  return vocabulary.breaks.filter(
    (one) =>
      one.series === series &&
      (one.indicators === null ||
        [a, b].some(({ indicator }) => one.indicators?.includes(indicator))) &&
      separates(one, periodOf(a), periodOf(b)),
  );
}

/** Whether the same narrows two figures, whichever code of it: two sectors, not one and all of them. */
function areNarrowedAlike(a: Figure, b: Figure): boolean {
  const narrowing = [...breakdowns, 'organisation'] as const;
  return narrowing.every((name) => (a[name] === null) === (b[name] === null));
}

/** Of two shares whose people nobody tells, each narrowed by other codes, nothing says that they are of the same. */
function haveSameBase(a: Figure, b: Figure): boolean {
  if (a.base !== b.base) return false;
  return a.base !== 'unknown' || breakdowns.every((name) => a[name] === b[name]);
}

function unitOf(figure: Figure, vocabulary: Vocabulary): string {
  const { unit, scale_min, scale_max } = indicatorOf(vocabulary, figure);
  return [unit, scale_min, scale_max].join(' ');
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

/** Months, quarters and half-years compare with the same ones of other years, years with years. */
function isOfOtherSeason(a: Figure, b: Figure): boolean {
  return a.period !== b.period && seasonOf(readPeriod(a)) !== seasonOf(readPeriod(b));
}

/** Who rates an organisation chose to, and is no sample of those who rate another one. */
function haveOtherRaters(a: Figure, b: Figure): boolean {
  return a.kind === 'rating' && b.kind === 'rating' && a.organisation !== b.organisation;
}

function hasOtherPopulation(a: Figure, b: Figure, vocabulary: Vocabulary): boolean {
  const ofIndicator = ({ indicator }: Figure) => vocabulary.indicators.get(indicator)?.population;
  const ofSurvey = (figure: Figure) => surveyOf(figure, vocabulary)?.population;
  return [ofIndicator, ofSurvey].some((populationOf) =>
    sayOtherwise(populationOf(a) ?? {}, populationOf(b) ?? {}),
  );
}

/** Whether two texts differ in a language that both have: a translation that came later is no difference. */
function sayOtherwise(one: Partial<Localised>, other: Partial<Localised>): boolean {
  const shared = locales.filter((locale) => one[locale] && other[locale]);
  return shared.some((locale) => one[locale] !== other[locale]);
}

function hasOtherMode(a: Figure, b: Figure, vocabulary: Vocabulary): boolean {
  const [one, other] = [a, b].map((figure) => surveyOf(figure, vocabulary)?.mode ?? null);
  return one !== null && other !== null && one !== other;
}
