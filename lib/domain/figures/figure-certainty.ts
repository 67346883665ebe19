import { formatNumber } from '../../base/i18n/format';
import { formatValue } from '../indicators/format-value';
import type { Locale } from '../../base/i18n/locales';
import type { Indicator } from '../indicators/indicator-schema';
import { parseFraction, roundingOf, type Fraction } from './fraction-summary';
import type { FigureWords } from './figure-meaning';
import type { Figure } from './figure-schema';
import { marginOf, sampleSizeOf } from './sample-summary';
import type { Interval } from '../../base/statistics/share-interval';
import { indicatorOf } from './vocabulary-schema';

/** One reason why the true share may lie elsewhere, and how far, in percent. */
export type Band = Interval & {
  name: string;
  lowLabel: string;
  highLabel: string;
  /** What a screen reader says of the band. */
  spoken: string;
};

/** How sure a figure is: sentences that say it, and the bands that can be drawn. */
export type Certainty = { sentences: readonly string[]; value: number; bands: readonly Band[] };

/**
 * How sure a figure is. Shares of a known sample have a margin of chance; shares printed as fractions
 * hide a rounding; for everything else a sentence says why no margin is given.
 */
export function toCertainty(figure: Figure, words: FigureWords): Certainty {
  const indicator = indicatorOf(words.vocabulary, figure);
  const margin = marginOf(figure, words.vocabulary);
  const fraction = fractionOf(figure, indicator);
  const rounding = fraction && roundingOf(fraction);
  return {
    value: figure.value,
    bands: [
      ...(margin ? [toBand('chance', margin, figure, words)] : []),
      ...(rounding ? [toBand('rounding', rounding, figure, words)] : []),
    ],
    sentences: [
      margin
        ? chanceSentence(figure, margin, words)
        : words.t(`figure.sure.${whyNoMargin(figure, indicator)}`),
      ...(margin && figure.kind === 'rating'
        ? [words.t('figure.sure.rating'), words.t('figure.sure.ratingInterval')]
        : []),
      ...(fraction && rounding ? [roundingSentence(fraction, rounding, words)] : []),
      ...(margin && rounding ? [words.t('figure.sure.roundingToo')] : []),
    ],
  };
}

/** The fraction a share was printed as; one that does not give the value was read wrongly. */
function fractionOf({ value, stated_as }: Figure, { unit }: Indicator): Fraction | null {
  const fraction = unit === 'percent' ? parseFraction(stated_as) : null;
  const isOurs = fraction && Math.abs((fraction.part / fraction.whole) * 100 - value) < 0.5;
  return isOurs ? fraction : null;
}

function whyNoMargin({ kind, base }: Figure, { unit }: Indicator) {
  if (kind !== 'survey') return kind;
  if (unit !== 'percent') return 'notAShare';
  if (base === null) return 'sampleUnknown';
  return base === 'part' ? 'partUnknown' : 'baseUnknown';
}

const share = { unit: 'percent', scale_max: null } as const;

function chanceSentence(figure: Figure, ends: Interval, { vocabulary, locale, t }: FigureWords) {
  const count = formatNumber(sampleSizeOf(figure, vocabulary) ?? 0, locale);
  return t('figure.sure.interval', { count, ...endLabels(ends, locale) });
}

function roundingSentence({ whole }: Fraction, ends: Interval, { locale, t }: FigureWords): string {
  return t('figure.sure.rounding', { denominator: String(whole), ...endLabels(ends, locale) });
}

function toBand(
  name: 'chance' | 'rounding',
  ends: Interval,
  { value }: Figure,
  { locale, t }: FigureWords,
): Band {
  const band = t(`figure.sure.${name}Band`);
  const labels = endLabels(ends, locale);
  const spoken = t('figure.sure.bandSpoken', {
    ...{ band, value: formatValue(value, share, locale) },
    ...labels,
  });
  return { ...ends, name: band, lowLabel: labels.low, highLabel: labels.high, spoken };
}

function endLabels({ low, high }: Interval, locale: Locale) {
  return { low: formatValue(low, share, locale), high: formatValue(high, share, locale) };
}
