import { formatNumber } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import { formatValue } from '../indicators/format-value';
import type { Figure } from './figure-schema';
import type { FigureWords } from './figure-meaning';
import { marginOf, sampleSizeOf } from './sample-summary';
import type { Interval } from '../../base/statistics/share-interval';
import type { Vocabulary } from './vocabulary-schema';

/** From the least to the most. */
type Range = { low: number; high: number };

/** What stands behind some figures, as far as it is known. */
export type Evidence = {
  /** The sorts of number among them, the strongest evidence first. */
  kinds: readonly Figure['kind'][];
  /** How many people were asked; null where that is not known of every answer. */
  people: Range | null;
  /** How many people chose to rate; null where nobody did. */
  raters: Range | null;
  /** The 95 % interval of each figure, in percent; null where not every one has its own. */
  margins: readonly Interval[] | null;
  /** Years since the figures; below 0 for what is promised for later. */
  age: Range;
};

const kindOrder = ['survey', 'statistic', 'rating', 'target', 'observation'] as const;

/**
 * What stands behind some figures: what sort of number they are, how many people were asked, how far chance
 * may be off, and how old they are.
 * @param figures at least one
 * @param thisYear the year in which they are read
 */
export function evidenceOf(
  figures: readonly Figure[],
  vocabulary: Vocabulary,
  thisYear: number,
): Evidence {
  const answers = figures.filter(({ kind }) => kind === 'survey');
  const margins = figures.map((figure) => marginOf(figure, vocabulary));
  const known = margins.filter((margin) => margin !== null);
  return {
    kinds: kindOrder.filter((kind) => figures.some((figure) => figure.kind === kind)),
    raters: rangeOfAll(
      figures.filter(({ kind }) => kind === 'rating').map(({ sample_size }) => sample_size),
    ),
    people: rangeOfAll(answers.map((figure) => sampleSizeOf(figure, vocabulary))),
    margins: known.length === figures.length ? known : null,
    age: rangeOf(figures.map(({ year }) => thisYear - year)),
  };
}

function rangeOf(values: readonly number[]): Range {
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** null where one is not known, or there is none. */
function rangeOfAll(values: readonly (number | null)[]): Range | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length || known.length === 0 ? null : rangeOf(known);
}

/** The badge of some figures, part by part: `Survey of 331 people`, `55.6% to 66.1%`, `16 years ago`. */
export function evidenceTexts(
  figures: readonly Figure[],
  thisYear: number,
  { vocabulary, locale, t }: FigureWords,
): string[] {
  const { kinds, people, raters, margins, age } = evidenceOf(figures, vocabulary, thisYear);
  const count = (value: number) => formatNumber(value, locale);
  const survey =
    people === null
      ? t('evidence.surveyUnknown')
      : people.low === people.high
        ? t('evidence.survey', { count: count(people.low) })
        : t('evidence.surveys', { low: count(people.low), high: count(people.high) });
  return [
    ...kinds.map((kind) => {
      if (kind === 'survey') return survey;
      return kind === 'rating' ? ratersText(raters, locale, t) : t(`evidence.${kind}`);
    }),
    ...(margins === null ? [] : [marginText(margins, locale, t)]),
    ageText(age, thisYear, t),
  ];
}

function ratersText(raters: Range | null, locale: Locale, t: FigureWords['t']): string {
  const [low, high] = [raters?.low ?? 0, raters?.high ?? 0].map((end) => formatNumber(end, locale));
  return low === high
    ? t('evidence.rating', { count: low ?? '' })
    : t('evidence.ratings', { low: low ?? '', high: high ?? '' });
}

/** Of one figure its interval; of several, in whole points, how far the least sure may be off. */
function marginText(margins: readonly Interval[], locale: Locale, t: FigureWords['t']): string {
  const [only, ...others] = margins;
  if (only && others.length === 0) {
    const [low = '', high = ''] = [only.low, only.high].map((end) =>
      formatValue(end, { unit: 'percent', scale_max: null }, locale),
    );
    return t('evidence.margin', { low, high });
  }
  const widest = Math.max(...margins.map(({ low, high }) => (high - low) / 2));
  return t('evidence.marginUpTo', { points: String(Math.ceil(widest)) });
}

function ageText({ low, high }: Range, thisYear: number, t: FigureWords['t']): string {
  if (low < 0) return t('evidence.ahead', { year: String(thisYear - low) });
  if (low === high) return t('evidence.age', { count: low });
  return t('evidence.ages', { low: String(low), high: String(high) });
}
