import {
  breakdowns,
  type Breakdown,
  type Code,
  type Indicator,
} from '../indicators/indicator-schema';
import { countryName } from '../i18n/country-schema';
import type { Locale } from '../i18n/locales';
import { foldText, pickText, type Localised } from '../i18n/text-schema';
import type { Source } from '../sources/source-schema';
import type { Survey } from '../surveys/survey-schema';
import type { Figure } from './figure-schema';

/** The words that figures are made of, as they stand at one release. */
export type Vocabulary = {
  indicators: ReadonlyMap<string, Indicator>;
  sources: ReadonlyMap<string, Source>;
  surveys: ReadonlyMap<string, Survey>;
  /** Per breakdown: code → its labels. */
  codes: Readonly<Record<Breakdown, ReadonlyMap<string, Code>>>;
  /** Countries that have figures, sorted. */
  countries: readonly string[];
};

/** The label of a figure's code in one breakdown; null where the figure does not use it. */
export function codeLabel(
  vocabulary: Vocabulary,
  breakdown: Breakdown,
  code: string | null,
): Localised | null {
  if (code === null) return null;
  return vocabulary.codes[breakdown].get(code)?.label ?? { en: code };
}

/** The figure's breakdown as words, in the order of the contract's columns: `Bank`, `Phone`. */
export function breakdownLabels(vocabulary: Vocabulary, figure: Figure, locale: Locale): string[] {
  return breakdowns.flatMap((breakdown) => {
    const label = codeLabel(vocabulary, breakdown, figure[breakdown]);
    return label === null ? [] : [pickText(label, locale).text];
  });
}

/** The definition of a figure's indicator. @throws Error on a figure whose indicator does not stand. */
export function indicatorOf(vocabulary: Vocabulary, figure: Figure): Indicator {
  const indicator = vocabulary.indicators.get(figure.indicator);
  if (!indicator) throw new Error(`Figure ${figure.id} has no indicator ${figure.indicator}`);
  return indicator;
}

const foldAll = (text: Localised) => foldText(Object.values(text).join(' '));

/** The codes whose labels, in any language, contain a folded word: what `q` finds beside a figure's own text. */
export function findWords(vocabulary: Vocabulary, word: string) {
  const among = <T>(items: ReadonlyMap<string, T>, text: (item: T) => Localised) =>
    [...items].filter(([, item]) => foldAll(text(item)).includes(word)).map(([id]) => id);
  return {
    indicator: among(vocabulary.indicators, ({ label }) => label),
    source: among(vocabulary.sources, ({ label }) => label),
    sector: among(vocabulary.codes.sector, ({ label }) => label),
    channel: among(vocabulary.codes.channel, ({ label }) => label),
    aspect: among(vocabulary.codes.aspect, ({ label }) => label),
    provider: among(vocabulary.codes.provider, ({ label }) => label),
    segment: among(vocabulary.codes.segment, ({ label }) => label),
    country: vocabulary.countries.filter((country) =>
      foldText(
        (['fr', 'nl', 'en'] as const).map((l) => countryName(country, l)).join(' '),
      ).includes(word),
    ),
  };
}
