import type { ForeignText } from '../../base/i18n/foreign-texts';
import { formatValue } from '../indicators/format-value';
import type { Locale } from '../../base/i18n/locales';
import { pickText } from '../../base/i18n/text-schema';
import type { Translator } from '../../base/i18n/translations';
import type { Indicator } from '../indicators/indicator-schema';
import { periodName, placeName } from './figure-context';
import type { Figure } from './figure-schema';
import { breakdownLabels, foreignOf, indicatorOf, type Vocabulary } from './vocabulary-schema';

/** What saying something of a figure needs besides the figure. */
export type FigureWords = {
  vocabulary: Vocabulary;
  locale: Locale;
  t: Translator;
  /** The page's filters and release, which links to other figures carry along. */
  query?: string;
};

/** A figure in words: every text is finished, in the reader's language. */
export type FigureMeaning = {
  /** The indicator, with what narrows it: `Switched provider (Banks)`. */
  label: string;
  value: string;
  country: string;
  /** The time it speaks of, in words. */
  period: string;
  /** What the number is, without the number. */
  title: string;
  /** The number and what it means, in one sentence. */
  sentence: string;
  /** What the indicator measures. */
  definition: string;
  /** What of these texts is not in the reader's language. */
  foreign: readonly ForeignText[];
};

/** Says what a figure means. A survey nobody names, a promise, a lived case and a count are said to be that. */
export function toMeaning(figure: Figure, { vocabulary, locale, t }: FigureWords): FigureMeaning {
  const indicator = indicatorOf(vocabulary, figure);
  const label = narrowedLabel(figure, indicator, { vocabulary, locale, t });
  const value = formatValue(figure.value, indicator, locale);
  const country = placeName(figure, { locale, t });
  const period = periodName(figure, { locale, t });
  const place = `${country}, ${period}`;
  const isUnnamed = figure.kind === 'survey' && figure.survey === null;
  return {
    ...{ label, value, country, period },
    definition: pickText(indicator.definition, locale).text,
    foreign: foreignOf(vocabulary, figure, locale),
    title: t('figure.titleOf', { label, country, year: period }),
    sentence: t(`figure.sentence.${isUnnamed ? 'unnamed' : figure.kind}`, {
      ...{ place, value, label },
    }),
  };
}

function narrowedLabel(figure: Figure, indicator: Indicator, words: FigureWords): string {
  const label = pickText(indicator.label, words.locale).text;
  const codes = breakdownLabels(words.vocabulary, figure, words.locale);
  return codes.length === 0 ? label : words.t('figure.narrowed', { label, list: codes.join(', ') });
}
